import type { Attendee, Reading } from '../core/calendar-event';
import { readClock, readSpan } from '../core/span-text';
import type { Adapter, Completed, Page } from './page';
import { decodePiece, elementText, fieldText, MAX_ATTENDEES, MAX_FIELD, MAX_TITLE, parseUrl } from './page-text';
import { type Found, showsTitle, toAttendee, toAttendees, toReading } from './reading';
import { findVideoLink, videoLinkInText } from './video-link';
import { isVisible } from './visible';

/** Bindings of SOGo's templates, the same in every language. Last seen to work: SOGo 5.8.0, November 2026. */
const SELECTORS = {
  app: 'body[ng-app="SOGo.SchedulerUI"]',
  dialog: 'md-dialog',
  chip: '.sg-event',
  chipText: '.text',
  chipDay: 'sg-calendar-day-table[sg-day], sg-calendar-month-day[sg-day], sg-calendar-day[day]',
  /** Menus of the view dialog ("Edit this occurrence") are moved out of it while they are open. */
  menu: '.md-open-menu-container, md-menu-content',
  title: '[ng-bind="::editor.component.summary"]',
  startDate: '[ng-bind="::editor.component.localizedStartDate"]',
  startTime: '[ng-bind="::editor.component.localizedStartTime"]',
  endDate: '[ng-bind="::editor.component.localizedEndDate"]',
  endTime: '[ng-bind="::editor.component.localizedEndTime"]',
  location: '[ng-bind-html^="::editor.component.location"]',
  repeats: '[ng-bind="::editor.component.repeatDescription()"]',
  organizer: 'md-chips[ng-model="::editor.organizer"] .md-contact-name',
  attendees: 'md-chips[ng-model="::editor.component.attendees"] .md-contact-name',
  form: 'form[name="eventForm"]',
  editTitle: 'input[ng-model="editor.component.summary"]',
  editLocation: 'input[ng-model="editor.component.location"]',
  editComment: 'textarea[ng-model="editor.component.comment"]',
  editAllDay: 'md-checkbox[ng-model="editor.component.isAllDay"]',
  editStartDate: 'md-datepicker[ng-model="editor.component.start"] input',
  editStartTime: 'sg-timepicker[ng-model="editor.startTime"] input',
  editEndDate: 'md-datepicker[ng-model="editor.component.end"] input',
  editEndTime: 'sg-timepicker[ng-model="editor.endTime"] input',
  editAttendees: 'md-list-item[ng-repeat^="currentAttendee in editor.component.attendees"]',
  editName: '.sg-md-subhead',
  editEmail: '.sg-md-body',
} as const;

const PATH = /\/SOGo\/so\/([^/]+)\/Calendar(?:\/|$)/u;
/** SOGo itself writes "occurence". Seen on every opening, also of the same event again. */
const REQUEST = /\/SOGo\/so\/([^/]+)\/Calendar\/([^/]+)\/([^/]+\.ics)\/(?:occurr?ence(\d{1,12})\/)?view$/u;

/** SOGo on any host: its view and edit dialogs. The id of what is open is only in the address of SOGo's own request. */
export const sogo: Adapter = {
  id: 'sogo',
  name: 'SOGo',
  recognises(page) {
    return PATH.test(parseUrl(page.url)?.pathname ?? '') && page.document.querySelector(SELECTORS.app) !== null;
  },
  holder: (page) => findDialog(page)?.dialog ?? null,
  // The menu is gone when the edit form has come: what led here is still the chip.
  isPart: (element) => element.closest(SELECTORS.menu) !== null,
  read(page) {
    const found = findDialog(page);
    if (!found) return null;
    return found.kind === 'view' ? readView(page, found.dialog) : readEdit(page, found.dialog);
  },
  unread(page) {
    const chip = page.pressed?.closest(SELECTORS.chip);
    const has = (selector: string) => page.document.querySelector(selector) !== null;
    // A task stands among the events too, and opens in the same dialog without an end.
    if (!chip?.closest(SELECTORS.chipDay) || has(SELECTORS.title) || has(SELECTORS.editTitle)) return null;
    const signs = { tile: has(SELECTORS.chipText), dialog: has(SELECTORS.dialog), time: has(SELECTORS.startDate) };
    return { chip, signs: { ...signs, title: false, id: newestRequest(page) !== undefined } };
  },
  complete(page, event) {
    const url = newestRequest(page);
    if (!url || !event.seriesKey) return null;
    // Mostly the page shows all; its form leaves the organiser out.
    if (event.organizer?.email && event.attendees?.every(({ email }) => email)) return null;
    // SOGo answers only to what shows the token of its own cookie, as its pages do.
    const token = /(?:^|;\s*)XSRF-TOKEN=([\x21-\x7e]{1,200}?)(?:;|$)/u.exec(page.document.cookie)?.[1];
    return token ? { url, headers: { 'X-XSRF-TOKEN': decodePiece(token) }, parse: readAnswer } : null;
  },
};

