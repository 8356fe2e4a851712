import browser from 'webextension-polyfill';
import type { CalendarEvent } from '../../core/calendar-event';
import type { EventRefs } from '../../core/calendar-ref';
import type { Meeting } from '../../core/records';
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
  /** What she corrected before it was said whose meeting it is. */
  corrected?: Meeting['body']['corrected'];
  seenAt: number;
}

export interface OpenEvent {
  tabId: number;
  /** The document that reported it. */
  documentId: string;
  meetingId: string;
  level: 'sure' | 'ask';
  isClosed: boolean;
  /** Meetings that were open before in the same document: a note's last words may still be on their way. */
  earlier?: string[];
}

/** As many drafts as a day of clicking through a calendar makes. */
const mostDrafts = 100;

export async function getOpen(tabId: number): Promise<OpenEvent | undefined> {
  return read<OpenEvent>(`open:${tabId}`);
}

export async function setOpen(open: OpenEvent): Promise<void> {
  await browser.storage.session.set({ [`open:${open.tabId}`]: open });
}

export async function forgetTab(tabId: number): Promise<void> {
  await browser.storage.session.remove(`open:${tabId}`);
}

export async function getDraft(meetingId: string): Promise<Draft | undefined> {
  return read<Draft>(`draft:${meetingId}`);
}

/** The draft that was made for this occurrence before, in this or another tab. */
export async function findDraft(refs: EventRefs): Promise<Draft | undefined> {
  const meetingId = await read<string>(`draftOf:${refs.occurrenceId}`);
  return meetingId ? getDraft(meetingId) : undefined;
}

export async function setDraft(draft: Draft): Promise<void> {
  await browser.storage.session.set({
    [`draft:${draft.meetingId}`]: draft,
    [`draftOf:${draft.refs.occurrenceId}`]: draft.meetingId,
  });
  const drafts = await listDrafts();
  const old = drafts.sort((a, b) => b.seenAt - a.seenAt).slice(mostDrafts);
  if (old.length > 0)
    await browser.storage.session.remove(
      old.flatMap(({ meetingId, refs }) => [`draft:${meetingId}`, `draftOf:${refs.occurrenceId}`]),
    );
}

export async function listDrafts(): Promise<Draft[]> {
  const all = await browser.storage.session.get(null);
  return Object.entries(all).flatMap(([key, value]) => (key.startsWith('draft:') ? [value as Draft] : []));
}

/** Another database is shown: whose meetings they are must be found anew. */
export async function forgetDrafts(): Promise<void> {
  const keys = Object.keys(await browser.storage.session.get(null));
  await browser.storage.session.remove(keys.filter((key) => /^(draft|draftOf|open):/.test(key)));
}

const sealedKey = 'sealedDrafts';
const draftMark = new TextEncoder().encode('mentorside drafts');

/** While it is locked no title or guest stays in memory; what she corrected in a draft does, sealed. */
export async function sealDrafts(key: CryptoKey): Promise<void> {
  const drafts = await listDrafts();
  const text = new TextEncoder().encode(JSON.stringify(drafts));
  await browser.storage.session.set({ [sealedKey]: await encrypt(key, text, draftMark) });
  await browser.storage.session.remove(drafts.map(({ meetingId }) => `draft:${meetingId}`));
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
