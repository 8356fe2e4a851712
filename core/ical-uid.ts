const hexByte = 2;
/** Outlook's global object id: class (16 bytes), instance date (4), time (8), zeros (8), length (4), data. */
const goidClass = '040000008200E00074C5B7101A82E008';
const dateAt = 16 * hexByte;
const timeAt = 20 * hexByte;
const dataAt = 40 * hexByte;
/** A UID that Outlook took in from elsewhere stands in the data, behind this. */
const wrapped = '7643616C2D55696401000000';

/**
 * The names under which an event may be known by its iCalendar UID, most exact first: without Google's mark of a
 * split, and without what Outlook puts around a foreign UID. The same in every calendar that holds the meeting.
 */
export function uidKeys(uid: string): string[] {
  const plain = fromOutlook(uid.trim());
  const split = /^(.+)_R\d{8}(?:T\d{6}Z?)?(@google\.com)$/u.exec(plain);
  return split ? [plain, `${split[1]}${split[2]}`] : [plain];
}

/**
 * The original start of an occurrence in one form for all calendars: `20261124T140000Z` or `20261124`. What a page
 * writes in a form that says no moment stays as it is, so that it only matches itself.
 */
export function instanceKey(originalStart: string): string {
  if (/^\d{8}(T\d{6}Z)?$/u.test(originalStart)) return originalStart;
  if (/^\d{9,11}$/u.test(originalStart)) return compact(new Date(Number(originalStart) * 1000));
  if (/^\d{4}-\d\d-\d\d$/u.test(originalStart)) return originalStart.replaceAll('-', '');
  const moment = /T.*(?:Z|[+-]\d\d:?\d\d)$/u.test(originalStart) ? new Date(originalStart) : undefined;
  return moment && !Number.isNaN(moment.getTime()) ? compact(moment) : originalStart;
}

function compact(moment: Date): string {
  return `${moment.toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
}

function fromOutlook(uid: string): string {
  const hex = uid.toUpperCase();
  if (!hex.startsWith(goidClass) || hex.length < dataAt || !/^[0-9A-F]+$/u.test(hex)) return uid;
  const data = hex.slice(dataAt);
  if (data.startsWith(wrapped)) {
    const bytes = data.slice(wrapped.length).match(/../g) ?? [];
    const inner = bytes.map((byte) => String.fromCharCode(Number.parseInt(byte, 16))).join('');
    return inner.split('\0')[0] || uid;
  }
  // Each occurrence carries its own date there; the series has none.
  return `${hex.slice(0, dateAt)}00000000${hex.slice(timeAt)}`;
}
