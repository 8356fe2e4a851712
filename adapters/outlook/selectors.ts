/**
 * Everything that the adapter looks for in Outlook's pages, with the newest month in which a public capture or an
 * extension's repair showed it at work. Hashed classes, positions and words of one language are left out.
 */
export const SELECTORS = {
  /** On every tile of every view; a long event has one in each week of the month view. */
  tile: { css: '[data-calitemid]', seen: '2026-09' },
  /** Carries the whole label, and a tooltip whose lines keep the subject apart. */
  tileButton: { css: '[role="button"][aria-label]', seen: '2026-09' },
  /** `data-column-date="2026-11-24"` on the columns of day and week. */
  column: { css: '[data-column-date]', seen: '2026-10' },
  /** `monthDayCell_2026-11-24T00:00:00.000+01:00_<zone>_<calendar>`. */
  monthCell: { css: '[id^="monthDayCell_"]', seen: '2026-09' },
  /** No exact name is known: any icon that is called after repeating. */
  repeats: { css: '[data-icon-name*="repeat" i], [data-icon-name*="recur" i]', seen: 'thin' },
  /** The small card at a pressed tile. It says nothing of its id. */
  peek: { css: '[data-app-section="CalendarItemPeek"]', seen: '2026-10' },
  /** The whole event, to be read. */
  pane: { css: '[data-app-section="CalendarReadingPane"], [data-app-section="ReadingPane"]', seen: '2026-03' },
  heading: { css: '[role="heading"], h1, h2', seen: 'thin' },
  /** Marks the line of the time in every language. */
  clock: { css: '[data-icon-name="ClockRegular"]', seen: '2024-06' },
  /** The form of a new event as well as of one that is changed; on the form or on its fields. */
  form: { css: '[id^="EVENT_CalendarCompose"]', seen: '2026-06' },
  subject: { css: '[id$="_SUBJECT"]', seen: '2026-06' },
  dateTime: { css: '[id$="_DATETIME"]', seen: '2026-06' },
  /** Its summary in the person's own date format; gives way to fields while it is changed. */
  summary: { css: '[role="button"]', seen: '2026-06' },
} as const;
