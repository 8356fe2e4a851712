import type { Attendee, CalendarEvent, Reading } from '../core/calendar-event';
import { normaliseText } from '../core/locale-text';
import type { Page } from './page';
import { cleanText, MAX_ATTENDEES, parseUrl } from './page-text';

/** Fields as an adapter found them, each with the place on the page where it was read. Undefined = not found. */
export type Found = {
  [K in Exclude<keyof CalendarEvent, 'adapter' | 'host'>]?: readonly [
    value: CalendarEvent[K] | undefined,
    source: string,
  ];
};

/** Puts a reading together; what was not found stays absent. */
export function toReading(adapter: string, page: Page, found: Found, level: Reading['level']): Reading {
  const event: CalendarEvent = { adapter, host: parseUrl(page.url)?.host ?? '' };
  const sources: Record<string, string> = {};
  for (const [field, entry] of Object.entries(found)) {
    const [value, source] = entry;
    if (value === undefined || (Array.isArray(value) && value.length === 0)) continue;
    Object.assign(event, { [field]: value });
    sources[field] = source;
  }
  return { event, level, sources };
}

/** A person from a name and an address as found; null when neither is usable. */
export function toAttendee(name: string | null | undefined, email: string | null | undefined): Attendee | null {
  const address = cleanText(email, 320)?.toLowerCase();
  const mail = address && /^[^\s@]+@[^\s@]+$/u.test(address) ? address : undefined;
  const called = cleanText(name);
  const person: Attendee = {};
  if (called && called.toLowerCase() !== mail) person.name = called;
  if (mail) person.email = mail;
  return person.name || person.email ? person : null;
}

/** People without repetitions, at most 500. */
export function toAttendees(people: Iterable<Attendee | null>): Attendee[] {
  const kept = new Map<string, Attendee>();
  for (const person of people) {
    if (person) kept.set(person.email ?? `name:${person.name}`, kept.get(person.email ?? '') ?? person);
    if (kept.size >= MAX_ATTENDEES) break;
  }
  return [...kept.values()];
}

/** Whether a text shows a title as a whole: not as a piece of a longer word. */
export function showsTitle(text: string | null | undefined, title: string | undefined): boolean {
  const needle = normaliseText((title ?? '').slice(0, 300));
  const hay = normaliseText((text ?? '').slice(0, 4000));
  if (!needle) return false;
  for (let at = hay.indexOf(needle); at >= 0; at = hay.indexOf(needle, at + 1)) {
    const before = hay.slice(0, at);
    const after = hay.slice(at + needle.length);
    if (!/[\p{L}\p{N}]$/u.test(before) && !/^[\p{L}\p{N}]/u.test(after)) return true;
  }
  return false;
}
