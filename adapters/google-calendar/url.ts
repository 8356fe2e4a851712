import { decodePiece, parseUrl } from '../page-text';

const DAY = /\/r\/[a-z]+\/(\d{4})\/(\d{1,2})\/(\d{1,2})(?:\/|$)/u;
const EDIT = /^\/calendar\/(?:u\/\d+\/)?r\/eventedit(?:\/([^/]+))?(?:\/|$)/u;
const LINK = /^\/calendar\/(?:u\/\d+\/)?event$/u;

/** The day that the address names, as `2026-11-24`, or null. */
export function shownDay(url: string): string | null {
  const [, year, month = '', day = ''] = DAY.exec(parseUrl(url)?.pathname ?? '') ?? [];
  const shown = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return Number.isNaN(Date.parse(shown)) ? null : shown;
}

/** Whether the address is an edit page, and the eid of the existing event that it edits. */
export function editAddress(url: string): { eid: string | null } | null {
  const address = parseUrl(url);
  // The link to an event that Google's mails and feeds give.
  if (address && LINK.test(address.pathname)) return { eid: address.searchParams.get('eid') };
  const match = EDIT.exec(address?.pathname ?? '');
  if (!match) return null;
  // `/eventedit/copy/<eid>` makes a new event out of an old one: the id is not that of what is open.
  return { eid: match[1] && match[1] !== 'copy' ? decodePiece(match[1]) : null };
}
