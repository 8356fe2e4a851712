import { toLocal } from '../../../core/local-time';
import { guessKind } from '../../../core/meeting-kind';
import { pairRecords } from '../../../core/pair-records';
import type { Meeting } from '../../../core/records';
import type { OwnCalls } from '../../../platform/calls';
import { keepCover } from '../../../platform/cover';
import { announce } from '../../../platform/news';
import { getRecord, putAll } from '../../../store';
import { backUp } from '../auto-backup';
import { makeBrief, pairsNow } from '../briefs';
import { database, isSample, ownDatabase, setSample } from '../database';
import { noMoreFirst } from '../ensure-meeting';
import { eraseEverything } from '../erase';
import { leftAloneCalls } from '../left-alone';
import { loadPair } from '../load';
import { forgetDrafts } from '../open-events';
import { startPurgeAlarm } from '../purge';
import type { Handlers } from '../router';
import { fillSample, removeSample } from '../sample';
import { searchNotes } from '../search';
import { settingsNow } from '../settings';
import { forgetSites, siteCalls } from '../sites';
import { askTabs } from '../tabs';
import { timeline } from '../timeline';
import { meetingViewById } from '../views';
import { feedCalls } from './feeds';
import { journeyCalls } from './journey';
import { lockCalls } from './lock';
import { meetingCalls } from './meeting';
import { peopleCalls } from './people';
import { planCalls } from './plan';
import { toolkitCalls } from './toolkit';

/** What our own pages may ask: everything. */
export const ownCalls: Handlers<OwnCalls, unknown> = {
  ...meetingCalls,
  ...peopleCalls,
  ...journeyCalls,
  ...planCalls,
  ...toolkitCalls,
  ...siteCalls,
  ...feedCalls,
  ...lockCalls,
  ...leftAloneCalls,

  listPairs: async () => ({ ok: true, pairs: await pairsNow(await database()), isSample: await isSample() }),
  getBrief: async ({ mentorshipIds }) => ({ ok: true, brief: await makeBrief(mentorshipIds) }),

  setCover: async (cover) => {
    await keepCover(cover);
    return { ok: true };
  },

  choosePair: async ({ mentorshipIds }) => {
    const head = { currentIds: mentorshipIds };
    announce(await putAll(await ownDatabase(), [{ store: 'settings', patch: { id: 'settings', head } }], new Date()));
    return { ok: true };
  },

  getMeeting: async ({ meetingId }) => ({
    ok: true,
    meeting: (await meetingViewById(await database(), meetingId)) ?? null,
  }),

  searchNotes: async (args) => {
    const found = await searchNotes(args);
    return found ? { ok: true, ...found } : { ok: false, reason: 'locked' };
  },

  listMeetings: async (args) => ({ ok: true, ...(await timeline(await database(), args)) }),

  addMeeting: async ({ meetingId, mentorshipIds, title, startsAt, endsAt, kind }) => {
    const records = await database();
    if (await getRecord(records, 'meetings', meetingId)) return { ok: true };
    const ids = [...new Set(mentorshipIds)].sort();
    const nowLocal = toLocal(new Date());
    const pair = pairRecords(ids, await loadPair(records, ids), nowLocal);
    if (!pair) return { ok: false, reason: 'not-found' };
    const guessed = { id: meetingId, startsAt, mentorshipIds: ids, body: { v: 1, title } } as Meeting;
    const head = {
      mentorshipIds: ids,
      startsAt,
      ...(endsAt ? { endsAt } : {}),
      status: 'planned' as const,
      kind: kind ?? guessKind(pair, guessed, nowLocal),
      source: 'hand' as const,
    };
    const puts = await noMoreFirst(records, { ...guessed, kind: head.kind });
    puts.push({ store: 'meetings', patch: { id: meetingId, head, body: { title } } });
    announce(await putAll(records, puts, new Date()));
    return { ok: true };
  },

  getSettings: async () => {
    const settings = await settingsNow();
    const at = new Date(0).toISOString();
    return { ok: true, settings: settings ?? { id: 'settings', rev: 0, createdAt: at, updatedAt: at, body: { v: 1 } } };
  },

  putSettings: async ({ patch }) => {
    const put = { store: 'settings', patch: { ...patch, id: 'settings' } } as const;
    const written = await putAll(await ownDatabase(), [put], new Date());
    announce(written);
    return { ok: true, rev: written[0]?.rev ?? 0 };
  },

  backUpNow: async () => {
    await backUp(true);
    return { ok: true };
  },

  eraseEverything: async ({ sites = false }) => {
    if (sites) await forgetSites();
    await eraseEverything();
    startPurgeAlarm();
    return { ok: true };
  },

  showSample: async ({ on }) => {
    if (on) await fillSample();
    await setSample(on);
    await forgetDrafts();
    if (!on) await removeSample();
    announce([{ store: 'sample', id: 'sample', rev: 0 }]);
    await askTabs();
    return { ok: true };
  },
};
