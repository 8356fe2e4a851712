import 'fake-indexeddb/auto';
import { expect, it, vi } from 'vitest';
import { eventRefs } from '../../core/calendar-ref';
import type { Patch } from '../../core/records';
import { ensureMeeting } from '../../entrypoints/background/ensure-meeting';
import { alsoDraftsFrom, type Draft } from '../../entrypoints/background/open-events';
import { getRecord, openDatabase, putAll } from '../../store';

vi.mock('webextension-polyfill', () => {
  const area = { get: async () => ({}), set: async () => {}, remove: async () => {} };
  return { default: { storage: { session: area, local: area } } };
});

it('of a series one meeting is the first: what was taken for it becomes a regular one', async () => {
  const records = await openDatabase('mentorside');
  const head = {
    personId: 'p',
    myRole: 'mentor',
    stage: 'prepare',
    stageHistory: [],
    status: 'active',
  } satisfies Patch<'mentorships'>['head'];
  await putAll(
    records,
    [
      { store: 'people', patch: { id: 'p', body: { name: 'Ana', emails: [] } } },
      { store: 'mentorships', patch: { id: 'ana', head } },
    ],
    new Date(),
  );
  const draftOf = async (meetingId: string, startsAt: string): Promise<Draft> => {
    const event = { adapter: 'demo', host: 'x.org', title: '1:1', seriesKey: 'u', recurring: true, startsAt };
    const refs = await eventRefs({ ...event, originalStart: startsAt });
    return { meetingId, event, refs, seriesId: 's', mentorshipIds: ['ana'], seenAt: 1 };
  };
  const kindOf = async (id: string) => (await getRecord(records, 'meetings', id))?.kind;
  // One after the other: each is known only when it is opened.
  for (const [id, startsAt] of [
    ['later', '2026-12-08T10:00'],
    ['earlier', '2026-12-01T10:00'],
    ['last', '2026-12-15T10:00'],
  ] as const) {
    const draft = await draftOf(id, startsAt);
    alsoDraftsFrom(async () => [draft]);
    await ensureMeeting(records, id);
    if (id === 'later') expect(await kindOf('later')).toBe('first');
  }
  expect(await Promise.all(['earlier', 'later', 'last'].map(kindOf))).toEqual(['first', 'regular', 'regular']);
  records.close();
});
