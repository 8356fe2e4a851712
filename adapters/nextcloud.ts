import type { Attendee, Reading } from '../core/calendar-event';
import { addMinutes, minutesBetween } from '../core/local-time';
import { readSpan, type Span } from '../core/span-text';
import { readPeople } from './ics-people';
import type { Adapter, Page } from './page';
import { decodePiece, elementText, fieldText, MAX_FIELD, MAX_TITLE, parseUrl } from './page-text';
import { type Found, showsTitle, toAttendee, toAttendees, toReading } from './reading';
import { findVideoLink, videoLinkInText } from './video-link';
import { isVisible } from './visible';

/**
 * Classes of Nextcloud Calendar, the same in every language. Last seen to work: server 27.1, Calendar 4.7, November
 * 2026; `full` and the fields of its own (`from`, `to`) in the sources of 2026.
 */
const SELECTORS = {
  app: 'head[data-user], .app-calendar',
  /** Always in the page: closed means hidden. It has no role in 4.7. */
  popover: '.event-popover:not(.v-popper__popper--hidden)',
  sidebar: '.app-sidebar',
  full: '.app-full',
  title: '.property-title__input',
  start: '.property-title-time-picker-read-only-wrapper--start-date',
  end: '.property-title-time-picker-read-only-wrapper--end-date',
  label: '.property-title-time-picker-read-only-wrapper__label',
  zone: '.web-icon',
  editStart: '.property-title-time-picker__time-pickers-from input',
  editEnd: '.property-title-time-picker__time-pickers-to input',
  /** Start and end of the sidebar, in this order. */
  editBoth: '.property-title-time-picker__time-pickers .mx-input',
  property: '.property-text',
  place: '[class*="map-marker"]',
  guest: '.invitees-list-item',
  guestName: '.invitees-list-item__displayname',
  organizer: '.invitees-list-item__organizer-hint',
  saveButtons: '.save-buttons',
  chip: '[data-object-id][data-recurrence-id]',
  task: '[class*="nc-task"]',
  chipTitle: '.fc-event-title',
  chipTime: '.fc-event-time',
} as const;

const APP = /\/apps\/calendar(?:\/|$)/u;
/** New events (`/new/`) have no id yet: a press into the empty grid turns the popover into one. */
const EDIT = /\/apps\/calendar\/(?:.*\/)?edit\/(?:(?:popover|sidebar|full)\/)?([^/]+)(?:\/([^/]+))?\/?$/u;
const NEW = /\/apps\/calendar\/(?:.*\/)?new\//u;
const DAV = /^\/[\x21-\x7e]*\/(?:calendars\/[^/]+|public-calendars)\/([^/]+)\/[^/]+$/u;
const MAX_CHIPS = 2000;

/** Nextcloud on any host. The address names the open event; what is shown and its chip confirm it. */
export const nextcloud: Adapter = {
  id: 'nextcloud',
  name: 'Nextcloud Calendar',
  recognises(page) {
    return APP.test(parseUrl(page.url)?.pathname ?? '') && page.document.querySelector(SELECTORS.app) !== null;
  },
  holder: (page) => (readAddress(page.url) ? findHolder(page.document) : null),
  read(page) {
    const address = readAddress(page.url);
    const holder = address && findHolder(page.document);
    return holder ? readEvent(page, address, holder) : null;
  },
  unread(page) {
    const chip = page.pressed?.closest(SELECTORS.chip);
    // Only an event changes the address; a task leads elsewhere.
    if (!chip || chip.matches(SELECTORS.task) || page.urlBefore === page.url || NEW.test(page.url)) return null;
    const has = (selector: string) => page.document.querySelector(selector) !== null;
    const dialog = [SELECTORS.full, SELECTORS.sidebar, SELECTORS.popover].some(has);
    const address = readAddress(page.url) !== null;
    return { chip, signs: { tile: true, dialog, title: has(SELECTORS.title), time: has(SELECTORS.start), address } };
  },
  complete(page) {
    const address = readAddress(page.url);
    const base = parseUrl(page.url);
    // A path of any other shape was refused when the address was read; `//host` would be another server.
    if (!address || !base || address.path.startsWith('//') || !address.path.endsWith('.ics')) return null;
    return { url: new URL(address.path, base).href, parse: readPeople };
  },
};

interface Address {
  /** As the address and the chips write it. */
  objectId: string;
  /** Where the server keeps the event; for a guest another one than for the organiser. */
  path: string;
  calendar: string;
  /** Start of the occurrence in epoch seconds, as it was before any move. Absent: the page is still looking for it. */
  recurrence?: string;
}

interface Chip {
  element: Element;
  day: string | null;
}

