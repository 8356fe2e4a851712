import type { CalendarEvent } from './calendar-event';
import { normalTitle } from './calendar-ref';

/**
 * Is the event of a page the same as one that a feed tells of? By the iCalendar UID wherever both calendars let it be
 * known, and then the same instance; else by start, end and title.
 */
export function sameEvent(page: CalendarEvent, feed: CalendarEvent): boolean {
  const uids = uidsOf(page);
  const feedUids = uidsOf(feed);
  if (uids.size > 0 && [...uids].some((uid) => feedUids.has(uid))) return isSameInstance(page, feed);
  if (!page.startsAt || page.startsAt !== feed.startsAt || normalTitle(page.title) === '') return false;
  const isSameEnd = !page.endsAt || !feed.endsAt || page.endsAt === feed.endsAt;
  return isSameEnd && normalTitle(page.title) === normalTitle(feed.title);
}

/** The original start names an instance, for it survives a move; where one of both does not state it, the start. */
function isSameInstance(a: CalendarEvent, b: CalendarEvent): boolean {
  if (a.originalStart && b.originalStart) {
    // A calendar may name an instance by its date alone.
    const length = Math.min(a.originalStart.length, b.originalStart.length);
    return a.originalStart.slice(0, length) === b.originalStart.slice(0, length);
  }
  if (a.originalStart || b.originalStart || a.recurring || b.recurring) return a.startsAt === b.startsAt;
  return true;
}

/** Every form in which an event's UID may be written. */
export function uidsOf({ adapter, uid, seriesKey, seriesAlias }: CalendarEvent): Set<string> {
  const named = [uid, ...(adapter === 'feed' || adapter === 'google-calendar' ? [seriesKey, seriesAlias] : [])];
  const found = new Set<string>();
  for (const one of named) {
    if (!one) continue;
    const plain = globalObjectUid(one) ?? one;
    // Google writes its own ids with its name behind them in feeds, without it on its page.
    const base = plain.replace(/@google\.com$/i, '').replace(/_R\d{8}(?:T\d{6}Z?)?$/, '');
    found.add(foreignUid(base) ?? base);
  }
  return found;
}

/** Google keeps the UID of an invitation from elsewhere as `_` and lower-case base32hex. */
function foreignUid(id: string): string | undefined {
  if (!/^_[0-9a-v]{8,1600}$/.test(id)) return undefined;
  const bytes: number[] = [];
  let bits = 0;
  let buffer = 0;
  for (const letter of id.slice(1)) {
    buffer = ((buffer << 5) | Number.parseInt(letter, 32)) & 0xfff;
    bits += 5;
    if (bits < 8) continue;
    bits -= 8;
    bytes.push((buffer >> bits) & 0xff);
  }
  const text = textOf(bytes);
  return text && (globalObjectUid(text) ?? text);
}

const goidStart = '040000008200e00074c5b7101a82e008';

/**
 * Outlook's global object id, as hexadecimal: the date of the instance within it is put to zero, so that a series has
 * one name; an invitation from elsewhere has its own UID inside, which is taken out.
 */
function globalObjectUid(uid: string): string | undefined {
  const hex = uid.toLowerCase();
  if (!hex.startsWith(goidStart) || !/^[0-9a-f]{80,2000}$/.test(hex)) return undefined;
  const data = (hex.slice(80).match(/../g) ?? []).map((byte) => Number.parseInt(byte, 16));
  const text = textOf(data.slice(12, -1));
  if (textOf(data.slice(0, 8)) === 'vCal-Uid' && text) return text;
  return `${goidStart}00000000${hex.slice(40)}`;
}

function textOf(bytes: readonly number[]): string | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(new Uint8Array(bytes));
    return text !== '' && !/\p{Cc}/u.test(text) ? text : undefined;
  } catch {
    return undefined;
  }
}
