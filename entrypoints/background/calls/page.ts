import browser from 'webextension-polyfill';
import { eventRefs } from '../../../core/calendar-ref';
import { cleanEvent } from '../../../core/clean-event';
import { cleanRead } from '../../../core/mending';
import { clampWidth } from '../../../core/placement';
import type { Place } from '../../../core/records';
import { isTrusted } from '../../../core/site-hints';
import type { PageCalls } from '../../../platform/calls';
import type { Circle } from '../../../platform/circle';
import { announce } from '../../../platform/news';
import { getHead, putAll } from '../../../store';
import { database, ownDatabase } from '../database';
import { rememberRows, updateFromPage } from '../ensure-meeting';
import { forgetFrames, placeFrame } from '../frames';
import { isShownLocked } from '../lock';
import {
  forgetTab,
  getAlone,
  getDraft,
  getOpen,
  type OpenEvent,
  setAlone,
  setDraft,
  setOpen,
  tellFrame,
} from '../open-events';
import { ignoringRow, resolve } from '../resolve';
import type { Handlers } from '../router';
import { settingsNow } from '../settings';
import { noteMissed } from '../tabs';
import { inTurn } from '../turns';
import { dropUnreadable, keepUnreadable } from '../unreadable';

/** What a content script may say. It gets back no note, name or number. */
export const pageCalls: Handlers<PageCalls, Extract<Circle, { name: 'page' }>> = {
  eventOpened: ({ event: raw, level: told, canComplete = false, way, read, isAnother = false }, circle) =>
    inTurn(`tab ${circle.tabId}`, async () => {
      // The host is what the browser says, not what the page's process says.
      const event = cleanEvent({ ...raw, host: circle.host });
      if (!event || (told !== 'sure' && told !== 'ask')) return { ok: false, reason: 'bad-request' };
      await dropUnreadable((host) => host === circle.host);
      const records = await database();
      if (await isShownLocked()) {
        // Nothing of the event is kept; unlocked, the page is asked again.
        const refId = await ignoringRow(records, await eventRefs(event));
        if (refId) return leftAlone(circle, refId);
        await noteMissed(circle.tabId);
        return { ok: true, ...(await howShown(event.host, false)) };
      }
      const resolved = await resolve(records, event, isAnother ? undefined : await unnamedBefore(circle));
      if (resolved.ignoredBy) return leftAlone(circle, resolved.ignoredBy);
      await setAlone(circle.tabId, undefined);
      const { meeting, by } = resolved;
      const learns = event.adapter === 'generic' && way !== undefined;
      const draft = learns && read ? { ...resolved.draft, read: cleanRead(read) } : resolved.draft;
      await setDraft(draft);
      const settings = await settingsNow();
      const level = learns && isTrusted(settings?.siteHints?.[event.host], way) ? 'sure' : told;
      const before = await getOpen(circle.tabId);
      // One event at a time in a tab: the calendar that told last has it.
      if (before && before.frameId !== circle.frameId) tellFrame(before, { tell: 'frame', frame: 'closed' });
      await setOpen({
        tabId: circle.tabId,
        frameId: circle.frameId,
        documentId: circle.documentId,
        meetingId: draft.meetingId,
        level,
        isClosed: false,
        canComplete,
        ...(learns && { way }),
        earlier: before?.documentId === circle.documentId ? earlierThan(before, draft.meetingId) : [],
      });
      // A page that says no more than whom and when is not believed more about it, until she writes there.
      if (meeting && by === 'own') announce(await updateFromPage(records, meeting, event));
      if (meeting && by !== 'time' && level === 'sure') announce(await rememberRows(records, draft));
      announce([{ store: 'open-event', id: draft.meetingId, rev: 0 }]);
      return { ok: true, ...(await howShown(event.host, canComplete)) };
    }),

  eventClosed: ({ isNew = false }, circle) =>
    inTurn(`tab ${circle.tabId}`, async () => {
      const alone = await getAlone(circle.tabId);
      if (alone && (isNew || alone.documentId === circle.documentId)) await setAlone(circle.tabId, undefined);
      const open = await getOpen(circle.tabId);
      const mended = isNew ? (await settingsNow())?.siteHints?.[circle.host]?.mended : undefined;
      const answer = { ok: true, ...(mended && { mended }) } as const;
      if (!open || open.isClosed) return answer;
      // Another document in its place: she left the page on which it was open. A calendar in a frame ends only its own.
      if (open.documentId !== circle.documentId) {
        const isGone = open.frameId === circle.frameId || (circle.frameId === 0 && isNew);
        if (!isGone) return answer;
        await forgetTab(circle.tabId);
      } else await setOpen({ ...open, isClosed: true });
      announce([{ store: 'open-event', id: open.meetingId, rev: 0 }]);
      return answer;
    }),

  placeChanged: async ({ place }, circle) => {
    const open = await getOpen(circle.tabId);
    const draft = open && (await getDraft(open.meetingId));
    if (!draft) return { ok: true };
    const own = await ownDatabase();
    const settings = await getHead(own, 'settings', 'settings');
    const places = { ...settings?.places, [draft.event.host]: cleanPlace(place) };
    await putAll(own, [{ store: 'settings', patch: { id: 'settings', head: { places } } }], new Date());
    return { ok: true };
  },

  framePlaced: async ({ ticket }, circle) => {
    await placeFrame(ticket, circle);
    return { ok: true };
  },

  unreadable: async (told, circle) => {
    await keepUnreadable(circle.host, told);
    return { ok: true };
  },
};

/** Nothing is shown in the page; the popup says why, if she looks. */
async function leftAlone({ tabId, documentId }: { tabId: number; documentId: string }, refId: string) {
  await setAlone(tabId, { refId, documentId });
  announce([{ store: 'open-event', id: 'alone', rev: 0 }]);
  return { ok: true, show: 'nothing', place: {}, complete: false } as const;
}

async function howShown(
  host: string,
  canComplete: boolean,
): Promise<{ show: 'open' | 'tab'; place: Place; complete: boolean }> {
  const settings = await getHead(await ownDatabase(), 'settings', 'settings');
  return {
    show: settings?.opensByItself ? 'open' : 'tab',
    place: settings?.places?.[host] ?? {},
    complete: canComplete && (settings?.readGuests?.includes(host) ?? false),
  };
}

function earlierThan(before: OpenEvent, meetingId: string): string[] {
  return [before.meetingId, ...(before.earlier ?? [])].filter((id) => id !== meetingId).slice(0, 5);
}

/** The event open before in the same document, if it had no id: it may have got a new title or time while it was open. */
async function unnamedBefore(circle: { tabId: number; documentId: string }) {
  const open = await getOpen(circle.tabId);
  if (!open || open.isClosed || open.documentId !== circle.documentId) return undefined;
  const draft = await getDraft(open.meetingId);
  return draft?.event.seriesKey === undefined ? draft : undefined;
}

function cleanPlace(place: Place): Place {
  const side = place.side === 'left' || place.side === 'right' ? place.side : undefined;
  const width = Number.isFinite(place.width) ? clampWidth(place.width, 10_000) : undefined;
  return { ...(side ? { side } : {}), ...(width ? { width } : {}) };
}

/** A closed or reloaded tab has no open event. */
export function forgetClosedTabs(): void {
  browser.tabs.onRemoved.addListener((tabId) => {
    void forgetTab(tabId);
    void forgetFrames(tabId);
  });
}
