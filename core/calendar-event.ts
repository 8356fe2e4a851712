/**
 * An open event as a calendar page shows it. Plain data; what the page does not say is absent, never guessed.
 * Every text is hostile until shown as text.
 */
export interface CalendarEvent {
  /** Id of the adapter that read it. */
  adapter: string;
  /** Host of the page, with port where there is one. */
  host: string;
  /** The account on that host, where the page states it. */
  account?: string;
  /** Id of the calendar that holds the event, where the page states it. */
  calendar?: string;
  /** What all occurrences of a series share; for a single event its own id. Absent: the page gives no id. */
  seriesKey?: string;
  /** A second key of the series, such as Google's base id before a split. */
  seriesAlias?: string;
  /** Words by which a series is known again where its page gives it no id: a guess, so somebody confirms it. */
  seriesHint?: string;
  /** Original start of this occurrence as the page's id states it; survives a moved occurrence. Absent for single events. */
  originalStart?: string;
  /** iCalendar UID, only where the page states it. */
  uid?: string;
  title?: string;
  /** What was taken for its title before she said where that stands: an event without an id was known by it. */
  titleAlias?: string;
  /** Local wall time: `2026-11-24T14:00`, or `2026-11-24` for all-day. */
  startsAt?: string;
  /** Same form. For all-day the last day, inclusive. */
  endsAt?: string;
  allDay?: boolean;
  /** IANA zone, only where the page states it. */
  zone?: string;
  /** Start in UTC (ISO 8601), only where the page states it. */
  utc?: string;
  recurring?: boolean;
  attendees?: Attendee[];
  organizer?: Attendee;
  location?: string;
  videoLink?: string;
}

export interface Attendee {
  name?: string;
  email?: string;
}

/** What an adapter gives: the event, how sure it is, and for each field where it was read. */
export interface Reading {
  event: CalendarEvent;
  /** sure: an id and an independent agreement, or a calendar that we know; ask: a person should confirm. */
  level: 'sure' | 'ask';
  sources: Partial<Record<keyof CalendarEvent, string>>;
}