/** `{organizer: {name, email}, attendees: [{name, email}]}` among much else. */
function readAnswer(answer: string): Completed {
  const { organizer, attendees } = JSON.parse(answer) as { organizer?: unknown; attendees?: unknown };
  const person = (one: unknown) => {
    const { name, email } = (one ?? {}) as { name?: unknown; email?: unknown };
    return toAttendee(typeof name === 'string' ? name : null, typeof email === 'string' ? email : null);
  };
  const host = person(organizer);
  return {
    ...(host && { organizer: host }),
    ...(Array.isArray(attendees) && { attendees: toAttendees(attendees.slice(0, MAX_ATTENDEES).map(person)) }),
  };
}

function newestRequest(page: Page): string | undefined {
  return page.requests.findLast((address) => REQUEST.test(parseUrl(address)?.pathname ?? ''));
}

function findDialog(page: Page): { dialog: Element; kind: 'view' | 'edit' } | null {
  for (const dialog of [...page.document.querySelectorAll(SELECTORS.dialog)].slice(0, 20)) {
    const isEdit = dialog.querySelector(SELECTORS.form)?.querySelector(SELECTORS.editTitle);
    // Tasks share the template, but have a due date instead of an end.
    const isView = dialog.querySelector(SELECTORS.title) && dialog.querySelector(SELECTORS.endDate);
    if ((!isEdit && !isView) || !isVisible(dialog)) continue;
    if (isEdit && isNew(page)) return null;
    return { dialog, kind: isEdit ? 'edit' : 'view' };
  }
  return null;
}

/** An edit form after a press into the empty grid or on "+" is a new event: no event until it is saved. */
function isNew(page: Page): boolean {
  const { pressed } = page;
  return pressed !== null && !pressed.closest(`${SELECTORS.chip}, ${SELECTORS.menu}, ${SELECTORS.dialog}`);
}

function readView(page: Page, dialog: Element): Reading {
  const one = (selector: string) => shown(dialog.querySelector(selector));
  const when = readDays(page, elementText(one(SELECTORS.startDate)), elementText(one(SELECTORS.endDate)), {
    start: elementText(one(SELECTORS.startTime)),
    end: elementText(one(SELECTORS.endTime)),
  });
  const title = elementText(dialog.querySelector(SELECTORS.title), MAX_TITLE);
  const [organizer] = people(dialog, SELECTORS.organizer);
  const places: Places = [SELECTORS.title, SELECTORS.startDate, SELECTORS.endDate, SELECTORS.startTime];
  return finish(page, title, when, places, {
    ...idFields(page),
    location: [elementText(one(SELECTORS.location)), SELECTORS.location],
    ...(one(SELECTORS.repeats) && { recurring: [true, SELECTORS.repeats] as const }),
    videoLink: [findVideoLink(dialog.querySelectorAll('a[href]')), 'a[href]'],
    organizer: [organizer, SELECTORS.organizer],
    attendees: [people(dialog, SELECTORS.attendees), SELECTORS.attendees],
  });
}

function readEdit(page: Page, dialog: Element): Reading {
  const field = (selector: string) => fieldText(dialog.querySelector(selector));
  const allDay = dialog.querySelector(SELECTORS.editAllDay)?.getAttribute('aria-checked') === 'true';
  const times = { start: field(SELECTORS.editStartTime), end: field(SELECTORS.editEndTime) };
  const when = readDays(page, field(SELECTORS.editStartDate), field(SELECTORS.editEndDate), allDay ? {} : times);
  const attendees = [...dialog.querySelectorAll(SELECTORS.editAttendees)].map((each) =>
    toAttendee(
      elementText(each.querySelector(SELECTORS.editName)),
      elementText(each.querySelector(SELECTORS.editEmail)),
    ),
  );
  // Without the chip that led here, the newest request may belong to an event that was closed before.
  const known = page.pressed !== null;
  const title = fieldText(dialog.querySelector(SELECTORS.editTitle), MAX_TITLE);
  const places: Places = [SELECTORS.editTitle, SELECTORS.editStartDate, SELECTORS.editEndDate, SELECTORS.editAllDay];
  const place = field(SELECTORS.editLocation);
  const comment = fieldText(dialog.querySelector(SELECTORS.editComment), MAX_TITLE);
  return finish(page, title, when, places, {
    ...(known ? idFields(page) : {}),
    location: [place, SELECTORS.editLocation],
    videoLink: [videoLinkInText(comment) ?? videoLinkInText(place), SELECTORS.editComment],
    attendees: [toAttendees(attendees), SELECTORS.editAttendees],
  });
}