function readAddress(url: string): Address | null {
  const [, object = '', recurrence = ''] = EDIT.exec(parseUrl(url)?.pathname ?? '') ?? [];
  const objectId = decodePiece(object);
  const path = fromBase64(objectId);
  const calendar = DAV.exec(path)?.[1];
  if (!calendar || path.length > MAX_FIELD) return null;
  return { objectId, path, calendar: decodePiece(calendar), ...(/^\d{1,12}$/u.test(recurrence) && { recurrence }) };
}

function fromBase64(text: string): string {
  try {
    return atob(text);
  } catch {
    return '';
  }
}

function findHolder(document: Document): Element | null {
  for (const selector of [SELECTORS.full, SELECTORS.sidebar, SELECTORS.popover]) {
    const shown = [...document.querySelectorAll(selector)].slice(0, 20).find(holdsEvent);
    if (shown) return shown;
  }
  return null;
}

/** While it loads there is no title yet. */
function holdsEvent(element: Element): boolean {
  return element.querySelector(SELECTORS.title) !== null && isVisible(element);
}

function readEvent(page: Page, address: Address, holder: Element): Reading {
  const { chips, repeated } = findChips(page.document, address);
  const title = readField(holder.querySelector(SELECTORS.title), MAX_TITLE);
  const guests = [...holder.querySelectorAll(SELECTORS.guest)];
  const [host] = guests.filter((each) => each.querySelector(SELECTORS.organizer));
  const when = readWhen(page, holder, address, chips, title);
  const place = readPlace(holder);
  const link = findVideoLink(holder.querySelectorAll('a[href]'));
  const source = 'url';
  const found: Found = {
    account: [accountOf(page.document), 'head[data-user]'],
    calendar: [address.calendar, source],
    seriesKey: [address.path, source],
    originalStart: [address.recurrence, source],
    ...when.found,
    title: [title, SELECTORS.title],
    location: [place, SELECTORS.property],
    ...(repeated && { recurring: [true, SELECTORS.chip] }),
    ...(choosesOccurrences(holder) && { recurring: [true, SELECTORS.saveButtons] }),
    organizer: [(host && personOf(host)) ?? undefined, SELECTORS.organizer],
    attendees: [toAttendees(guests.filter((each) => each !== host).map(personOf)), SELECTORS.guest],
    videoLink: link ? [link, 'a[href]'] : [videoLinkInText(place), SELECTORS.property],
  };
  return toReading('nextcloud', page, found, when.agrees ? 'sure' : 'ask');
}

function accountOf(document: Document): string | undefined {
  return document.querySelector('head')?.getAttribute('data-user')?.slice(0, MAX_FIELD) || undefined;
}

/** Names only; a guest without a name is shown with the address. */
function personOf(guest: Element): Attendee | null {
  const name = elementText(guest.querySelector(SELECTORS.guestName));
  return toAttendee(name, name?.includes('@') ? name : null);
}

function readPlace(holder: Element): string | undefined {
  const properties = [...holder.querySelectorAll(SELECTORS.property)].slice(0, 20);
  return readField(properties.find((each) => each.querySelector(SELECTORS.place)) ?? null);
}

function readField(element: Element | null, max?: number): string | undefined {
  return element?.querySelector('input, textarea') ? fieldText(element, max) : elementText(element, max);
}

/** "This occurrence" and "this and all future": two buttons. The popover has another button there. */
function choosesOccurrences(holder: Element): boolean {
  const buttons = holder.querySelector(SELECTORS.saveButtons)?.querySelectorAll('button').length ?? 0;
  return buttons > 1 && !holder.matches(SELECTORS.popover);
}

/** The chips of this occurrence, and whether the grid shows more occurrences of the same event. */
function findChips(document: Document, { objectId, recurrence }: Address): { chips: Chip[]; repeated: boolean } {
  const all = [...document.querySelectorAll(SELECTORS.chip)].slice(0, MAX_CHIPS);
  const own = all.filter((each) => each.getAttribute('data-object-id') === objectId);
  const starts = new Set(own.map((each) => each.getAttribute('data-recurrence-id')));
  const chips = own
    .filter((each) => each.getAttribute('data-recurrence-id') === recurrence)
    .map((element) => ({ element, day: element.closest('[data-date]')?.getAttribute('data-date') ?? null }));
  return { chips, repeated: starts.size > 1 };
}

/**
 * The page shows an event in the event's own zone, its chip in hers: where they differ the chip says when it is for
 * her. An edit form holds what is not saved yet, the chip what is.
 */
