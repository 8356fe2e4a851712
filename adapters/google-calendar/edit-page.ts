import type { Reading } from '../../core/calendar-event';
import { readClock, type Span } from '../../core/span-text';
import type { Page } from '../page';
import { elementText, fieldText, MAX_TITLE } from '../page-text';
import { type Found, toAttendees, toReading } from '../reading';
import { findVideoLink, videoLinkInText } from '../video-link';
import { isVisible } from '../visible';
import { decodeEid, fromBase64 } from './eid';
import { accountField, completeCalendar, identityFields } from './identity';
import { guestsIn, spanFields } from './popover';
import { SELECTORS } from './selectors';
import { editAddress } from './url';

interface EditPage {
  holder: Element;
  eid: string;
}

/** The edit page of an existing event. Null for a new one: it is no event until it is saved. */
export function findEditPage(page: Page): EditPage | null {
  const address = editAddress(page.url);
  const { document } = page;
  if (!address?.eid || !document.querySelector(SELECTORS.editDrawn.css)) return null;
  const container = document.querySelector(SELECTORS.edit.css);
  if (container?.getAttribute('data-is-create') === 'true') return null;
  const drawn = document.querySelector(SELECTORS.editDrawn.css);
  const holder = container ?? drawn?.closest('[role="main"]') ?? document.body;
  return isVisible(holder) && decodeEid(address.eid) ? { holder, eid: address.eid } : null;
}

/** Reads the edit page. Sure when an id in the page confirms that of the address. */
export function readEditPage(page: Page, { holder, eid }: EditPage): Reading | null {
  const identity = decodeEid(eid);
  if (!identity) return null;
  const one = (name: keyof typeof SELECTORS) => holder.querySelector(SELECTORS[name].css);
  const span = readSpanFields(one, page.document.documentElement.lang);
  const place = fieldText(one('editLocation')) ?? elementText(one('editOnlyLocation'));
  const guests = [...holder.querySelectorAll(SELECTORS.editGuest.css)].filter(
    (each) => each.getAttribute('key') === each.getAttribute('data-email') && !each.closest(SELECTORS.editRooms.css),
  );
  const found: Found = {
    ...identityFields(identity, 'url'),
    ...accountField(page.document),
    title: [titleIn(one('editTitle')), SELECTORS.editTitle.css],
    ...spanFields(span, SELECTORS.editStartDay.css),
    attendees: [toAttendees(guestsIn(guests)), SELECTORS.editGuest.css],
    location: [place, SELECTORS.editLocation.css],
    videoLink: findVideo(holder, place),
  };
  const chosen = fromBase64(one('editCalendar')?.getAttribute('data-value')?.slice(0, 2000) ?? '');
  const stated = completeCalendar(identity.calendar, chosen);
  if (stated) found.calendar = [stated, SELECTORS.editCalendar.css];
  const ids = [...page.document.querySelectorAll(SELECTORS.eventId.css)].slice(0, 500);
  const confirmed = ids.some((each) => sameEid(each.getAttribute('data-eventid'), eid));
  return toReading('google-calendar', page, found, confirmed ? 'sure' : 'ask');
}

/** A guest who may not change the event has no field: the title is text. */
function titleIn(holder: Element | null): string | undefined {
  const isField = holder?.matches('input') || holder?.querySelector('input');
  return fieldText(holder, MAX_TITLE) ?? (isField ? undefined : elementText(holder, MAX_TITLE));
}

/** The event's own conference first; else a link in its description, or a place that is one. */
function findVideo(holder: Element, place: string | undefined): NonNullable<Found['videoLink']> {
  for (const { css } of [SELECTORS.editVideo, SELECTORS.editDescription]) {
    const link = findVideoLink(holder.querySelectorAll(css));
    if (link) return [link, css];
  }
  return [videoLinkInText(place), SELECTORS.editLocation.css];
}

/** Days come from `data-date`, the same in every language; times from the fields in the page's own clock. */
function readSpanFields(one: (name: keyof typeof SELECTORS) => Element | null, locale: string): Span | null {
  const start = dayOf(one('editStartDay'));
  const end = dayOf(one('editEndDay'));
  if (!start) return null;
  const times = [one('editStartTime'), one('editEndTime')] as const;
  // An all-day event has no time fields, or hides them.
  if (times.every((each) => !each || !isVisible(each))) {
    return { startsAt: start, ...(end && end >= start && { endsAt: end }), allDay: true };
  }
  const [from, until] = times.map((each) => readClock(fieldText(each) ?? '', locale));
  if (!from) return null;
  const startsAt = `${start}T${from}`;
  const endsAt = end && until ? `${end}T${until}` : '';
  return { startsAt, ...(endsAt >= startsAt && { endsAt }), allDay: false };
}

function dayOf(field: Element | null): string | null {
  const holder = field?.hasAttribute('data-date') ? field : field?.querySelector('[data-date]');
  const [, year, month, day] = /^(\d{4})(\d\d)(\d\d)$/u.exec(holder?.getAttribute('data-date') ?? '') ?? [];
  return year ? `${year}-${month}-${day}` : null;
}

function sameEid(a: string | null, b: string): boolean {
  const left = decodeEid(a);
  const right = decodeEid(b);
  return left !== null && left.eventId === right?.eventId && left.calendar === right.calendar;
}
