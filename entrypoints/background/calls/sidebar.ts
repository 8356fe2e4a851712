import browser from 'webextension-polyfill';
import type { Role } from '../../../content/types';
import { findByName } from '../../../core/meeting-match';
import type { MeetingCalls, PageNews, SidebarCalls } from '../../../platform/calls';
import type { Circle } from '../../../platform/circle';
import { announce } from '../../../platform/news';
import { type Database, getHead, getRecord, putAll } from '../../../store';
import { database, ownDatabase } from '../database';
import { kindOf, meetingPuts } from '../ensure-meeting';
import { isShownLocked, setUsed } from '../lock';
import { type Draft, getDraft, getOpen, type OpenEvent, setDraft } from '../open-events';
import { reassign } from '../reassign';
import { known } from '../resolve';
import type { Handlers } from '../router';
import { sidebarView } from '../views';
import { meetingCalls } from './meeting';
import { personPuts } from './people';

type Frame = Extract<Circle, { tabId: number }>;

/** What the frame in a page may ask: only about the meeting that is open in its own tab. */
export const sidebarCalls: Handlers<SidebarCalls> = {
  ...onlyOpenMeeting(meetingCalls),

  getSidebar: async (_args, frame) => {
    tellDrawn(frame);
    if (await isShownLocked()) return { ok: false, reason: 'locked' };
    const open = await openFor(frame);
    const settings = await getHead(await ownDatabase(), 'settings', 'settings');
    const view = open ? await sidebarView(await database(), open.draft, open.open) : ({ state: 'none' } as const);
    return { ok: true, view, settings: settings?.theme ? { theme: settings.theme } : {} };
  },

  sayWhose: async ({ mentorshipIds, forSeries }, frame) => {
    const open = await openFor(frame);
    if (!open) return notFound;
    const records = await database();
    const first = await getRecord(records, 'mentorships', mentorshipIds[0] as string);
    if (!first || !(await haveRole(records, mentorshipIds, first.myRole))) return { ok: false, reason: 'bad-request' };
    await writeWhose(open.draft, [...new Set(mentorshipIds)].sort(), forSeries);
    return { ok: true };
  },

  sayWhoseNew: async ({ forSeries, with: others = [], ...person }, frame) => {
    const open = await openFor(frame);
    const puts = personPuts(person, new Date());
    if (!open || !puts) return open ? { ok: false, reason: 'bad-request' } : notFound;
    const records = await database();
    if (!(await getRecord(records, 'mentorships', person.mentorshipId))) {
      // An id that is taken is not hers to name: from a page nobody who is there already is changed.
      if (await records.getKey('people', person.personId)) return { ok: false, reason: 'not-allowed' };
      announce(await putAll(records, puts, new Date()));
    }
    const isSameRole = await haveRole(records, others, person.myRole);
    if (!isSameRole) return { ok: false, reason: 'bad-request' };
    await writeWhose(open.draft, [...new Set([...others, person.mentorshipId])].sort(), forSeries);
    return { ok: true };
  },

  sayNotMentoring: async ({ undo = false }, frame) => {
    const open = await openFor(frame);
    if (!open) return notFound;
    const { refs } = open.draft;
    // Nothing of a stranger's event is kept but that it is none: an id that tells nothing.
    const head = { kind: refs.seriesId ? ('series' as const) : ('occurrence' as const), ignored: undo ? null : true };
    const patch = { id: refs.seriesId ?? refs.occurrenceId, head };
    announce(await putAll(await database(), [{ store: 'calendarRefs', patch }], new Date()));
    return { ok: true };
  },

  findPerson: async ({ typed }, frame) => {
    if (!(await openFor(frame))) return notFound;
    return { ok: true, candidates: findByName(typed, await known(await database())) };
  },

  used: async () => {
    await setUsed();
    return { ok: true };
  },

  setFrame: async ({ frame: wanted, side }, frame) => {
    if (!['open', 'collapsed', 'closed'].includes(wanted)) return { ok: false, reason: 'bad-request' };
    const news: PageNews = { tell: 'frame', frame: wanted, ...(side === 'left' || side === 'right' ? { side } : {}) };
    await browser.tabs.sendMessage(frame.tabId, news, { frameId: 0 }).catch(() => {});
    return { ok: true };
  },
};

const drawn = new Set<string>();

/** The script in the page waits to hear that the frame could be loaded. */
function tellDrawn({ tabId, documentId }: Frame): void {
  if (drawn.has(documentId)) return;
  drawn.add(documentId);
  const news: PageNews = { tell: 'drawn' };
  void browser.tabs.sendMessage(tabId, news, { frameId: 0 }).catch(() => {});
}

const notFound = { ok: false, reason: 'not-found' } as const;

/** A group has one role: nobody is mentor and mentee in one meeting. */
async function haveRole(records: Database, mentorshipIds: readonly string[], role: Role): Promise<boolean> {
  const chosen = await Promise.all(mentorshipIds.map((id) => getRecord(records, 'mentorships', id)));
  return chosen.every((one) => one?.myRole === role);
}

/** The event open in the frame's own tab, in the document that the frame stands in. */
async function openFor(frame: Frame): Promise<{ open: OpenEvent; draft: Draft } | undefined> {
  const open = await getOpen(frame.tabId);
  const draft = open && (await getDraft(open.meetingId));
  return open && draft ? { open, draft } : undefined;
}

/** Every meeting call, refused unless it is about the open meeting. */
function onlyOpenMeeting(calls: Handlers<MeetingCalls, unknown>): Handlers<MeetingCalls> {
  const guarded = Object.entries(calls).map(([name, handler]) => [
    name,
    async (args: { meetingId: string }, frame: Frame) => {
      const open = await openFor(frame);
      const isOpen = open?.draft.meetingId === args.meetingId;
      const wasOpen = name === 'putNote' && open?.open.earlier?.includes(args.meetingId);
      if (!isOpen && !wasOpen) return { ok: false, reason: 'not-allowed' };
      return (handler as (args: object, from: unknown) => Promise<unknown>)(args, frame);
    },
  ]);
  return Object.fromEntries(guarded) as Handlers<MeetingCalls>;
}

/** "This is with Ana": writes the meeting, and remembers it for the series. */
async function writeWhose(draft: Draft, mentorshipIds: string[], forSeries: boolean): Promise<void> {
  const records = await database();
  const said: Draft = { ...draft, mentorshipIds };
  const written = await getRecord(records, 'meetings', draft.meetingId);
  const kind = written?.kind ?? (await kindOf(records, said));
  const now = new Date();
  const puts = meetingPuts(said, kind, forSeries, now);
  if (written) puts.push(...(await reassign(records, written, mentorshipIds)));
  await setDraft(said);
  announce([...(await putAll(records, puts, now)), { store: 'open-event', id: draft.meetingId, rev: 0 }]);
}
