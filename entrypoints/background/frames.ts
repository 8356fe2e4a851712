import browser from 'webextension-polyfill';
import type { Circle } from '../../platform/circle';
import { announce } from '../../platform/news';
import { inTurn } from './turns';

/**
 * Which of our frames stands in which document. The browser says of a frame only its tab, and a tab may hold several
 * documents that show calendars, so the script that places a frame gives it a ticket, and tells us the same one.
 */
export interface Placed {
  ticket: string;
  /** The calendar's document, and its frame in the tab. */
  inDocumentId: string;
  inFrameId: number;
  /** The frame of ours that showed the ticket; from then on it counts for this frame alone, also when it is loaded anew. */
  frameId?: number;
}

type Page = Pick<Extract<Circle, { name: 'page' }>, 'tabId' | 'frameId' | 'documentId'>;
type Frame = Pick<Extract<Circle, { name: 'sidebar' }>, 'tabId' | 'frameId'>;

/** A page may make us load often. */
const most = 10;
/** Tickets that were shown before their script was heard: the two come from different processes. */
const early = new Map<string, Frame>();
const patience = { tries: 20, waitMs: 100 } as const;

export function placeFrame(ticket: string, { tabId, frameId, documentId }: Page): Promise<void> {
  return inTurn(`frames ${tabId}`, async () => {
    const before = await read(tabId);
    // Sent again because no answer came: what it was used for stays.
    if (before.some((one) => one.ticket === ticket)) return;
    const shown = early.get(ticket);
    early.delete(ticket);
    const mine = shown?.tabId === tabId ? { frameId: shown.frameId } : {};
    await write(tabId, [...before, { ticket, inDocumentId: documentId, inFrameId: frameId, ...mine }].slice(-most));
    if (shown) announce([{ store: 'open-event', id: 'frame', rev: 0 }]);
  });
}

/** The first frame that shows a ticket has it. */
export function showTicket(ticket: string, { tabId, frameId }: Frame): Promise<void> {
  return inTurn(`frames ${tabId}`, async () => {
    const all = await read(tabId);
    const mine = all.find((one) => one.ticket === ticket);
    if (!mine) {
      if (early.size >= most) early.clear();
      early.set(ticket, { tabId, frameId });
    }
    if (mine && mine.frameId === undefined)
      await write(
        tabId,
        all.map((one) => (one === mine ? { ...one, frameId } : one)),
      );
  });
}

/** In turn with its ticket: what a frame asks right after it was shown is not lost. */
export async function placeOf({ tabId, frameId }: Frame): Promise<Placed | undefined> {
  for (let tries = 0; ; tries++) {
    const all = await inTurn(`frames ${tabId}`, () => read(tabId));
    const mine = all.findLast((one) => one.frameId === frameId);
    const [ticket] = [...early].find(([, one]) => one.tabId === tabId && one.frameId === frameId) ?? [];
    if (mine || ticket === undefined) return mine;
    if (tries === patience.tries) early.delete(ticket);
    await new Promise((resolve) => setTimeout(resolve, patience.waitMs));
  }
}

export async function forgetFrames(tabId: number): Promise<void> {
  await browser.storage.session.remove(`frames:${tabId}`);
}

async function read(tabId: number): Promise<Placed[]> {
  const key = `frames:${tabId}`;
  return ((await browser.storage.session.get(key))[key] as Placed[] | undefined) ?? [];
}

async function write(tabId: number, frames: Placed[]): Promise<void> {
  await browser.storage.session.set({ [`frames:${tabId}`]: frames });
}