/** Where title, start, end and all-day were read. */
type Places = readonly [title: string, start: string, end: string, allDay: string];

interface When {
  startsAt?: string;
  endsAt?: string;
  allDay?: boolean;
}

/** Days and times are texts of their own; the end of an all-day event is inclusive. */
function readDays(
  page: Page,
  startDate: string | undefined,
  endDate: string | undefined,
  times: { start?: string | undefined; end?: string | undefined },
): When {
  const locale = page.document.documentElement.lang;
  const day = (text: string | undefined) => {
    const span = readSpan(text ?? '', locale, { near: page.now.slice(0, 10) });
    return span?.allDay && span.endsAt === span.startsAt ? span.startsAt : null;
  };
  const [start, end] = [day(startDate), day(endDate)];
  if (!start) return {};
  if (!times.start && !times.end) return { startsAt: start, ...(end && end >= start && { endsAt: end }), allDay: true };
  const [from, until] = [readClock(times.start ?? '', locale), readClock(times.end ?? '', locale)];
  if (!from) return {};
  const startsAt = `${start}T${from}`;
  const endsAt = end && until ? `${end}T${until}` : '';
  return { startsAt, ...(endsAt >= startsAt && { endsAt }), allDay: false };
}

/** The pressed chip confirms: same title, and a day within the event. */
function finish(page: Page, title: string | undefined, when: When, places: Places, found: Found): Reading {
  const chip = page.pressed?.closest(SELECTORS.chip);
  const day = chip ? chipDay(chip) : null;
  const [first, last] = [when.startsAt?.slice(0, 10), (when.endsAt ?? when.startsAt)?.slice(0, 10)];
  const conflict = day !== null && first !== undefined && last !== undefined && (day < first || day > last);
  const same = chip ? showsTitle(chipTitle(chip), title) : false;
  const kept = conflict ? {} : when;
  const [titleAt, startAt, endAt, allDayAt] = places;
  const fields: Found = {
    title: [title, titleAt],
    startsAt: [kept.startsAt, startAt],
    endsAt: [kept.endsAt, endAt],
    allDay: [kept.allDay, allDayAt],
    ...found,
  };
  return toReading('sogo', page, fields, found.seriesKey && same && !conflict ? 'sure' : 'ask');
}

function idFields(page: Page): Found {
  const request = newestRequest(page);
  const [, user, folder, name, occurrence] = REQUEST.exec(parseUrl(request)?.pathname ?? '') ?? [];
  if (!user || !folder || !name || user.length + folder.length + name.length > MAX_FIELD) return {};
  const source = 'resource timeline';
  return {
    account: [decodePiece(user), source],
    calendar: [decodePiece(folder), source],
    seriesKey: [decodePiece(name), source],
    originalStart: [occurrence, source],
    recurring: [occurrence ? true : undefined, source],
  };
}

/** A chip's title has no element of its own: it is the bare text beside icons whose names are text as well. */
function chipTitle(chip: Element): string {
  const nodes = chip.querySelector(SELECTORS.chipText)?.childNodes ?? [];
  return [...nodes].map((node) => (node.nodeType === 3 ? node.nodeValue : '')).join(' ');
}

function chipDay(chip: Element): string | null {
  const column = chip.closest(SELECTORS.chipDay);
  const text = column?.getAttribute('sg-day') ?? column?.getAttribute('day') ?? '';
  const [, year, month, day] = /^(\d{4})(\d\d)(\d\d)$/u.exec(text) ?? [];
  return year ? `${year}-${month}-${day}` : null;
}

/** The element unless it, or what it stands in, is switched off by SOGo's template. */
function shown(element: Element | null): Element | null {
  return element?.closest('.ng-hide, [aria-hidden="true"]') ? null : element;
}

function people(dialog: Element, selector: string): Attendee[] {
  const nodes = [...dialog.querySelectorAll(selector)];
  return toAttendees(nodes.map((node) => toAttendee(elementText(node), node.getAttribute('aria-label'))));
}
