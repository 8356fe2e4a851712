import browser from 'webextension-polyfill';
import type { Batch } from '../../core/batch';
import type { CalendarEvent } from '../../core/calendar-event';
import type { EventRefs } from '../../core/calendar-ref';
import type { Read } from '../../core/mending';
import type { Meeting } from '../../core/records';
import { sameEvent } from '../../core/same-event';
import type { PageNews } from '../../platform/page-news';
import { decrypt, encrypt } from '../../store';

/**
 * What is in memory only (`storage.session`): the event open in each tab, and drafts of meetings that are not written.
 * It outlives the worker, not the browser: an opened event of strangers leaves no trace.
 */
export interface Draft {
  meetingId: string;
  event: CalendarEvent;
  refs: EventRefs;
  /** For an event of a series: existing or new. */
  seriesId?: string;
  /** Whose it is, when known or certain. */
  mentorshipIds?: string[];
  /** The meeting is written as this page's event, which may since have been renamed or moved while it was open. */
  isOwn?: true;
  /** What she corrected before it was said whose meeting it is. */
  corrected?: Meeting['body']['corrected'];
  /** Other meetings and series to which rows of the event point: perhaps the same. */
  also?: string[];
  /** How it was read, where she may mend that. */
  read?: Read;
  seenAt: number;
}

export interface OpenEvent {
  tabId: number;
  /** The frame that holds the calendar; 0 is the page itself. */
  frameId: number;
  /** The document that reported it. */
  documentId: string;
  meetingId: string;
  level: 'sure' | 'ask';
  isClosed: boolean;
  /** The calendar's server could tell who is invited. */
  canComplete: boolean;
  /** How it was read, where that may be trusted after a while. */
  way?: string;
  /** Meetings that were open before in the same document: a note's last words may still be on their way. */
  earlier?: string[];
}

/** As many drafts as a day of clicking through a calendar makes; a page that opens thousands pushes out its own. */
const mostDrafts = 100;
/** Together, in UTF-16 units of JSON: the browser's bound for all that is in memory is 10 MB. */
const mostDraftText = 2_000_000;

export async function getOpen(tabId: number): Promise<OpenEvent | undefined> {
  return read<OpenEvent>(`open:${tabId}`);
}

export async function setOpen(open: OpenEvent): Promise<void> {
  await browser.storage.session.set({ [`open:${open.tabId}`]: open });
}

/** Tells the calendar that holds the open event; it may have gone meanwhile. */
export function tellFrame({ tabId, frameId }: Pick<OpenEvent, 'tabId' | 'frameId'>, news: PageNews): Promise<unknown> {
  return browser.tabs.sendMessage(tabId, news, { frameId }).catch(() => {});
}

export async function forgetTab(tabId: number): Promise<void> {
  await browser.storage.session.remove([`open:${tabId}`, `alone:${tabId}`]);
}

/** The event open in a tab is one that she said to leave alone: of it only the row that says so is known. */
export interface AloneEvent {
  refId: string;
  documentId: string;
}

export async function getAlone(tabId: number): Promise<AloneEvent | undefined> {
  return read<AloneEvent>(`alone:${tabId}`);
}

export async function setAlone(tabId: number, alone: AloneEvent | undefined): Promise<void> {
  const key = `alone:${tabId}`;
  if (alone) await browser.storage.session.set({ [key]: alone });
  else await browser.storage.session.remove(key);
}

/** The tabs in which the event of this row, or one of its series, is open. */
export async function tabsAlone(refId: string): Promise<number[]> {
  const all = Object.entries(await browser.storage.session.get(null));
  return all.flatMap(([key, value]) =>
    key.startsWith('alone:') && (value as AloneEvent).refId === refId ? [Number(key.slice(6))] : [],
  );
}

export async function getDraft(meetingId: string): Promise<Draft | undefined> {
  const seen = await read<Draft>(`draft:${meetingId}`);
  return seen ?? (await feedDrafts()).find((draft) => draft.meetingId === meetingId);
}

// Drafts of meetings that a feed tells of: not in the session, for they are many and can be made again.
let feedDrafts: () => Promise<readonly Draft[]> = async () => [];

/** Where meetings are known from before their page is opened. */
export function alsoDraftsFrom(list: () => Promise<readonly Draft[]>): void {
  feedDrafts = list;
}

/** Those seen on pages, and those known from feeds that no page has shown: each meeting once. */
export async function knownDrafts(): Promise<Draft[]> {
  const seen = await listDrafts();
  const fromFeeds = (await feedDrafts()).filter(
    (draft) => !seen.some((one) => one.meetingId === draft.meetingId || sameEvent(one.event, draft.event)),
  );
  return [...seen, ...fromFeeds];
}

/**
 * The draft that was made for this event before: in this or another tab, or, of the same event, by a feed for a page
 * and by a page for a feed.
 */
export async function findDraft(event: CalendarEvent, refs: EventRefs): Promise<Draft | undefined> {
  const meetingId = await read<string>(`draftOf:${refs.occurrence[0].id}`);
  // Not the feeds' own list for a feed's event: it is being made of these.
  if (event.adapter === 'feed') {
    const seen = await listDrafts();
    return seen.find((draft) => draft.meetingId === meetingId || sameEvent(draft.event, event));
  }
  const seen = meetingId ? await getDraft(meetingId) : undefined;
  return seen ?? (await feedDrafts()).find((draft) => sameEvent(event, draft.event));
}

export async function setDraft(draft: Draft): Promise<void> {
  // First, for where nothing more fits nothing can be written.
  await makeRoom(draft);
  await browser.storage.session.set({
    [`draft:${draft.meetingId}`]: draft,
    [`draftOf:${draft.refs.occurrence[0].id}`]: draft.meetingId,
  });
}

