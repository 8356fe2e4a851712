import { describe, expect, it } from 'vitest';
import { eventRefs } from '../../core/calendar-ref';
import { cleanEvent } from '../../core/clean-event';

const weekly = { adapter: 'google-calendar', host: 'calendar.google.com', calendar: 'a@example.org', recurring: true };

describe('eventRefs', () => {
  it('gives each occurrence its own row and all of them one series', async () => {
    const one = await eventRefs({ ...weekly, seriesKey: 'abc', originalStart: '20261124T140000Z' });
    const two = await eventRefs({ ...weekly, seriesKey: 'abc', originalStart: '20261201T140000Z' });
    expect(one.occurrenceId).not.toBe(two.occurrenceId);
    expect(one.seriesId).toBe(two.seriesId);
  });

  it('does not change when an occurrence is moved or renamed', async () => {
    const key = { ...weekly, seriesKey: 'abc', originalStart: '20261124T140000Z' };
    const before = await eventRefs({ ...key, title: 'One', startsAt: '2026-11-24T14:00' });
    expect(await eventRefs({ ...key, title: 'Two', startsAt: '2026-11-26T09:00' })).toEqual(before);
  });

  it('knows a series by a hint where its occurrences have nothing but ids of their own', async () => {
    const outlook = {
      adapter: 'outlook',
      host: 'outlook.office.com',
      recurring: true,
      seriesHint: 'mentoring | 2 | 14:00',
    };
    const one = await eventRefs({ ...outlook, seriesKey: 'AAMk1' });
    const two = await eventRefs({ ...outlook, seriesKey: 'AAMk2' });
    expect(one.occurrenceId).not.toBe(two.occurrenceId);
    expect(one.seriesId).toBe(two.seriesId);
    const renamed = await eventRefs({ ...outlook, seriesKey: 'AAMk1', seriesHint: 'mentoring ana | 2 | 14:00' });
    expect(renamed.occurrenceId).toBe(one.occurrenceId);
    expect(renamed.seriesId).not.toBe(one.seriesId);
    const single = await eventRefs({ adapter: 'outlook', host: 'outlook.office.com', seriesKey: 'AAMk1' });
    expect(single.occurrenceId).toBe(one.occurrenceId);
  });

  it('finds an event of Outlook at its other addresses, and at no other host', async () => {
    const at = (host: string) => eventRefs({ adapter: 'outlook', host, seriesKey: 'AAMk1' });
    const before = await at('outlook.office.com');
    expect(await at('outlook.cloud.microsoft')).toEqual(before);
    expect(await at('outlook.office.com.example.test')).not.toEqual(before);
  });

  it('knows an event without an id by what is shown', async () => {
    const shown = { adapter: 'x', host: 'h', title: ' One  to one', startsAt: '2026-11-24T14:00' };
    const refs = await eventRefs(shown);
    expect(await eventRefs({ ...shown, title: 'one to one' })).toEqual(refs);
    expect(refs.seriesId).toBeUndefined();
  });

  it('tells nothing about the words it is made from', async () => {
    const { occurrenceId } = await eventRefs({ adapter: 'x', host: 'h', title: 'Ana Ruiz' });
    expect(occurrenceId).toMatch(/^ref-o-[0-9a-f]{32}$/);
  });
});

describe('cleanEvent', () => {
  it('drops what is malformed and bounds what is long', () => {
    const event = cleanEvent({
      adapter: 'x',
      host: 'h',
      title: `<img src=x onerror=alert(1)>${'a'.repeat(6000)}`,
      startsAt: 'tomorrow',
      endsAt: '2026-13-45',
      recurring: 'yes',
      attendees: [{ email: 'A@B.org' }, 7, null, { name: 5 }, ...Array.from({ length: 900 }, () => ({ name: 'n' }))],
      videoLink: 'javascript:alert(1)',
      extra: 'no',
    });
    expect(event?.title).toHaveLength(5000);
    expect(event).toMatchObject({ adapter: 'x', host: 'h' });
    expect(Object.keys(event ?? {}).sort()).toEqual(['adapter', 'attendees', 'host', 'title']);
    expect(event?.attendees?.[0]).toEqual({ email: 'a@b.org' });
    expect(event?.attendees?.length).toBeLessThanOrEqual(500);
  });

  it('keeps marks of direction, emoji and markup as text', () => {
    const title = '\u202eשיחה 👩‍⚕️ <b>bold</b>';
    expect(cleanEvent({ adapter: 'x', host: 'h', title })?.title).toBe(title);
  });

  it.each([null, 1, 'x', {}, { adapter: 'x' }, { host: 'h' }])('refuses %j', (raw) => {
    expect(cleanEvent(raw)).toBeNull();
  });
});
