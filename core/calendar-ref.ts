import type { CalendarEvent } from './calendar-event';

/** The ids of the calendarRefs rows that an event may have, most exact first. */
export interface EventRefs {
  /** The row of this very occurrence. */
  occurrenceId: string;
  /** The row of its series; for a single event there is none. */
  seriesId?: string;
  /** A second row of the series (Google's key before a split). */
  seriesAliasId?: string;
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
  const place = [event.adapter, services.get(event.host) ?? event.host, event.account ?? '', event.calendar ?? ''];
  if (event.seriesKey === undefined) {
    const print = [...place, 'print', normalTitle(event.title), event.startsAt ?? ''];
    return { occurrenceId: await refId('o', print) };
  }
  const isSeries = event.recurring === true || event.originalStart !== undefined;
  const key = event.seriesAlias ?? event.seriesKey;
  const refs: EventRefs = { occurrenceId: await refId('o', [...place, key, event.originalStart ?? '']) };
  if (isSeries) {
    const series = event.seriesHint === undefined ? [key] : ['hint', event.seriesHint];
    refs.seriesId = await refId('s', [...place, ...series]);
    if (event.seriesAlias !== undefined) refs.seriesAliasId = await refId('s', [...place, event.seriesKey]);
  }
  return refs;
}

/** Titles are compared without case, marks of direction, and doubled spaces. */
export function normalTitle(title = ''): string {
  return title
    .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}

async function refId(kind: 'o' | 's', parts: readonly string[]): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify(parts));
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return `ref-${kind}-${Array.from(digest.slice(0, 16), (byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}