/** Forgets the oldest drafts; never one that is open in a tab, where she may be writing. */
async function makeRoom(draft: Draft): Promise<void> {
  const all = Object.entries(await browser.storage.session.get(null));
  const open = new Set(
    all.flatMap(([key, value]) => (key.startsWith('open:') ? [(value as OpenEvent).meetingId] : [])),
  );
  const others = all.flatMap(([key, value]) => (key.startsWith('draft:') ? [value as Draft] : []));
  let count = 1;
  let text = JSON.stringify(draft).length;
  const old = others
    .filter(({ meetingId }) => meetingId !== draft.meetingId)
    .sort((a, b) => b.seenAt - a.seenAt)
    .filter((one) => {
      count += 1;
      text += JSON.stringify(one).length;
      return (count > mostDrafts || text > mostDraftText) && !open.has(one.meetingId);
    });
  if (old.length > 0)
    await browser.storage.session.remove(
      old.flatMap(({ meetingId, refs }) => [`draft:${meetingId}`, `draftOf:${refs.occurrence[0].id}`]),
    );
}

/** The event of a draft is read otherwise from now on, and is no more found by what it was. */
export async function changeDraft(before: Draft, next: Draft): Promise<void> {
  await browser.storage.session.remove(`draftOf:${before.refs.occurrence[0].id}`);
  await setDraft(next);
}

async function listDrafts(): Promise<Draft[]> {
  const all = await browser.storage.session.get(null);
  return Object.entries(all).flatMap(([key, value]) => (key.startsWith('draft:') ? [value as Draft] : []));
}

/** Drafts of these meetings, or of these people: they were removed. */
export async function forgetDraftsOf(ids: readonly string[]): Promise<void> {
  const gone = (await listDrafts()).filter((draft) =>
    [draft.meetingId, ...(draft.mentorshipIds ?? [])].some((id) => ids.includes(id)),
  );
  await browser.storage.session.remove(
    // What could be taken back holds words as well.
    ['undos', ...gone.flatMap(({ meetingId, refs }) => [`draft:${meetingId}`, `draftOf:${refs.occurrence[0].id}`])],
  );
}

/** The event that was known as one meeting is another's from now on, in every tab and for words still on their way. */
export async function moveOpen(from: string, draft: Draft): Promise<void> {
  if (from !== draft.meetingId) await browser.storage.session.remove(`draft:${from}`);
  await setDraft(draft);
  const all = await browser.storage.session.get(null);
  for (const [key, value] of Object.entries(all)) {
    const open = value as OpenEvent;
    if (!key.startsWith('open:') || open.meetingId !== from) continue;
    await setOpen({ ...open, meetingId: draft.meetingId, earlier: [from, ...(open.earlier ?? [])].slice(0, 5) });
  }
}

/** What takes "the same" or "not the same" back: only while the browser runs, as long as its toast may be there. */
export interface Undo {
  undoId: string;
  done: Batch;
  inverse: Batch;
  /** A meeting that the change made: it goes only while nothing is written in it. */
  made?: string;
  /** Whose it was said of: the meeting before and after, and its event, if one is open. */
  before: string;
  after: string;
  draft?: Draft;
}

/** As many as there may be toasts in several windows. */
const mostUndos = 5;

export async function setUndo(undo: Undo): Promise<void> {
  const kept = ((await read<Undo[]>('undos')) ?? []).slice(-mostUndos + 1);
  await browser.storage.session.set({ undos: [...kept, undo] });
}

export async function takeUndo(undoId: string): Promise<Undo | undefined> {
  const kept = (await read<Undo[]>('undos')) ?? [];
  await browser.storage.session.set({ undos: kept.filter((one) => one.undoId !== undoId) });
  return kept.find((one) => one.undoId === undoId);
}

/** Another database is shown: whose meetings they are must be found anew. */
export async function forgetDrafts(): Promise<void> {
  const keys = Object.keys(await browser.storage.session.get(null));
  await browser.storage.session.remove(keys.filter((key) => /^(draft:|draftOf:|open:|alone:|undos$)/.test(key)));
}

const sealedKey = 'sealedDrafts';
const draftMark = new TextEncoder().encode('mentorside drafts');

/**
 * While it is locked no title or guest stays in memory; what she corrected in a draft does, sealed, where there is room
 * for it. Without a key nothing does.
 */
export async function sealDrafts(key?: CryptoKey): Promise<void> {
  const drafts = await listDrafts();
  // First out, then in: nothing that a page sent may keep words in memory. What could be taken back holds words as well.
  await browser.storage.session.remove(['undos', ...drafts.map(({ meetingId }) => `draft:${meetingId}`)]);
  if (!key || drafts.length === 0) return;
  const text = new TextEncoder().encode(JSON.stringify(drafts));
  await browser.storage.session.set({ [sealedKey]: await encrypt(key, text, draftMark) }).catch(() => {});
}

export async function openDrafts(key: CryptoKey): Promise<void> {
  const sealed = await read<string>(sealedKey);
  if (!sealed) return;
  await browser.storage.session.remove(sealedKey);
  const drafts = JSON.parse(new TextDecoder().decode(await decrypt(key, sealed, draftMark))) as Draft[];
  for (const draft of drafts) await browser.storage.session.set({ [`draft:${draft.meetingId}`]: draft });
}

async function read<T>(key: string): Promise<T | undefined> {
  return (await browser.storage.session.get(key))[key] as T | undefined;
}
