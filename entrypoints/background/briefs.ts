import { content } from '../../content';
import { type BackupAge, backupAge } from '../../core/backup-age';
import { briefView } from '../../core/brief';
import { addMinutes, toLocal } from '../../core/local-time';
import { isSamePair, listPairs, members } from '../../core/pair';
import { pairRecords } from '../../core/pair-records';
import type { Meeting } from '../../core/records';
import { upcomingMeetings } from '../../core/upcoming';
import type { BriefView, Pair } from '../../core/views';
import { countUnopened, type Database, listRecords } from '../../store';
import { database, isSample } from './database';
import { draftMeeting } from './ensure-meeting';
import { loadPair } from './load';
import { knownDrafts } from './open-events';
import { known } from './resolve';
import { settingsNow } from './settings';

/** A meeting that begins within so many minutes comes before the pair that was chosen last. */
const soonMinutes = 8 * 60;

/** Events that were seen on a page, belong to a known pair and are not written: they too may be the next meeting. */
export async function seenMeetings(records: Database, now: Date): Promise<Meeting[]> {
  const drafts = (await knownDrafts()).filter(({ mentorshipIds, event }) => mentorshipIds && event.startsAt);
  const unwritten: Meeting[] = [];
  for (const draft of drafts)
    if (!(await records.getKey('meetings', draft.meetingId))) unwritten.push(draftMeeting(draft, 'regular', now));
  return unwritten;
}

/** All that is to come, of everybody she still meets, soonest first; each meeting once. */
export async function upcomingNow(records: Database, now: Date): Promise<Meeting[]> {
  const { people, mentorships, meetings } = await known(records);
  const open = new Set(
    members(people, mentorships)
      .filter(({ status }) => status !== 'closed')
      .map(({ mentorshipId }) => mentorshipId),
  );
  const ours = [...meetings, ...(await seenMeetings(records, now))].filter(({ mentorshipIds }) =>
    mentorshipIds.every((id) => open.has(id)),
  );
  return upcomingMeetings(ours, toLocal(now));
}

/** Everybody she meets, by the next known meeting. */
export async function pairsNow(records: Database): Promise<Pair[]> {
  const now = new Date();
  const { people, mentorships, meetings } = await known(records);
  const refs = await listRecords(records, 'calendarRefs', { index: 'kind', is: 'series' });
  const all = [...meetings, ...(await seenMeetings(records, now))];
  return listPairs(members(people, mentorships), all, refs, toLocal(now));
}

/** The pair to show first: who is met soon, else who was chosen last, else the first of the list. */
function choose(pairs: readonly Pair[], chosen: readonly string[] | undefined, nowLocal: string): Pair | undefined {
  const [first] = pairs;
  if (first?.nextStartsAt !== undefined && first.nextStartsAt <= addMinutes(nowLocal, soonMinutes)) return first;
  return pairs.find((pair) => chosen && isSamePair(pair.mentorshipIds, chosen)) ?? first;
}

/** The brief of a pair, or of the one to show first; null when nobody is there yet. */
export async function makeBrief(mentorshipIds?: readonly string[]): Promise<BriefView | null> {
  const records = await database();
  const now = new Date();
  const nowLocal = toLocal(now);
  const settings = await settingsNow();
  const ids = mentorshipIds ?? choose(await pairsNow(records), settings?.currentIds, nowLocal)?.mentorshipIds;
  if (!ids) return null;
  const loaded = await loadPair(records, ids);
  const seen = (await seenMeetings(records, now)).filter((one) => isSamePair(one.mentorshipIds, ids));
  const upcoming = await upcomingNow(records, now);
  const scope = { nowLocal, isSample: await isSample(), contacts: settings?.body.contacts ?? {}, upcoming };
  const pair = pairRecords(ids, { ...loaded, meetings: [...loaded.meetings, ...seen] }, nowLocal);
  if (!pair) return null;
  const backup = scope.isSample
    ? undefined
    : await backupAgeNow(records, settings?.lastBackupAt, loaded.mentorships, now);
  const unopened = await countUnopened(records);
  return { ...briefView(pair, content, scope), ...(backup ? { backup } : {}), ...(unopened ? { unopened } : {}) };
}

/** How old the last backup is; nothing as long as there is no note. */
async function backupAgeNow(
  records: Database,
  lastBackupAt: string | undefined,
  mentorships: readonly { createdAt: string }[],
  now: Date,
): Promise<BackupAge | undefined> {
  // Not `count`: it walks over all of them.
  if ((await records.getAllKeys('notes', null, 1)).length === 0) return undefined;
  const [began] = mentorships.map(({ createdAt }) => createdAt).sort();
  return backupAge(lastBackupAt, began, now);
}
