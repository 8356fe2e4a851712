import type { Found } from '../reading';
import type { EventIdentity } from './eid';
import { SELECTORS } from './selectors';

/**
 * The fields that follow from an event id. No time among them: the instance in an id is the original start, which a
 * moved occurrence keeps.
 */
export function identityFields(identity: EventIdentity, source: string): Found {
  const { base, series, instance, foreignUid } = identity;
  const own = /^[a-v0-9]{5,1024}$/u.test(base);
  return {
    seriesKey: [base, source],
    seriesAlias: [series === base ? undefined : series, source],
    originalStart: [instance, source],
    recurring: [instance || series !== base ? true : undefined, source],
    calendar: [identity.calendar, source],
    // Google's feeds call its own events `<event id>@google.com`; foreign ones keep the UID they came with.
    uid: [foreignUid ?? (own ? `${series}@google.com` : undefined), source],
  };
}

/** The full id that the page states, only to complete a short form that we do not know. */
export function completeCalendar(known: string, stated: string | null): string | null {
  if (!stated || /@.+\./u.test(known)) return null;
  const same = stated.startsWith(known.slice(0, known.lastIndexOf('@') + 1));
  return same && /^\S+@\S+\.\S+$/u.test(stated) ? stated : null;
}

/** The signed-in account, where the page's account link states its address in brackets. */
export function accountField(document: Document): Found {
  const label = document.querySelector(SELECTORS.account.css)?.getAttribute('aria-label')?.slice(0, 500);
  const address = /\(([^\s()@]+@[^\s()@]+)\)/u.exec(label ?? '')?.[1]?.toLowerCase();
  return { account: [address, SELECTORS.account.css] };
}