function readWhen(page: Page, holder: Element, address: Address, chips: readonly Chip[], title: string | undefined) {
  const written = readWritten(page, holder);
  const [chip] = chips;
  const shown = chip ? readChip(page, chip) : null;
  const zone = zoneOf(holder);
  const stated = zone && address.recurrence ? wallTime(Number(address.recurrence), zone) : null;
  const confirmed = stated !== null && stated === written?.startsAt;
  const sameDay = chip ? showsDay(chip, written) : null;
  const named = chip ? showsTitle(elementText(chip.element.querySelector(SELECTORS.chipTitle)), title) : false;
  const sameStart = shown?.startsAt !== undefined && shown.startsAt === written?.startsAt;
  const moved = shown && !shown.allDay && shown.startsAt !== written?.startsAt;
  const agrees = named || sameStart || confirmed;
  const found: Found = {};
  if (chip && (!agrees || (!shown && sameDay === false))) return { agrees: false, found };
  const span = moved ? moveTo(shown, written) : written;
  if (!span) return { agrees, found };
  const source = moved ? SELECTORS.chip : holder.querySelector(SELECTORS.start) ? SELECTORS.start : 'input';
  Object.assign(found, {
    startsAt: [span.startsAt, source],
    endsAt: [span.endsAt, source],
    allDay: [span.allDay, source],
    zone: [moved || span.allDay ? undefined : zone, SELECTORS.zone],
    utc: [confirmed ? new Date(Number(address.recurrence) * 1000).toISOString() : undefined, 'url'],
  } satisfies Found);
  return { agrees, found };
}

/** What popover or form say: one text for the start, one for the end; an all-day event of one day has no second. */
function readWritten(page: Page, holder: Element): Span | null {
  const labels = [SELECTORS.start, SELECTORS.end].map((each) =>
    elementText(holder.querySelector(each)?.querySelector(SELECTORS.label)),
  );
  const both = [...holder.querySelectorAll(SELECTORS.editBoth)];
  const fields = [
    both.length > 0 ? both.slice(0, 1) : [...holder.querySelectorAll(SELECTORS.editStart)],
    both.length > 0 ? both.slice(1, 2) : [...holder.querySelectorAll(SELECTORS.editEnd)],
  ].map((inputs) =>
    inputs
      .slice(0, 2)
      .map((input) => fieldText(input) ?? '')
      .join(' '),
  );
  const [start, end] = [0, 1].map((at) => readDate(page, labels[at] ?? fields[at] ?? ''));
  if (!start) return null;
  const last = end?.allDay === start.allDay ? end.startsAt : start.allDay ? start.startsAt : '';
  return { startsAt: start.startsAt, ...(last >= start.startsAt && { endsAt: last }), allDay: start.allDay };
}

/** Dates follow `data-locale`, which may be another one than the language of the words. */
function readDate(page: Page, text: string): Span | null {
  const { documentElement } = page.document;
  for (const locale of [documentElement.getAttribute('data-locale'), documentElement.lang]) {
    const span = locale ? readSpan(text, locale.slice(0, 50), { near: page.now.slice(0, 10) }) : null;
    if (span) return span;
  }
  return null;
}

/** Start, and mostly end, of a timed chip that is the first piece of its event. */
function readChip(page: Page, { element, day }: Chip): Span | null {
  const time = elementText(element.querySelector(SELECTORS.chipTime));
  if (!time || !day || !element.matches('.fc-event-start')) return null;
  const span = readDate(page, `${day} ${time}`);
  return span && !span.allDay && span.startsAt.startsWith(day) ? span : null;
}

function showsDay({ day }: Chip, span: Span | null): boolean | null {
  if (!day || !span) return null;
  return day >= span.startsAt.slice(0, 10) && day <= (span.endsAt ?? span.startsAt).slice(0, 10);
}

/** The start of the chip; the length from the text, because a chip may be cut at midnight. */
function moveTo(shown: Span, written: Span | null): Span {
  const { startsAt } = shown;
  const timed = written !== null && !written.allDay && written.endsAt !== undefined;
  if (!timed) return shown;
  return {
    startsAt,
    endsAt: addMinutes(startsAt, minutesBetween(written.startsAt, written.endsAt ?? '')),
    allDay: false,
  };
}

function zoneOf(holder: Element): string | undefined {
  const icon = holder.querySelector(SELECTORS.start)?.querySelector(SELECTORS.zone);
  const name = (icon?.getAttribute('name') ?? icon?.getAttribute('aria-label') ?? '').slice(0, 100);
  return wallTime(0, name) === null ? undefined : name;
}

/** The wall time of an instant in a zone, or null when there is no such zone. */
function wallTime(seconds: number, zone: string): string | null {
  const options = { timeZone: zone, dateStyle: 'short', timeStyle: 'short', hourCycle: 'h23' } as const;
  try {
    if (!zone) return null;
    return new Intl.DateTimeFormat('sv', options).format(new Date(seconds * 1000)).replace(' ', 'T');
  } catch {
    return null;
  }
}
