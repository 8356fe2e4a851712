import { isFramedCalendar } from '../core/framed-calendar';

/** Who is calling. Decided by what the browser says of the sender, never by the message. */
export type Circle =
  /** The content script on a calendar page. */
  | { name: 'page'; tabId: number; frameId: number; documentId: string; host: string }
  /** Our iframe in a calendar page. */
  | { name: 'sidebar'; tabId: number; frameId: number; documentId: string }
  /** Popup, side panel, welcome: our own top-level pages. */
  | { name: 'own' };

/** The part of the browser's MessageSender that we rely on. */
export interface Sender {
  id?: string | undefined;
  url?: string | undefined;
  origin?: string | undefined;
  frameId?: number | undefined;
  documentId?: string | undefined;
  /** Its address is told only where a permission covers it. */
  tab?: { id?: number | undefined; url?: string | undefined } | undefined;
}

/**
 * @param self our id and the origin of our pages (`chrome-extension://…`, without a slash at the end).
 * @returns null for anybody else: other extensions, pages, frames of a calendar page but those that hold a calendar.
 */
export function circleOf(sender: Sender, self: { id: string; origin: string }): Circle | null {
  if (sender.id !== self.id) return null;
  const isOurs = originOf(sender) === self.origin;
  const tabId = sender.tab?.id;
  if (tabId === undefined) return isOurs ? { name: 'own' } : null;
  // Firefox has no documentId in older versions: the frame's number stands in; a new document reports anew anyway.
  const frameId = sender.frameId ?? -1;
  const documentId = sender.documentId ?? `frame-${frameId}`;
  const isTop = frameId === 0;
  if (isOurs && frameId < 0) return null;
  if (isOurs) return isTop ? { name: 'own' } : { name: 'sidebar', tabId, frameId, documentId };
  if (!isTop && !isCalendarFrame(sender)) return null;
  return { name: 'page', tabId, frameId, documentId, host: hostOf(sender.url) };
}

/** A frame's own address decides; what lies around it counts too where the browser says it. */
function isCalendarFrame({ frameId, url, tab }: Sender): boolean {
  if (frameId === undefined || frameId < 0) return false;
  const top = tab?.url && URL.canParse(tab.url) ? [new URL(tab.url).origin] : [];
  return isFramedCalendar(url, top);
}

function hostOf(url: string | undefined): string {
  return url && URL.canParse(url) ? new URL(url).host : '';
}

function originOf(sender: Sender): string | undefined {
  // Firefox gives `url` for extension pages in every version; `origin` only in newer ones.
  const { origin, url } = sender;
  if (origin && origin !== 'null') return origin;
  try {
    return url ? new URL(url).origin.replace(/^null$/, url.split('/').slice(0, 3).join('/')) : undefined;
  } catch {
    return undefined;
  }
}
