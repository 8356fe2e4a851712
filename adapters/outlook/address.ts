import { decodePiece, MAX_FIELD, parseUrl } from '../page-text';

const HOSTS = new Set(['outlook.office.com', 'outlook.office365.com', 'outlook.cloud.microsoft', 'outlook.live.com']);
/** `/hosted/` is the frame inside Teams; `/0/` was the number of the account. Settings and new events are no calendar. */
const CALENDAR = /^(?:\/hosted)?\/calendar(?!\/(?:\d+\/)?(?:options|deeplink|published)(?:\/|$))(?:\/|$)/u;
const ITEM = /^(?:\/hosted)?\/calendar\/(?:\d+\/)?item\/([^/]+)/u;
const BASE64 = /^[A-Za-z0-9+/]{20,}$/u;

/** Whether the address is Outlook's calendar, or a link into it. */
export function isCalendarAddress(address: string): boolean {
  const url = parseUrl(address);
  if (url?.protocol !== 'https:' || !HOSTS.has(url.hostname)) return false;
  return CALENDAR.test(url.pathname) || isLink(url);
}

/** Whether the address is that of the calendar inside Teams. */
export function isHosted(address: string): boolean {
  return parseUrl(address)?.pathname.startsWith('/hosted/calendar') ?? false;
}

/** The id of the one event that the address opens, or null. */
export function itemInAddress(address: string): string | null {
  const url = parseUrl(address);
  if (!url) return null;
  const piece = ITEM.exec(url.pathname)?.[1];
  if (piece) return toItemId(decodePiece(piece));
  // In a query a bare plus is read as a space.
  return isLink(url) ? toItemId(url.searchParams.get('itemid')?.replaceAll(' ', '+')) : null;
}

/**
 * An item id in one form, or null. Links write it with `-` for `/` and `_` for `+` and may leave the padding out; tiles
 * do not. Case counts.
 */
export function toItemId(text: string | null | undefined): string | null {
  if (!text || text.length > MAX_FIELD) return null;
  const id = text.trim().replace(/=+$/u, '').replaceAll('-', '/').replaceAll('_', '+');
  return BASE64.test(id) ? id : null;
}

/** `/owa/?itemid=<id>&exvsurl=1&path=/calendar/item` in invitations and other programs. */
function isLink(url: URL): boolean {
  const leads = url.searchParams.get('path')?.startsWith('/calendar/item') ?? false;
  return /^\/owa\/?$/u.test(url.pathname) && leads;
}
