import 'fake-indexeddb/auto';
import { expect, it, vi } from 'vitest';
import { eventRefs } from '../../core/calendar-ref';
import { leftAloneCalls, leftAloneIn } from '../../entrypoints/background/left-alone';
import { alsoDraftsFrom, type Draft, setAlone } from '../../entrypoints/background/open-events';
import { ignoringRow } from '../../entrypoints/background/resolve';
import { openDatabase, readAll } from '../../store';

const asked: number[] = [];
vi.mock('webextension-polyfill', () => {
  const kept = new Map<string, unknown>();
  const area = {
    get: async (key: string | null) =>
      Object.fromEntries(key === null ? kept : kept.has(key) ? [[key, kept.get(key)]] : []),
    set: async (values: object) => Object.entries(values).forEach(([key, value]) => void kept.set(key, value)),
    remove: async (keys: string | string[]) => [keys].flat().forEach((key) => void kept.delete(key)),
  };
  const tabs = { sendMessage: async (id: number) => void asked.push(id) };
  return { default: { storage: { session: area, local: area }, tabs } };
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
  expect(await ignoringRow(records, next)).toBe((said as { refId: string }).refId);
  const listed = await leftAloneCalls.listLeftAlone({}, undefined);
  const refId = (said as { refId: string }).refId;
  expect(listed).toMatchObject({ ok: true, rows: [{ refId, kind: 'series' }] });
  expect(JSON.stringify(await readAll(records))).not.toMatch(/Lab|x\.org/);
  // Open in a tab: the popup learns which row it is, and the tab is asked when it counts again.
  await setAlone(7, { refId, documentId: 'd' });
  await setAlone(8, { refId: 'ref-o-other', documentId: 'd' });
  expect(await leftAloneIn(7)).toBe(refId);
  expect(await leftAloneIn(9)).toBeUndefined();
  await leftAloneCalls.askAgain({ refId }, undefined);
  expect(asked).toEqual([7]);
  expect(await leftAloneIn(7)).toBeUndefined();
  expect(await ignoringRow(records, next)).toBeUndefined();
  expect(await leftAloneCalls.listLeftAlone({}, undefined)).toEqual({ ok: true, rows: [] });
  // What is not known is not written.
  await leftAloneCalls.askAgain({ refId: 'ref-o-forged' }, undefined);
  expect(await records.get('calendarRefs', 'ref-o-forged')).toBeUndefined();
  expect(await leftAloneCalls.leaveAlone({ meetingId: 'unknown' }, undefined)).toMatchObject({ ok: false });
  records.close();
});
