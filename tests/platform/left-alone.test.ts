import 'fake-indexeddb/auto';
import { expect, it, vi } from 'vitest';
import { eventRefs } from '../../core/calendar-ref';
import { leftAloneCalls } from '../../entrypoints/background/left-alone';
import { alsoDraftsFrom, type Draft } from '../../entrypoints/background/open-events';
import { isIgnored } from '../../entrypoints/background/resolve';
import { openDatabase, readAll } from '../../store';

vi.mock('webextension-polyfill', () => {
  const area = { get: async () => ({}), set: async () => {}, remove: async () => {} };
  return { default: { storage: { session: area, local: area } } };
});

it('a meeting that a feed brought is left alone with its series, is listed without a word, and is asked about again', async () => {
  const event = { adapter: 'feed', host: 'x.org', title: 'Lab meeting', seriesKey: 'u@x', recurring: true };
  const at = (startsAt: string) => ({ ...event, startsAt, originalStart: startsAt });
  const [first, next] = await Promise.all([eventRefs(at('2026-12-01T10:00')), eventRefs(at('2026-12-08T10:00'))]);
  const draft: Draft = { meetingId: 'm', event: at('2026-12-01T10:00'), refs: first, seenAt: 1 };
  alsoDraftsFrom(async () => [draft]);
  const records = await openDatabase('mentorside');
  const said = await leftAloneCalls.leaveAlone({ meetingId: 'm' }, undefined);
  expect(said).toMatchObject({ ok: true, isSeries: true });
  expect(await isIgnored(records, next)).toBe(true);
  const listed = await leftAloneCalls.listLeftAlone({}, undefined);
  const refId = (said as { refId: string }).refId;
  expect(listed).toMatchObject({ ok: true, rows: [{ refId, kind: 'series' }] });
  expect(JSON.stringify(await readAll(records))).not.toMatch(/Lab|x\.org/);
  await leftAloneCalls.askAgain({ refId }, undefined);
  expect(await isIgnored(records, next)).toBe(false);
  expect(await leftAloneCalls.listLeftAlone({}, undefined)).toEqual({ ok: true, rows: [] });
  // What is not known is not written.
  await leftAloneCalls.askAgain({ refId: 'ref-o-forged' }, undefined);
  expect(await records.get('calendarRefs', 'ref-o-forged')).toBeUndefined();
  expect(await leftAloneCalls.leaveAlone({ meetingId: 'unknown' }, undefined)).toMatchObject({ ok: false });
  records.close();
});
