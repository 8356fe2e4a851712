import type { Adapter, Page } from './page';
import { cleanText, elementText, MAX_TITLE } from './page-text';
import { toAttendee, toAttendees, toReading } from './reading';
import { isVisible } from './visible';

/** What the demo calendar that comes with the project promises of its page. */
const SELECTORS = {
  app: 'meta[name="application-name"][content="Mentorside demo calendar"]',
  event: 'dialog, [role="dialog"]',
  start: 'time[data-start]',
  end: 'time[data-end]',
  location: '[data-location]',
  guests: 'ul[data-guests] li[data-email]',
  organizer: '[data-organizer][data-email]',
} as const;

/** The demo calendar: it states everything in attributes, so a reading with id and title is sure. */
export const demoCalendar: Adapter = {
  id: 'demo-calendar',
  name: 'Demo calendar',
  recognises: (page) => page.document.querySelector(SELECTORS.app) !== null,
  holder,
  read(page) {
    const dialog = holder(page);
    if (!dialog) return null;
    const own = (name: string) => cleanText(dialog.getAttribute(name));
    const title = elementText(page.document.getElementById(own('aria-labelledby') ?? ''), MAX_TITLE);
    const startsAt = localTime(dialog.querySelector(SELECTORS.start));
    const endsAt = localTime(dialog.querySelector(SELECTORS.end));
    const series = own('data-series-id');
    const organizer = dialog.querySelector(SELECTORS.organizer);
    const guests = [...dialog.querySelectorAll(SELECTORS.guests)];
    const seriesKey = series ?? own('data-event-id');
    return toReading(
      'demo-calendar',
      page,
      {
        seriesKey: [seriesKey, series ? 'data-series-id' : 'data-event-id'],
        originalStart: [series ? own('data-original-start') : undefined, 'data-original-start'],
        recurring: [series ? true : undefined, 'data-series-id'],
        title: [title, 'aria-labelledby'],
        startsAt: [startsAt, SELECTORS.start],
        endsAt: [startsAt && endsAt && endsAt >= startsAt ? endsAt : undefined, SELECTORS.end],
        allDay: [startsAt ? startsAt.length === 10 : undefined, SELECTORS.start],
        location: [elementText(dialog.querySelector(SELECTORS.location)), SELECTORS.location],
        organizer: [
          (organizer && toAttendee(organizer.textContent, organizer.getAttribute('data-email'))) ?? undefined,
          SELECTORS.organizer,
        ],
        attendees: [
          toAttendees(guests.map((guest) => toAttendee(guest.textContent, guest.getAttribute('data-email')))),
          SELECTORS.guests,
        ],
      },
      seriesKey && title ? 'sure' : 'ask',
    );
  },
};

function holder(page: Page): Element | null {
  const dialogs = [...page.document.querySelectorAll(SELECTORS.event)].slice(0, 50);
  // One event of the calendar has no id.
  const isEvent = (one: Element) => one.hasAttribute('data-event-id') || one.querySelector(SELECTORS.start) !== null;
  return dialogs.findLast((one) => isEvent(one) && isVisible(one)) ?? null;
}

function localTime(time: Element | null): string | undefined {
  const text = time?.getAttribute('datetime') ?? '';
  return /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d)?$/u.test(text) ? text : undefined;
}
