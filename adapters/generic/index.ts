import type { Reading } from '../../core/calendar-event';
import type { TitlePlace } from '../../core/mending';
import type { Adapter, Page } from '../page';
import { parseUrl } from '../page-text';
import { type Found, toAttendees, toReading } from '../reading';
import { findVideoLink } from '../video-link';
import { type Chip, findChip } from './chip';
import { findOpened, type Opened } from './holder';
import { findIdentity, type Identity } from './identity';
import { findPeople } from './people';
import { findPlace, type Place } from './place';
import { findMarked, type Marked } from './structured';
import type { Tongue } from './times';
import { titlePlaces } from './title-place';
import { showsViews } from './views';
import { findWhen, type When, withoutTitle } from './when';

/**
 * Any calendar that has no adapter of its own: what opened after an entry of a grid or list of days was pressed, when
 * it repeats that entry's title and a day or time that agrees. Nothing on other pages: a miss costs a press on the
 * toolbar's button, a false alarm costs trust.
 */
export const generic: Adapter = {
  id: 'generic',
  name: 'Another calendar',
  recognises: (page) => findOpen(page) !== null,
  holder: (page) => findOpen(page)?.holder ?? null,
  read: (page) => findOpen(page)?.reading ?? null,
  titles: (page) => findOpen(page)?.titles ?? [],
};

interface Open {
  holder: Element;
  reading: Reading;
  titles: TitlePlace[];
}

/** One page picture is asked three times: recognised, held, read. */
const known = new WeakMap<Page, Open | null>();

function findOpen(page: Page): Open | null {
  const kept = known.get(page);
  if (kept !== undefined) return kept;
  let open: Open | null = null;
  try {
    open = isServed(page.url) && page.pressed ? look(page, page.pressed) : null;
  } catch {
    // A form whose fields are called `parentElement` or `matches` makes of the DOM what it likes.
  }
  known.set(page, open);
  return open;
}

function isServed(address: string): boolean {
  const url = parseUrl(address);
  const isLoopback = url?.hostname === '127.0.0.1' || url?.hostname === 'localhost';
  return url?.protocol === 'https:' || (url?.protocol === 'http:' && isLoopback);
}

function look(page: Page, pressed: Element): Open | null {
  const lang = pressed.closest('[lang]')?.getAttribute('lang') ?? '';
  const tongue: Tongue = { lang, near: page.now.slice(0, 10), swapsDays: page.mended?.swapsDays === true };
  const chip = findChip(pressed, tongue);
  if (!chip || isPriced(chip.element)) return null;
  const opened = findOpened(page, chip);
  // The grid is looked at only when something opened that repeats the title.
  const place = opened.length > 0 ? findPlace(chip, tongue) : null;
  if (!place) return null;
  for (const one of opened) {
    if (place.kind === 'list' && isPriced(one.holder)) continue;
    const day = place.day ?? chip.moment?.day;
    const marked = findMarked(one.holder, chip.element, one.title, day);
    const when = findWhen(withoutTitle(one.lines, one.title), one.holder, chip, place, tongue);
    if (when && isOpening(when, place, one, tongue) && isEnough(when, chip, place, marked, one, tongue))
      return toOpen(page, chip, place, one, when, marked, titlePlaces(one.lines, one.holder, tongue));
  }
  return null;
}

/**
 * Does it show an event, and is no menu of an entry? One that names no day has the time of an entry that says from when to
 * when it lasts; one that names neither stands for such an entry between the days of a grid, and has its title as a head.
 */
function isOpening(
  { states, isSpan }: When,
  place: Place,
  { isDialog, source, holder }: Opened,
  tongue: Tongue,
): boolean {
  if (states === 'day') return true;
  const isGrid = place.kind === 'grid';
  if (states === 'nothing') return isGrid && source !== 'line';
  return isDialog || (isSpan && (isGrid || showsViews(holder.ownerDocument, tongue)));
}

/** Offers, bookings and bills have days, times and titles too. */
function isPriced(element: Element): boolean {
  return /\p{Sc} ?\p{Nd}|\p{Nd} ?\p{Sc}|\b(?:USD|EUR|GBP|CHF|JPY|SEK|NOK|DKK) ?\d|\d ?(?:USD|EUR|GBP|CHF|SEK|NOK|DKK)\b/u.test(
    (element.textContent ?? '').slice(0, 10_000),
  );
}

/**
 * A list of entries with days may be anything; only one that says from when to when it lasts is taken for an event.
 * Under a day that is only written, worked hours do so too: there somebody must be in it, or a link to meet, or the page
 * can be turned to a week and to a month.
 */
function isEnough(
  when: When,
  chip: Chip,
  place: Place,
  marked: Marked | null,
  { holder, lines }: Opened,
  tongue: Tongue,
): boolean {
  if (place.kind === 'grid' || marked) return true;
  if (when.endsAt === undefined || when.allDay || chip.clocks.length !== 2) return false;
  const isSocial = findPeople(holder, lines).length > 0 || videoLinkIn(holder) !== undefined;
  return place.isMachine === true || isSocial || showsViews(holder.ownerDocument, tongue);
}

const videoLinkIn = (holder: Element) => findVideoLink(holder.querySelectorAll('a[href^="https:"]'));

function toOpen(
  page: Page,
  chip: Chip,
  place: Place,
  opened: Opened,
  when: When,
  marked: Marked | null,
  titles: TitlePlace[],
): Open {
  const { holder, lines, title, source } = opened;
  const identity = findIdentity(page, chip);
  const people = findPeople(holder, lines);
  const organizer = marked?.organizer;
  // Where she said that the title stands.
  const mended = titles.find(({ at }) => at === page.mended?.titleAt);
  const found: Found = {
    ...identityFields(identity, when),
    uid: [marked?.uid, marked?.source ?? ''],
    title: mended ? [mended.text, mended.at] : [title, source],
    titleAlias: [mended ? title : undefined, source],
    startsAt: [when.startsAt, 'opened'],
    endsAt: [when.endsAt ?? markedEnd(when, marked), when.endsAt ? 'opened' : (marked?.source ?? '')],
    allDay: [when.allDay, 'opened'],
    location: [marked?.location, marked?.source ?? ''],
    videoLink: [videoLinkIn(holder), 'a[href]'],
    organizer: [organizer, marked?.source ?? ''],
    attendees: [toAttendees([...people, ...(marked?.attendees ?? [])]), 'e-mail'],
  };
  const isSure =
    identity !== null && identity.source !== 'resource timeline' && when.agrees && place.isMachine === true;
  return { holder, titles, reading: toReading('generic', page, found, isSure ? 'sure' : 'ask') };
}

function markedEnd(when: When, marked: Marked | null): string | undefined {
  const { start, end } = marked ?? {};
  if (!start || !end?.clock || when.allDay || when.startsAt !== `${start.day}T${start.clock}`) return undefined;
  const endsAt = `${end.day}T${end.clock}`;
  return endsAt > when.startsAt ? endsAt : undefined;
}

/**
 * Occurrences of a series often share an id, and the page seldom tells: so the start always counts as well. A single
 * event that was moved is then asked about anew; two meetings never share their notes.
 */
function identityFields(identity: Identity | null, when: When): Found {
  if (!identity) return {};
  const { key, source, occurrence, isSeries } = identity;
  return {
    seriesKey: [key, source],
    originalStart: [occurrence ?? when.startsAt, occurrence ? source : 'opened'],
    recurring: [isSeries ? true : undefined, source],
  };
}
