import { describe, expect, it } from 'vitest';
import { eventRefs, type RefId } from '../../core/calendar-ref';
import { cleanEvent } from '../../core/clean-event';
import { instanceKey, uidKeys } from '../../core/ical-uid';

const weekly = { adapter: 'google-calendar', host: 'calendar.google.com', calendar: 'a@example.org', recurring: true };

const id = (refs: readonly RefId[]) => refs[0]?.id;
const ids = (refs: readonly RefId[]) => refs.map((one) => one.id);

describe('eventRefs', () => {
  const google = { ...weekly, seriesKey: 'abc12', originalStart: '20261124T140000Z', uid: 'abc12@google.com' };

  it('finds what was written before a split, and what was written after it', async () => {
    const before = await eventRefs(google);
    const split = 'abc12_R20261120T140000';
    const after = await eventRefs({ ...google, seriesAlias: split, uid: `${split}@google.com` });
    expect(ids(after.occurrence)).toEqual(expect.arrayContaining(ids(before.occurrence)));
    expect(ids(after.series)).toEqual(expect.arrayContaining(ids(before.series)));
    expect(id(after.occurrence)).not.toBe(id(before.occurrence));
    expect(after.occurrence.map(({ by }) => by)).toEqual(['page', 'before-split', 'uid', 'uid']);
  });

  it('gives one row to the same meeting in Google, in Nextcloud and in a feed, by UID and original start', async () => {
    const moment = Date.UTC(2026, 10, 24, 14) / 1000;
    const elsewhere = { recurring: true, uid: 'abc12@google.com', seriesKey: 'x.ics' };
    const all = await Promise.all([
      eventRefs(google),
      eventRefs({ ...elsewhere, adapter: 'nextcloud', host: 'cloud.test', originalStart: String(moment) }),
      eventRefs({ ...elsewhere, adapter: 'feed', host: 'cloud.test', originalStart: '2026-11-24T15:00:00+01:00' }),
    ]);
    const byUid = all.map(({ occurrence }) => occurrence.find(({ by }) => by === 'uid')?.id);
    expect(new Set(byUid).size).toBe(1);
    expect(new Set(all.map(({ occurrence }) => id(occurrence))).size).toBe(3);
  });

  it('does not take one occurrence for another when a page gives the UID of the series alone', async () => {
    const refs = await eventRefs({ adapter: 'x', host: 'h', seriesKey: 'k', recurring: true, uid: 'u' });
    expect(refs.occurrence.map(({ by }) => by)).toEqual(['page']);
    expect(refs.series.map(({ by }) => by)).toEqual(['page', 'uid']);
  });

  it('gives each occurrence its own row and all of them one series', async () => {
    const one = await eventRefs({ ...weekly, seriesKey: 'abc', originalStart: '20261124T140000Z' });
    const two = await eventRefs({ ...weekly, seriesKey: 'abc', originalStart: '20261201T140000Z' });
    expect(id(one.occurrence)).not.toBe(id(two.occurrence));
    expect(id(one.series)).toBe(id(two.series));
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
    expect(id(one.occurrence)).not.toBe(id(two.occurrence));
    expect(id(one.series)).toBe(id(two.series));
    const renamed = await eventRefs({ ...outlook, seriesKey: 'AAMk1', seriesHint: 'mentoring ana | 2 | 14:00' });
    expect(id(renamed.occurrence)).toBe(id(one.occurrence));
    expect(id(renamed.series)).not.toBe(id(one.series));
    const single = await eventRefs({ adapter: 'outlook', host: 'outlook.office.com', seriesKey: 'AAMk1' });
    expect(id(single.occurrence)).toBe(id(one.occurrence));
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
    expect(refs.series).toEqual([]);
  });

  it('tells nothing about the words it is made from', async () => {
    const refs = await eventRefs({ adapter: 'x', host: 'h', title: 'Ana Ruiz' });
    expect(id(refs.occurrence)).toMatch(/^ref-o-[0-9a-f]{32}$/);
  });
});

describe('uidKeys', () => {
  const goid = (date: string, data: string) => `040000008200E00074C5B7101A82E008${date}${'0'.repeat(40)}${data}`;

  it('is the same for every occurrence of a meeting in Outlook, in capitals or not', () => {
    const [series] = uidKeys(goid('00000000', 'ABCDEF0123'));
    expect(uidKeys(goid('07EA0B18', 'ABCDEF0123'))).toEqual([series]);
    expect(uidKeys(goid('07EA0B18', 'ABCDEF0123').toLowerCase())).toEqual([series]);
    expect(uidKeys(goid('07EA0B18', 'ABCDEF0124'))).not.toEqual([series]);
  });

  it('takes the foreign UID out of what Outlook puts around it', () => {
    const hex = [...'abc12@google.com'].map((letter) => letter.charCodeAt(0).toString(16)).join('');
    expect(uidKeys(goid('07EA0B18', `7643616C2D55696401000000${hex}00`))).toEqual(['abc12@google.com']);
  });

  it('leaves every other UID as it is', () => {
    for (const uid of ['x', '040000008200E000', 'a_R20261124T140000@example.org']) expect(uidKeys(uid)).toEqual([uid]);
  });
});

describe('instanceKey', () => {
  it.each([
    ['20261124T140000Z', '20261124T140000Z'],
    ['20261124', '20261124'],
    ['2026-11-24', '20261124'],
    ['1795528800', '20261124T140000Z'],
    ['2026-11-24T14:00:00.000Z', '20261124T140000Z'],
    ['2026-11-24T14:00', '2026-11-24T14:00'],
    ['garbageTZ', 'garbageTZ'],
  ])('%s is %s', (from, to) => expect(instanceKey(from)).toBe(to));
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
    expect(event?.attendees?.length).toBeLessThanOrEqual(100);
    const long = { name: 'n'.repeat(999), email: `${'e'.repeat(999)}@x.org` };
    const [guest] = cleanEvent({ adapter: 'x', host: 'h', attendees: [long] })?.attendees ?? [];
    expect([guest?.name?.length, guest?.email?.length]).toEqual([100, 254]);
  });

  it('keeps marks of direction, emoji and markup as text', () => {
    const title = '\u202eשיחה 👩‍⚕️ <b>bold</b>';
    expect(cleanEvent({ adapter: 'x', host: 'h', title })?.title).toBe(title);
  });

  it.each([null, 1, 'x', {}, { adapter: 'x' }, { host: 'h' }])('refuses %j', (raw) => {
    expect(cleanEvent(raw)).toBeNull();
  });
});
