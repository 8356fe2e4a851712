import { describe, expect, it } from 'vitest';
import type { CalendarEvent } from '../../core/calendar-event';
import { sameEvent, uidsOf } from '../../core/same-event';

const page: CalendarEvent = {
  adapter: 'google-calendar',
  host: 'calendar.google.com',
  seriesKey: 'abc123',
  title: 'Ana and Ben',
  startsAt: '2026-11-24T14:00',
  endsAt: '2026-11-24T14:30',
};
const feed: CalendarEvent = { ...page, adapter: 'feed', seriesKey: 'abc123@google.com', uid: 'abc123@google.com' };
const other = { seriesKey: 'x', uid: 'x@example.org' };

describe('by UID', () => {
  it('a single event, even if it was moved or renamed in one of them', () => {
    expect(sameEvent(page, { ...feed, startsAt: '2026-11-25T09:00', title: 'Later' })).toBe(true);
  });

  it('of a series only the same instance', () => {
    const series = { ...page, recurring: true, originalStart: '20261124T130000Z' };
    const instance = { ...feed, recurring: true, originalStart: '20261124T130000Z' };
    expect(sameEvent(series, { ...instance, startsAt: '2026-11-26T10:00' })).toBe(true);
    expect(sameEvent(series, { ...instance, originalStart: '20261201T130000Z' })).toBe(false);
    // The page may name it by its date alone.
    expect(sameEvent({ ...series, originalStart: '20261124' }, instance)).toBe(true);
    const { originalStart: _, ...unnamed } = series;
    expect(sameEvent(unnamed, instance)).toBe(true);
    expect(sameEvent(unnamed, { ...instance, startsAt: '2026-12-01T14:00' })).toBe(false);
  });

  it('after a split of the series, by the key from before', () => {
    const split = { ...feed, seriesKey: 'abc123_R20261124T130000@google.com', seriesAlias: 'abc123@google.com' };
    expect(sameEvent(page, { ...split, startsAt: '2026-12-01T14:00' })).toBe(true);
  });

  it("an invitation from elsewhere, in Google's form", () => {
    // base32hex of "meet-1@x.org"
    const key = `_${base32('meet-1@x.org')}`;
    expect(uidsOf({ ...page, seriesKey: key })).toEqual(new Set(['meet-1@x.org']));
  });

  it("an invitation from elsewhere, in Outlook's form, and the date of the instance does not count", () => {
    const start = '040000008200e00074c5b7101a82e008';
    const date = (day: string) => `${start}${day}${'0'.repeat(16)}${'0'.repeat(16)}`;
    const own = `${Buffer.from('vCal-Uid').toString('hex')}01000000${Buffer.from('meet-1@x.org').toString('hex')}00`;
    const length = '34000000';
    const uid = (day: string, data: string) => `${date(day)}${length}${data}`.toUpperCase();
    expect(uidsOf({ ...feed, seriesKey: 'a', uid: uid('07ea0b18', own) })).toContain('meet-1@x.org');
    const plain = 'aa'.repeat(16);
    expect(uidsOf({ adapter: 'outlook', host: 'x', uid: uid('07ea0b18', plain) })).toEqual(
      uidsOf({ adapter: 'outlook', host: 'x', uid: uid('00000000', plain) }),
    );
  });
});

describe('without a common UID', () => {
  it('by start, end and title', () => {
    expect(sameEvent(page, { ...feed, ...other, title: ' ANA  and Ben' })).toBe(true);
  });

  it.each([
    ['another title', { title: 'Ben and Ana' }],
    ['no title', { title: '' }],
    ['another start', { startsAt: '2026-11-24T15:00' }],
    ['another end', { endsAt: '2026-11-24T15:00' }],
  ])('not with %s', (_name, change) => {
    expect(sameEvent(page, { ...feed, ...other, ...change })).toBe(false);
  });

  it('not two without a title', () => {
    expect(sameEvent({ ...page, title: '' }, { ...feed, ...other, title: '' })).toBe(false);
  });
});

function base32(text: string): string {
  const bits = [...Buffer.from(text)].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{1,5}/g) ?? []).map((five) => Number.parseInt(five.padEnd(5, '0'), 2).toString(32)).join('');
}
