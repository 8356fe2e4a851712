import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CalendarEvent } from '../../core/calendar-event';
import { cleanRead, mendingOf } from '../../core/mending';

const event: CalendarEvent = {
  adapter: 'generic',
  host: 'a.example',
  seriesKey: 'ev-1',
  originalStart: '2027-04-03T10:00',
  title: 'Room 4',
  startsAt: '2027-04-03T10:00',
  endsAt: '2027-04-03T11:00',
};
const titles = [
  { text: 'Room 4', at: 't1' },
  { text: 'Mentoring  Ana', at: 't2' },
];
const startsAt = '2027-04-03T10:00';
const as = { title: 'Room 4', startsAt };

describe('what a mending teaches', () => {
  it('day and month the other way round, and how the same event is read then', () => {
    const taught = mendingOf(event, { used: {}, titles }, { ...as, startsAt: '2027-03-04T10:30' });
    const times = { originalStart: '2027-03-04T10:00', startsAt: '2027-03-04T10:00', endsAt: '2027-03-04T11:00' };
    expect(taught).toEqual({ mended: { swapsDays: true }, event: { ...event, ...times } });
  });

  it('that it was right before after all', () => {
    const said = { ...as, startsAt: '2027-03-04T10:00' };
    expect(mendingOf(event, { used: { swapsDays: true, titleAt: 't9' }, titles }, said)?.mended).toEqual({
      titleAt: 't9',
    });
  });

  it('the place of the title', () => {
    const taught = mendingOf(event, { used: { swapsDays: true }, titles }, { ...as, title: 'mentoring Ana' });
    expect(taught).toEqual({
      mended: { swapsDays: true, titleAt: 't2' },
      event: { ...event, title: 'Mentoring  Ana', titleAlias: 'Room 4' },
    });
  });

  it('an id of its own for the occurrence stays, and an end on another day is left out', () => {
    const own = { ...event, originalStart: '1803722400', endsAt: '2027-04-30T11:00' };
    const { endsAt: _, ...open } = own;
    const taught = mendingOf(own, { used: {}, titles }, { ...as, startsAt: '2027-03-04T10:00' });
    expect(taught?.event).toEqual({ ...open, startsAt: '2027-03-04T10:00' });
  });

  it.each([
    ['what is right', as],
    ['another day', { ...as, startsAt: '2027-04-05T10:00' }],
    ['another hour', { ...as, startsAt: '2027-04-03T12:00' }],
    ['a title of her own', { ...as, title: 'Aims' }],
    ['no title', { startsAt }],
  ])('nothing from %s', (_name, said) => {
    expect(mendingOf(event, { used: {}, titles }, said)).toBeNull();
  });

  it('nothing from a day that reads the same both ways, or is no date the other way', () => {
    for (const day of ['2027-04-04', '2027-04-24']) {
      const one = { ...event, startsAt: `${day}T10:00` };
      expect(mendingOf(one, { used: {}, titles }, { ...as, startsAt: `${day}T10:00` })).toBeNull();
    }
  });
});

it('what a page tells of its reading is bounded, and its names are of our form', () => {
  fc.assert(
    fc.property(fc.anything(), fc.array(fc.anything()), (used, list) => {
      const read = cleanRead({ used, titles: [...list, { text: 'x'.repeat(300), at: 't1' }, ...titles], more: 1 });
      expect(Object.keys(read)).toEqual(['used', 'titles']);
      expect(read.titles.length).toBeLessThanOrEqual(12);
      for (const { text, at } of read.titles) expect(text.length <= 200 && /^t[0-9a-z]{1,12}$/.test(at)).toBe(true);
    }),
  );
  expect(cleanRead({ used: { swapsDays: true, titleAt: 'Ana Ruiz' }, titles: [null, ...titles] })).toEqual({
    used: { swapsDays: true },
    titles,
  });
});
