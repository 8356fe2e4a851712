import type { Reading } from '../core/calendar-event';
import { readSpan, type Span } from '../core/span-text';
import type { Adapter, Page } from './page';
import { cleanText, fieldText, MAX_FIELD, MAX_TITLE, parseUrl, textLines } from './page-text';
import { type Found, showsTitle, toReading } from './reading';
import { videoLinkInText } from './video-link';
import { isVisible } from './visible';

/** Names that extensions rely on. Last seen in one of them: August 2023; never on a live page, so a person confirms. */
const SELECTORS = {
  popover: 'body > .eventpopover',
  editButton: '[data-testid="event-popover:edit"]',
  editTitle: '#event-title-input',
  editLocation: '#event-location-input',
  chip: 'div[role="button"][title]',
} as const;

const HOST = 'calendar.proton.me';
const MAX_CHIPS = 1000;
const MAX_LINES = 60;

/**
 * Proton Calendar: title and time of the popover, title and place of the edit form. Only a deep link states an id;
 * without one an event is known by its title and time, and its edit form, which has no time that we can read, by none.
 */
export const proton: Adapter = {
  id: 'proton',
  name: 'Proton Calendar',
  recognises(page) {
    const url = parseUrl(page.url);
    return url?.protocol === 'https:' && url.hostname === HOST;
  },
  holder: (page) => findOpen(page)?.holder ?? null,
  read(page) {
    const open = findOpen(page);
    if (!open) return null;
    const reading = open.title ? readForm(page, open.holder, open.title) : readPopover(page, open.holder);
    const { seriesKey, title, startsAt } = reading.event;
    // By a title alone next week's meeting would be taken for this one. A new event's form is empty.
    return title && (seriesKey || startsAt) ? reading : null;
  },
  unread(page) {
    const chip = pressedChip(page);
    const title = cleanText(chip?.getAttribute('title'), MAX_TITLE);
    // Other buttons have a title as well: an event's stands in what it opened.
    const shows = (each: Element) =>
      isVisible(each) && showsTitle(textLines(each).slice(0, MAX_LINES).join('\n'), title);
    if (!chip || !title || chip.closest(SELECTORS.popover) || !page.appeared.some(shows)) return null;
    const popover = [...page.document.querySelectorAll(SELECTORS.popover)].find(shows);
    const time = popover !== undefined && readTime(page, popover, title) !== null;
    return { chip, signs: { tile: true, dialog: popover !== undefined, title: true, time } };
  },
};

interface Open {
  holder: Element;
  /** The field of the title, in a form. */
  title?: Element;
}

function findOpen(page: Page): Open | null {
  const { document } = page;
  const field = document.querySelector(SELECTORS.editTitle);
  if (field && isVisible(field)) {
    const holder = field.closest('dialog, [role="dialog"], form, .eventpopover') ?? field.parentElement;
    return holder && { holder, title: field };
  }
  const popovers = [...document.querySelectorAll(SELECTORS.popover)].slice(0, 20);
  const holder = popovers.find(
    (each) => isVisible(each) && (each.querySelector(SELECTORS.editButton) || shownTitle(page, each)),
  );
  return holder ? { holder } : null;
}

function readPopover(page: Page, holder: Element): Reading {
  const title = shownTitle(page, holder);
  const span = readTime(page, holder, title);
  const source = `lines of ${SELECTORS.popover}`;
  return toReading(
    'proton',
    page,
    {
      ...idFields(page),
      title: [title, SELECTORS.chip],
      startsAt: [span?.startsAt, source],
      endsAt: [span?.endsAt, source],
      allDay: [span?.allDay, source],
    },
    'ask',
  );
}

function readForm(page: Page, holder: Element, field: Element): Reading {
  const place = fieldText(holder.querySelector(SELECTORS.editLocation));
  return toReading(
    'proton',
    page,
    {
      ...idFields(page),
      title: [fieldText(field, MAX_TITLE), SELECTORS.editTitle],
      location: [place, SELECTORS.editLocation],
      videoLink: [videoLinkInText(place), SELECTORS.editLocation],
    },
    'ask',
  );
}

/** The address that a deep link opened stays while other events are opened, so any press ends its meaning. */
function idFields(page: Page): Found {
  const url = parseUrl(page.url);
  const params = url?.searchParams;
  if (page.pressed || params?.get('Action') !== 'VIEW' || !url?.pathname.endsWith('/event')) return {};
  const [event, calendar, start] = ['EventID', 'CalendarID', 'RecurrenceID'].map((name) => params.get(name));
  if (!event || event.length > MAX_FIELD || (calendar?.length ?? 0) > MAX_FIELD) return {};
  const source = 'url';
  return {
    seriesKey: [event, source],
    calendar: [calendar || undefined, source],
    originalStart: [start && /^\d{1,12}$/u.test(start) ? start : undefined, source],
  };
}

function pressedChip(page: Page): Element | null {
  return page.pressed?.closest(SELECTORS.chip) ?? null;
}

/** The title has no name of its own in the popover: it is what a chip is called, if the popover shows it. */
function shownTitle(page: Page, popover: Element): string | undefined {
  const pressed = pressedChip(page);
  const all = pressed ? [pressed] : [...page.document.querySelectorAll(SELECTORS.chip)].slice(0, MAX_CHIPS);
  const chips = all.filter((each) => !each.closest(SELECTORS.popover));
  const text = textLines(popover).slice(0, MAX_LINES).join('\n');
  const titles = new Set(chips.flatMap((each) => cleanText(each.getAttribute('title'), MAX_TITLE) ?? []));
  const shown = [...titles].filter((title) => showsTitle(text, title));
  return shown.length === 1 ? shown[0] : undefined;
}

/** The line after the title, if it reads as a date in full. With a second date nobody knows which is the event's. */
function readTime(page: Page, popover: Element, title: string | undefined): Span | null {
  const { lang } = page.document.documentElement;
  const lines = textLines(popover).slice(0, MAX_LINES);
  const after = title ? lines.indexOf(title) + 1 : 0;
  const spans = lines
    .slice(after)
    .map((line) => (after ? readSpan(line, lang, { near: page.now.slice(0, 10) }) : null));
  return spans.slice(1).some(Boolean) ? null : (spans[0] ?? null);
}
