import type { Attendee, Reading } from '../../core/calendar-event';
import { readSpan, type Span } from '../../core/span-text';
import type { Page } from '../page';
import { cleanText, MAX_TITLE, textLines } from '../page-text';
import { type Found, toAttendee, toAttendees, toReading } from '../reading';
import { findVideoLink, videoLinkInText } from '../video-link';
import { isVisible } from '../visible';
import { type Chip, chipShows, findChip } from './chips';
import { decodeEid, type EventIdentity } from './eid';
import { accountField, completeCalendar, identityFields } from './identity';
import { SELECTORS } from './selectors';
import { shownDay } from './url';

const MAX_DIALOGS = 50;
const ID = 'google-calendar';

interface Popover {
  dialog: Element;
  eid: string;
  identity: EventIdentity;
}

/**
 * The open detail popover. Google uses one element again and again and leaves hidden dialogs behind, so it is the
 * visible dialog with an event id of its own; lists of chips ("3 more") and confirmations have none.
 */
export function findPopover(document: Document): Popover | null {
  const dialogs = [...document.querySelectorAll(SELECTORS.dialog.css)].slice(-MAX_DIALOGS).reverse();
  for (const dialog of dialogs) {
    const owner = [dialog, ...dialog.querySelectorAll(SELECTORS.eventId.css)].find(
      (each) => each.hasAttribute('data-eventid') && !each.closest('[data-eventchip]'),
    );
    const eid = owner?.getAttribute('data-eventid') ?? '';
    const identity = decodeEid(eid);
    if (identity && isVisible(dialog)) return { dialog, eid, identity };
  }
  return null;
}

/** Reads the popover. Sure when the chip in the grid agrees on title or day; contradictions leave the time out. */
export function readPopover(page: Page, { dialog, eid, identity }: Popover): Reading {
  const heading = labelOf(dialog);
  const title = cleanText(heading.text, MAX_TITLE);
  const { chip, stale } = findChip(page, eid);
  const when = readWhen(page, dialog, heading.element, chip);
  const timed = identity.instance?.includes('T') ?? false;
  const conflict = stale || when.conflict || (when.span?.allDay === true && timed);
  const span = conflict ? null : when.span;
  const agrees = chip !== null && (chipShows(chip, title) || (span !== null && chip.day !== null));
  const section = dialog.querySelector(SELECTORS.location.css);
  const place = section ? cleanText(withoutLabel(textLines(section)).join(', ')) : undefined;
  const link = readVideo(dialog);
  const found: Found = {
    ...identityFields(identity, 'data-eventid'),
    ...accountField(page.document),
    title: [title, 'aria-labelledby'],
    ...spanFields(span, SELECTORS.when.css),
    attendees: [readGuests(dialog), SELECTORS.guest.css],
    location: [place, SELECTORS.location.css],
    videoLink: link ? [link, 'a[href]'] : [videoLinkInText(place), SELECTORS.location.css],
  };
  const stated = statedCalendar(dialog, identity.calendar);
  if (stated) found.calendar = [stated, SELECTORS.calendar.css];
  return toReading(ID, page, found, agrees && !conflict ? 'sure' : 'ask');
}

/** Start, end and all-day of a span as fields. */
export function spanFields(span: Span | null, source: string): Found {
  return { startsAt: [span?.startsAt, source], endsAt: [span?.endsAt, source], allDay: [span?.allDay, source] };
}

function labelOf(dialog: Element): { element: Element | null; text: string } {
  const ids = (dialog.getAttribute('aria-labelledby') ?? '').slice(0, 300).split(/\s+/u).filter(Boolean).slice(0, 5);
  const elements = ids.flatMap((id) => dialog.ownerDocument.getElementById(id) ?? []);
  return { element: elements[0] ?? null, text: elements.map((each) => each.textContent ?? '').join(' ') };
}

/** The date line stands directly after the title. What comes later (recurrence, its end) may hold dates as well. */
function readWhen(page: Page, dialog: Element, heading: Element | null, chip: Chip | null) {
  const section = dialog.querySelector(SELECTORS.when.css);
  const lines = section ? textLines(section, heading).slice(0, 4) : [];
  const locale = page.document.documentElement.lang;
  const near = shownDay(page.url) ?? page.now.slice(0, 10);
  const candidates = heading && section?.contains(heading) ? lines.slice(0, 1) : lines.slice(0, 2);
  for (const [index, line] of candidates.entries()) {
    // A time may stand in a block of its own below its date.
    const joined = `${line} ${lines[index + 1] ?? ''}`;
    for (const text of [line, joined]) {
      const alone = readSpan(text, locale, { near });
      if (!alone || (text === line && alone.allDay && readSpan(joined, locale, { near })?.allDay === false)) continue;
      if (!chip?.day) return { span: alone, conflict: false };
      const agreed = readSpan(text, locale, { near, on: chip.day });
      return { span: agreed, conflict: agreed === null };
    }
  }
  return { span: null, conflict: false };
}

function readGuests(dialog: Element): Attendee[] {
  const section = dialog.querySelector(SELECTORS.guests.css) ?? dialog;
  return toAttendees(guestsIn(section.querySelectorAll(SELECTORS.guest.css)));
}

/** People named by nodes with `data-email`, whose first line is the name. Rooms are not people. */
export function* guestsIn(nodes: Iterable<Element>): Generator<Attendee | null> {
  for (const node of nodes) {
    const email = node.getAttribute('data-email');
    if (!email || email.toLowerCase().endsWith('@resource.calendar.google.com')) continue;
    yield toAttendee(textLines(node)[0], email);
  }
}

function readVideo(dialog: Element): string | undefined {
  const own = findVideoLink(dialog.querySelectorAll(SELECTORS.video.css));
  return own ?? findVideoLink(dialog.querySelectorAll('a[href]'));
}

/** Sections begin with a label for screen readers in the page's language, which ends in a colon. */
function withoutLabel(lines: readonly string[]): readonly string[] {
  return lines.length > 1 && /[:：]$/u.test(lines[0] ?? '') ? lines.slice(1) : lines;
}

/** The calendar section says `Name – <calendar id>`. */
function statedCalendar(dialog: Element, known: string): string | null {
  const text = dialog.querySelector(SELECTORS.calendar.css)?.getAttribute('data-text') ?? '';
  return completeCalendar(known, text.slice(0, 2000).split(' – ').at(-1)?.trim() ?? null);
}
