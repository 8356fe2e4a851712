import type { Patch, StoreName } from '../../../core/records';
import type { OwnCalls } from '../../../platform/calls';
import { announce } from '../../../platform/news';
import {
  type Database,
  getRecord,
  listRecords,
  type Put,
  purgeOne,
  putAll,
  removeAll,
  restoreRemoved,
} from '../../../store';
import { database } from '../database';
import { listDeletedRows } from '../deleted';
import { forgetDraftsOf } from '../open-events';
import type { Handlers } from '../router';

type PeopleCalls = Pick<
  OwnCalls,
  | 'addPerson'
  | 'getPerson'
  | 'putPerson'
  | 'getMentorship'
  | 'putMentorship'
  | 'remove'
  | 'undoRemove'
  | 'purge'
  | 'listDeleted'
>;

/** What makes a new person and her mentorship: it starts at Prepare, with its first step of history. */
export function personPuts(
  args: { name: string; myRole: string; email?: string; personId: string; mentorshipId: string },
  now: Date,
): Put[] | undefined {
  const name = args.name.trim().slice(0, 200);
  const email = args.email?.trim().toLowerCase().slice(0, 320);
  if (!name || (args.myRole !== 'mentor' && args.myRole !== 'mentee')) return undefined;
  const head: Patch<'mentorships'>['head'] = {
    personId: args.personId,
    myRole: args.myRole,
    stage: 'prepare',
    stageHistory: [{ stage: 'prepare', at: now.toISOString() }],
    status: 'active',
  };
  return [
    { store: 'people', patch: { id: args.personId, body: { name, emails: email ? [email] : [] } } },
    { store: 'mentorships', patch: { id: args.mentorshipId, head } },
  ];
}

export const peopleCalls: Handlers<PeopleCalls, unknown> = {
  addPerson: async (args) => {
    const records = await database();
    // Sent again after a lost answer: it is there already.
    if (await getRecord(records, 'mentorships', args.mentorshipId)) return { ok: true };
    const puts = personPuts(args, new Date());
    if (!puts) return { ok: false, reason: 'bad-request' };
    announce(await putAll(records, puts, new Date()));
    return { ok: true };
  },

  getPerson: async ({ personId }) => {
    const person = await getRecord(await database(), 'people', personId);
    return person
      ? { ok: true, name: person.body.name, emails: person.body.emails }
      : { ok: false, reason: 'not-found' };
  },

  putPerson: ({ patch }) => putOne({ store: 'people', patch }),

  getMentorship: async ({ mentorshipId }) => {
    const found = await getRecord(await database(), 'mentorships', mentorshipId);
    if (!found) return { ok: false, reason: 'not-found' };
    const { rhythmDays, online, sharedWork, dualRole, endsOn, reviewOn } = found;
    return { ok: true, facts: { rhythmDays, online, sharedWork, dualRole, endsOn, reviewOn } };
  },
  putMentorship: ({ patch }) => putOne({ store: 'mentorships', patch }),

  remove: async ({ store, id }) => {
    const records = await database();
    const others = store === 'mentorships' ? await belongings(records, id) : await ofMeeting(records, store, id);
    announce(await removeAll(records, { store, id }, others, new Date()));
    // What is known of open events in memory may name them.
    await forgetDraftsOf([id, ...others.map((other) => other.id)]);
    return { ok: true };
  },

  undoRemove: async ({ store, id }) => {
    announce(await restoreRemoved(await database(), { store: store as StoreName, id }, new Date()));
    return { ok: true };
  },

  purge: async ({ id }) => {
    const records = await database();
    await purgeOne(records, id);
    announce([{ store: 'people', id, rev: 0 }]);
    return { ok: true };
  },

  listDeleted: async () => ({ ok: true, rows: await listDeletedRows(await database()) }),
};

async function putOne(put: Put) {
  const written = await putAll(await database(), [put], new Date());
  announce(written);
  return { ok: true as const, rev: written[0]?.rev ?? 0 };
}

/** Everything that belongs to one mentorship alone, and its person when it is her only one. */
async function belongings(records: Database, mentorshipId: string): Promise<{ store: StoreName; id: string }[]> {
  const found: { store: StoreName; id: string }[] = [];
  const mentorship = await getRecord(records, 'mentorships', mentorshipId);
  const all = await listRecords(records, 'mentorships');
  if (mentorship && all.filter((one) => one.personId === mentorship.personId).length === 1)
    found.push({ store: 'people', id: mentorship.personId });
  for (const store of ['meetings', 'agendaLines', 'actionItems'] as const)
    for (const record of await listRecords(records, store, { index: 'mentorshipIds', is: mentorshipId })) {
      if (record.mentorshipIds.length > 1) continue;
      found.push({ store, id: record.id });
      if (store === 'meetings') found.push(...(await rowsOf(records, record.id)));
    }
  for (const store of [
    'notes',
    'ticks',
    'goals',
    'agreements',
    'reflections',
    'questionsShown',
    'problemsPicked',
  ] as const)
    for (const record of await listRecords(records, store, { index: 'mentorshipId', is: mentorshipId }))
      found.push({ store, id: record.id });
  for (const item of await listRecords(records, 'ownItems'))
    if (item.mentorshipId === mentorshipId) found.push({ store: 'ownItems', id: item.id });
  for (const ref of await listRecords(records, 'calendarRefs'))
    if (ref.mentorshipIds?.length === 1 && ref.mentorshipIds[0] === mentorshipId)
      found.push({ store: 'calendarRefs', id: ref.id });
  return found;
}

/** A removed meeting takes its notes and its rows of the calendar along; promises stay with the people. */
async function ofMeeting(records: Database, store: StoreName, id: string): Promise<{ store: StoreName; id: string }[]> {
  if (store !== 'meetings') return [];
  const notes = await listRecords(records, 'notes', { index: 'meetingId', is: id });
  return [...notes.map((note) => ({ store: 'notes' as const, id: note.id })), ...(await rowsOf(records, id))];
}

async function rowsOf(records: Database, meetingId: string): Promise<{ store: StoreName; id: string }[]> {
  const refs = await listRecords(records, 'calendarRefs', { index: 'meetingId', is: meetingId });
  return refs.map(({ id }) => ({ store: 'calendarRefs', id }));
}
