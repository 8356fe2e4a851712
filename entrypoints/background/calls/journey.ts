import { content } from '../../../content';
import { journeyView } from '../../../core/journey';
import { addDays, today, toLocal } from '../../../core/local-time';
import { pairRecords } from '../../../core/pair-records';
import { LIMITS } from '../../../core/points';
import type { Mentorship, Patch } from '../../../core/records';
import type { OwnCalls } from '../../../platform/calls';
import { announce } from '../../../platform/news';
import { getRecord, putAll, removeAll } from '../../../store';
import { database } from '../database';
import { loadPair } from '../load';
import type { Handlers } from '../router';

type JourneyCalls = Pick<OwnCalls, 'getJourney' | 'setTick' | 'setStage' | 'putOffAdvice' | 'putOwnItem' | 'hideItem'>;

const longestItem = 120;
const notFound = { ok: false, reason: 'not-found' } as const;
const badRequest = { ok: false, reason: 'bad-request' } as const;

/** The way through the stages, and its checklists. */
export const journeyCalls: Handlers<JourneyCalls, unknown> = {
  getJourney: async ({ mentorshipId }) => {
    const nowLocal = toLocal(new Date());
    const pair = pairRecords([mentorshipId], await loadPair(await database(), [mentorshipId]), nowLocal);
    const journey = pair && journeyView(pair, content, nowLocal);
    return journey ? { ok: true, journey } : notFound;
  },

  setStage: async ({ mentorshipId, stage }) => {
    const records = await database();
    const mentorship = await getRecord(records, 'mentorships', mentorshipId);
    if (!mentorship) return notFound;
    if (!['prepare', 'initiate', 'cultivate', 'evaluate'].includes(stage)) return badRequest;
    if (mentorship.stage === stage) return { ok: true };
    const stageHistory = movedTo(mentorship, stage, new Date());
    return changeMentorship(mentorshipId, { stage, stageHistory });
  },

  setTick: async ({ mentorshipId, itemId, round, ticked }) => {
    const records = await database();
    if (!(await getRecord(records, 'mentorships', mentorshipId))) return notFound;
    const id = `tick-${mentorshipId}-${itemId}-${round}`;
    if (ticked) {
      const head = { mentorshipId, itemId, round, tickedOn: today(new Date()) };
      announce(await putAll(records, [{ store: 'ticks', patch: { id, head } }], new Date()));
    } else announce(await removeAll(records, { store: 'ticks', id }, [], new Date()));
    return { ok: true };
  },

  putOffAdvice: ({ mentorshipId, advice, undo = false }) => {
    const untilOn = addDays(today(new Date()), LIMITS.advicePutOffDays);
    return changeMentorship(mentorshipId, { advicePutOff: undo ? null : { advice, untilOn } });
  },

  putOwnItem: async ({ patch }) => {
    const { label } = patch.body ?? {};
    if (label !== undefined && (typeof label !== 'string' || !label.trim() || label.length > longestItem))
      return badRequest;
    const written = await putAll(await database(), [{ store: 'ownItems', patch }], new Date());
    announce(written);
    return { ok: true, rev: written[0]?.rev ?? 0 };
  },

  hideItem: async ({ mentorshipId, itemId, hidden }) => {
    const before = (await getRecord(await database(), 'mentorships', mentorshipId))?.hiddenItems ?? [];
    const others = before.filter((id) => id !== itemId);
    return changeMentorship(mentorshipId, { hiddenItems: hidden ? [...others, itemId] : others });
  },
};

async function changeMentorship(id: string, head: NonNullable<Patch<'mentorships'>['head']>) {
  const records = await database();
  if (!(await getRecord(records, 'mentorships', id))) return notFound;
  announce(await putAll(records, [{ store: 'mentorships', patch: { id, head } }], new Date()));
  return { ok: true } as const;
}

/** A step taken back within a minute was a slip: it leaves no trace in the history. */
function movedTo(mentorship: Mentorship, stage: Mentorship['stage'], now: Date): Mentorship['stageHistory'] {
  const history = mentorship.stageHistory;
  const last = history.at(-1);
  const before = history.at(-2);
  const isSlip = last && before?.stage === stage && now.getTime() - Date.parse(last.at) < 60_000;
  return isSlip ? history.slice(0, -1) : [...history, { stage, at: now.toISOString() }];
}
