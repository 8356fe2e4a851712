import type { Role } from '../../../content/types';
import { guestKey, otherGuests } from '../../../core/me';
import { findByName } from '../../../core/meeting-match';
import { isSamePair } from '../../../core/pair';
import type { MeetingCalls, SidebarCalls } from '../../../platform/calls';
import type { Circle } from '../../../platform/circle';
import { keepCover, keptCover } from '../../../platform/cover';
import { announce } from '../../../platform/news';
import type { PageNews } from '../../../platform/page-news';
import { type Database, getHead, getRecord, putAll } from '../../../store';
import { database, ownDatabase } from '../database';
import { draftMeeting, kindOf, meetingPuts, noMoreFirst } from '../ensure-meeting';
import { type Placed, placeOf, showTicket } from '../frames';
import { allowGuests, keepMe } from '../guests';
import { askAgain, leaveAlone } from '../left-alone';
import { isShownLocked, setUsed } from '../lock';
import { learnFrom } from '../mend';
import { type Draft, getDraft, getOpen, type OpenEvent, setAlone, setDraft, tellFrame } from '../open-events';
import { reassign } from '../reassign';
import { known, takenRows } from '../resolve';
import type { Handlers } from '../router';
import { sidebarView } from '../views';
import { meetingCalls } from './meeting';
import { personPuts } from './people';

type Frame = Extract<Circle, { name: 'sidebar' }>;

const guarded = onlyOpenMeeting(meetingCalls);

/** What the frame in a page may ask: only about the meeting that is open in its own tab. */
export const sidebarCalls: Handlers<SidebarCalls> = {
  ...guarded,

  putMeeting: async (args, frame) => {
    const open = await openFor(frame);
    const answer = await guarded.putMeeting(args, frame);
    const corrected = args.patch.body?.corrected;
    if (answer.ok && corrected && open) await learnFrom(open, corrected);
    return answer;
  },

  getSidebar: async ({ ticket }, frame) => {
    if (ticket) await showTicket(ticket, frame);
    const place = await placeOf(frame);
    // Drawn, also where it can show no word.
    if (place) tellDrawn(frame, place);
    if (await isShownLocked()) return { ok: false, reason: 'locked' };
    const open = await openFor(frame);
    const settings = await getHead(await ownDatabase(), 'settings', 'settings');
    const view = open ? await sidebarView(await database(), open.draft, open.open) : ({ state: 'none' } as const);
    const { theme, noHints } = settings ?? {};
    return {
      ok: true,
      view,
      settings: { ...(theme ? { theme } : {}), ...(noHints ? { noHints } : {}) },
      cover: await keptCover(),
    };
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
    const { occurrence, series } = open.draft.refs;
    if (undo) await askAgain((series[0] ?? occurrence[0]).id);
    const { tabId, documentId } = open.open;
    await setAlone(tabId, undo ? undefined : { refId: await leaveAlone(open.draft.refs), documentId });
    return { ok: true };
  },

  sayMe: async ({ guest, undo = false }, frame) => {
    const open = await openFor(frame);
    if (!open) return notFound;
    // From a page only what its own event names.
    const { event } = open.draft;
    if (!otherGuests(event, []).some((one) => guestKey(one) === guest)) return { ok: false, reason: 'bad-request' };
    await keepMe(guest, !undo);
    return { ok: true };
  },

  findPerson: async ({ typed }, frame) => {
    if (!(await openFor(frame))) return notFound;
    return { ok: true, candidates: findByName(typed, await known(await database())) };
  },

  readGuests: async (_args, frame) => {
    const open = await openFor(frame);
    if (!open) return notFound;
    await allowGuests(open.draft.event.host);
    void tellFrame(open.open, { tell: 'report' });
    return { ok: true };
  },

  used: async () => {
    await setUsed();
    return { ok: true };
  },

  setCover: async (cover, frame) => {
    if (!(await placeOf(frame))) return notAllowed;
    await keepCover(cover);
    return { ok: true };
  },

  focusLeft: async (_args, frame) => {
    const place = await placeOf(frame);
    if (!place) return notAllowed;
    const isTaken = await tellFrame({ tabId: frame.tabId, frameId: place.inFrameId }, { tell: 'focus?' });
    return { ok: true, isTaken: isTaken === true };
  },

  setFrame: async ({ frame: wanted, side }, frame) => {
    if (!['open', 'collapsed', 'closed'].includes(wanted)) return { ok: false, reason: 'bad-request' };
    const news: PageNews = { tell: 'frame', frame: wanted, ...(side === 'left' || side === 'right' ? { side } : {}) };
    const place = await placeOf(frame);
    if (!place) return notAllowed;
    await tellFrame({ tabId: frame.tabId, frameId: place.inFrameId }, news);
    return { ok: true };
  },
};

const drawn = new Set<string>();

/** The script in the page waits to hear that the frame could be loaded. */
function tellDrawn({ tabId, documentId }: Frame, { inFrameId: frameId }: Placed): void {
  if (drawn.has(documentId)) return;
  drawn.add(documentId);
  void tellFrame({ tabId, frameId }, { tell: 'drawn' });
}

const notFound = { ok: false, reason: 'not-found' } as const;
const notAllowed = { ok: false, reason: 'not-allowed' } as const;

/** A group has one role: nobody is mentor and mentee in one meeting. */
async function haveRole(records: Database, mentorshipIds: readonly string[], role: Role): Promise<boolean> {
  const chosen = await Promise.all(mentorshipIds.map((id) => getRecord(records, 'mentorships', id)));
  return chosen.every((one) => one?.myRole === role);
}

/** The event open in the frame's own tab, reported by the very document that the frame stands in. */
async function openFor(frame: Frame): Promise<{ open: OpenEvent; draft: Draft } | undefined> {
  const [place, open] = await Promise.all([placeOf(frame), getOpen(frame.tabId)]);
  if (!open || place?.inDocumentId !== open.documentId) return undefined;
  const draft = await getDraft(open.meetingId);
  return draft ? { open, draft } : undefined;
}

/** Every meeting call, refused unless it is about the open meeting. */
function onlyOpenMeeting(calls: Handlers<MeetingCalls, unknown>): Handlers<MeetingCalls> {
  const guarded = Object.entries(calls).map(([name, handler]) => [
    name,
    async (args: { meetingId: string }, frame: Frame) => {
      const open = await openFor(frame);
      const isOpen = open?.draft.meetingId === args.meetingId;
      const wasOpen = name === 'putNote' && open?.open.earlier?.includes(args.meetingId);
      if (!isOpen && !wasOpen) return notAllowed;
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
  // What was guessed of other people says nothing of these.
  const isGuess = written?.kind === 'first' || written?.kind === 'regular';
  const isOthers = written !== undefined && !isSamePair(written.mentorshipIds, mentorshipIds);
  const kind = written && !(isOthers && isGuess) ? written.kind : await kindOf(records, said);
  const now = new Date();
  const puts = meetingPuts(said, kind, forSeries, await takenRows(records, said), now);
  puts.push(...(await noMoreFirst(records, draftMeeting(said, kind, now))));
  if (written) puts.push(...(await reassign(records, written, mentorshipIds)));
  await setDraft(said);
  announce([...(await putAll(records, puts, now)), { store: 'open-event', id: draft.meetingId, rev: 0 }]);
}
