import type { Signs } from '../core/adapter-health';
import type { CalendarEvent, Reading } from '../core/calendar-event';
import type { Mended, TitlePlace } from '../core/mending';

/** The small picture of a calendar page that the content script keeps and adapters read. They change nothing in it. */
export interface Page {
  document: Document;
  /** The address as it is now (single-page apps change it). */
  url: string;
  /** The local wall time now, `2026-11-24T10:00`: pages leave the current year out of dates. */
  now: string;
  /** The chip (or any element) that was last pressed, by pointer or key, while it is still fresh for this page. */
  pressed: Element | null;
  /** Addresses of same-origin requests seen since the page opened, newest last, at most 100. */
  requests: readonly string[];
  /** The address when `pressed` was pressed. */
  urlBefore?: string;
  /** Elements that became visible or were added since the last press, newest last, at most 40. */
  appeared: readonly Element[];
  /** How she wants events of this site to be read; only for calendars without an adapter. */
  mended?: Mended;
}

/** One calendar. Stateless: it answers questions about the page and does nothing. */
export interface Adapter {
  /** = file name = prefix of its fixtures. */
  id: string;
  /** Name for people. */
  name: string;
  /** Is this page this calendar? Cheap: host, path or one marker; called often. */
  recognises(page: Page): boolean;
  /** The element that holds the open event, or null when none is open. Used for placement and to notice the close. */
  holder(page: Page): Element | null;
  /** Whether this belongs to the open event although it stands outside its holder, as a menu of it may. */
  isPart?(element: Element): boolean;
  /** What the open event is, or null. Never throws on a strange page. */
  read(page: Page): Reading | null;
  /** What else the title could be, where she may have to say so. */
  titles?(page: Page): TitlePlace[];
  /** Where the calendar's own server says more of this very event; the caller asks it, and only with her leave. */
  complete?(page: Page, event: CalendarEvent): Completion | null;
  /**
   * Asked when something opened after a press and nothing could be read: was it certainly an event that was pressed, and
   * what of it does this calendar still show as we know it? Null in any doubt (a task, an empty slot, a list of events).
   */
  unread?(page: Page): Unread | null;
}

/** An event that was pressed and not read. */
export interface Unread {
  /** What stands for it in the grid: the same one pressed again is not counted again. */
  chip: Element;
  signs: Signs;
}

/** A same-origin GET, and how to read its answer: hostile text like all else. */
export interface Completion {
  url: string;
  headers?: Record<string, string>;
  /** Throws, or gives nothing, on an answer that is not understood. */
  parse(answer: string): Completed;
}

/** What pages leave out: who is invited, by e-mail. */
export type Completed = Pick<CalendarEvent, 'organizer' | 'attendees'>;
