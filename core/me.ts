import type { Attendee } from './calendar-event';

/** More names and addresses than anybody has. */
export const mostSelves = 50;

/** By what a guest is known again: the address, else the name. */
export function guestKey({ email, name }: Attendee): string {
  return (email ?? name ?? '').trim().toLowerCase();
}

/**
 * The organiser and the guests of an event without herself: the account that the page is signed in with, where it is an
 * address, and what she said is her.
 */
export function otherGuests(
  { organizer, attendees = [], account }: { organizer?: Attendee; attendees?: Attendee[]; account?: string },
  iAm: readonly string[],
): Attendee[] {
  const mine = new Set([...iAm, ...(account?.includes('@') ? [account.toLowerCase()] : [])]);
  const all = [...(organizer ? [organizer] : []), ...attendees];
  return [...new Map(all.map((one) => [guestKey(one), one])).values()].filter((one) => !mine.has(guestKey(one)));
}
