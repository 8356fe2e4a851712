import type { CalendarEvent } from './calendar-event';
import { instanceKey, uidKeys } from './ical-uid';

/**
 * How a row's id was derived.
 * - page: from what this page calls the event; before-split: from what Google called it before "this and following"
 * - hint: from words that the page's adapter knows a series by
 * - uid: from the iCalendar UID, which all calendars share. Any page can claim one: alone it proves nothing.
 * - print: from title, start and calendar of an event without any id
 */
export type RefBy = 'page' | 'before-split' | 'hint' | 'uid' | 'print';

/** The id of one row of `calendarRefs`. */
export interface RefId {
  id: string;
  by: RefBy;
}

/** The rows that an event may have, most exact first. */
export interface EventRefs {
  /** Of this very occurrence; never empty. */
  occurrence: [RefId, ...RefId[]];
  /** Of its series; a single event has none. */
  series: RefId[];
}

/** One service under several names: what is written at one of them is there at the others. */
const services: ReadonlyMap<string, string> = new Map(
  ['office.com', 'office365.com', 'cloud.microsoft', 'live.com'].map((name) => [`outlook.${name}`, 'outlook']),
);

/**
 * Derives the ids. Two devices, and two tabs, derive the same; the id tells nothing about the words that it is made
 * from. Identity never uses a UTC time computed from an assumed zone: only what the page's own id states.
 * An event without any id is known by its title, start and calendar on that host.
 */
export async function eventRefs(event: CalendarEvent): Promise<EventRefs> {
  const { seriesKey, seriesAlias, seriesHint, originalStart } = event;
  const place = [event.adapter, services.get(event.host) ?? event.host, event.account ?? '', event.calendar ?? ''];
  const isSeries = seriesKey !== undefined && (event.recurring === true || originalStart !== undefined);
  const occurrence: Promise<RefId>[] = [];
  const series: Promise<RefId>[] = [];
  if (seriesKey === undefined) {
    const titles = [event.title, ...(event.titleAlias === undefined ? [] : [event.titleAlias])];
    for (const title of titles)
      occurrence.push(refId('o', 'print', [...place, 'print', normalTitle(title), event.startsAt ?? '']));
  } else {
    const start = originalStart ?? '';
    occurrence.push(refId('o', 'page', [...place, seriesAlias ?? seriesKey, start]));
    if (seriesAlias !== undefined) occurrence.push(refId('o', 'before-split', [...place, seriesKey, start]));
    if (isSeries) {
      if (seriesHint !== undefined) series.push(refId('s', 'hint', [...place, 'hint', seriesHint]));
      else series.push(refId('s', 'page', [...place, seriesAlias ?? seriesKey]));
      if (seriesAlias !== undefined) series.push(refId('s', 'before-split', [...place, seriesKey]));
    }
  }
  for (const uid of event.uid === undefined ? [] : uidKeys(event.uid)) {
    // Which occurrence of a series it is must be said; else the first one would stand for all.
    if (originalStart !== undefined || !event.recurring)
      occurrence.push(refId('o', 'uid', ['uid', uid, instanceKey(originalStart ?? '')]));
    if (isSeries) series.push(refId('s', 'uid', ['uid', uid]));
  }
  const [first, ...others] = await Promise.all(occurrence);
  return { occurrence: [first as RefId, ...others], series: await Promise.all(series) };
}

/** Titles are compared without case, marks of direction, and doubled spaces. */
export function normalTitle(title = ''): string {
  return title
    .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}

async function refId(kind: 'o' | 's', by: RefBy, parts: readonly string[]): Promise<RefId> {
  const bytes = new TextEncoder().encode(JSON.stringify(parts));
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  const hex = Array.from(digest.slice(0, 16), (byte) => byte.toString(16).padStart(2, '0')).join('');
  return { id: `ref-${kind}-${hex}`, by };
}
