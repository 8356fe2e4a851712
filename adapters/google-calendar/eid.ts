/** What a `data-eventid` (= the `eid` of Google's links) says. */
export interface EventIdentity {
  /** The whole event id, with all suffixes. */
  eventId: string;
  /** Without instance and split: the same before and after "this and following events". */
  base: string;
  /** With the split, without the instance; equals `base` when the series was never split. */
  series: string;
  /** `20261124T140000Z` or `20261124`: the ORIGINAL start of this occurrence. A moved one keeps it. */
  instance?: string;
  /** Full id of the calendar, or its short form verbatim where we do not know it. */
  calendar: string;
  /** The iCalendar UID of an event that came from elsewhere. */
  foreignUid?: string;
}

/** Google's ids have 1024 characters at most; here an id and a calendar share that many. */
const MAX_EID = 1366;
const BASE32HEX = '0123456789abcdefghijklmnopqrstuv';
const SHORT_FORMS: Record<string, string> = { '@g': '@group.calendar.google.com', '@m': '@gmail.com' };

/**
 * Decodes base64 (both alphabets, padded or not) of `<eventId>[_<instance>] <calendar>`. Null for tasks and for
 * everything else that is not of this form. Facts from public captures of 2019-2026; Google documents none of it.
 */
export function decodeEid(eid: string | null | undefined): EventIdentity | null {
  if (!eid || eid.length > MAX_EID || isTask(eid)) return null;
  const match = /^([\x21-\x7e]+) ([\x21-\x7e]+@[\x21-\x7e]+)$/u.exec(fromBase64(eid) ?? '');
  const [, eventId, calendar] = match ?? [];
  if (!eventId || !calendar) return null;
  const [, series = eventId, instance] = /^(.+)_(\d{8}(?:T\d{6}Z)?)$/u.exec(eventId) ?? [];
  const base = series.replace(/_R\d{8}(?:T\d{6}Z?)?$/u, '');
  const identity: EventIdentity = { eventId, base, series, calendar: longForm(calendar) };
  if (instance) identity.instance = instance;
  const foreignUid = base.startsWith('_') ? decodeBase32Hex(base.slice(1)) : null;
  if (foreignUid) identity.foreignUid = foreignUid;
  return identity;
}

/** Tasks stand among the events, with ids of another kind. */
export function isTask(eid: string | null | undefined): boolean {
  return /^tasks[._]/u.test(eid ?? '');
}

/** The eid of an event id and a calendar, in the form in which pages carry it: short form, no padding. */
export function encodeEid(eventId: string, calendar: string): string {
  const [short, long] = Object.entries(SHORT_FORMS).find(([, form]) => calendar.endsWith(form)) ?? [];
  const written = short && long ? calendar.slice(0, -long.length) + short : calendar;
  return btoa(`${eventId} ${written}`).replace(/=+$/u, '');
}

function longForm(calendar: string): string {
  const form = calendar.slice(calendar.lastIndexOf('@'));
  const long = Object.hasOwn(SHORT_FORMS, form) ? SHORT_FORMS[form] : undefined;
  return long ? calendar.slice(0, -form.length) + long : calendar;
}

/** Text of base64 in both alphabets, padded or not; null when it is none. */
export function fromBase64(text: string): string | null {
  try {
    return atob(text.replace(/=+$/u, '').replaceAll('-', '+').replaceAll('_', '/'));
  } catch {
    return null;
  }
}

/** Google keeps a foreign UID as lower-case base32hex without padding. Null when it is not text. */
export function decodeBase32Hex(text: string): string | null {
  const bytes: number[] = [];
  let bits = 0;
  let buffer = 0;
  for (const letter of text) {
    const value = BASE32HEX.indexOf(letter);
    if (value < 0) return null;
    buffer = ((buffer << 5) | value) & 0xfff;
    bits += 5;
    if (bits >= 8) {
      bits -= 8;
      bytes.push((buffer >> bits) & 0xff);
    }
  }
  try {
    const decoded = new TextDecoder('utf-8', { fatal: true }).decode(new Uint8Array(bytes));
    return decoded && !/\p{Cc}/u.test(decoded) ? decoded : null;
  } catch {
    return null;
  }
}
