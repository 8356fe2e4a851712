import type { Attendee, Reading } from '../../core/calendar-event';
import { normaliseText } from '../../core/locale-text';
import type { Page } from '../page';
import { elementText, MAX_TITLE, textLines } from '../page-text';
import { toAttendee, toAttendees } from '../reading';
import { isVisible } from '../visible';
import { itemInAddress } from './address';
import { finish, type Identity } from './finish';
import { SELECTORS } from './selectors';
import { isSubject, isSubjectWithPrefix, pressedTile, type Tile, tilesOf, tileTimes, withSubject } from './tile';
import { agree, readWritten, type Written } from './when';

/** An event that is shown, not changed: the peek at a tile, or the whole of it. */
export interface Card {
  element: Element;
  kind: 'peek' | 'pane';
  lines: string[];
}

const MAX_LINES = 60;
const MAX_CANDIDATES = 50;
const MAIL = /[^\s@<>()[\]{},;:"']{1,64}@[^\s@<>()[\]{},;:"']{1,250}\.[\p{L}\d-]{2,60}/u;

/** The open card. A peek lies over the whole event; hidden and empty ones stay behind. */
export function findCard(page: Page): Card | null {
  for (const kind of ['peek', 'pane'] as const) {
    const found = [...page.document.querySelectorAll(SELECTORS[kind].css)].slice(-20).reverse();
    for (const element of found) {
      if (!isVisible(element) || (kind === 'pane' && !isEvent(page, element))) continue;
      const lines = textLines(element).slice(0, MAX_LINES);
      if (lines.length > 0) return { element, kind, lines };
    }
  }
  return null;
}

/** Mail is read in panes of the same name. */
function isEvent(page: Page, pane: Element): boolean {
  return itemInAddress(page.url) !== null || pane.querySelector(SELECTORS.clock.css) !== null;
}

export function readCard(page: Page, card: Card): Reading | null {
  const when = findWhen(page, card);
  const identity = identify(page, card, when);
  if (!identity) return null;
  const reading = finish(page, identity, when, {
    attendees: [card.kind === 'peek' ? guestsIn(card) : undefined, SELECTORS.peek.css],
  });
  // Without an id it is known again by subject and start: one of them alone would be that of other events too.
  const { seriesKey, title, startsAt } = reading.event;
  return seriesKey || (title && startsAt) ? reading : null;
}

/** The line beside the clock; in a peek, which has no text of the invitation, else the first line that is a time. */
function findWhen(page: Page, { element, kind, lines }: Card): Written | null {
  let row = element.querySelector(SELECTORS.clock.css)?.parentElement ?? null;
  for (let up = 0; row && row !== element && up < 4; up++, row = row.parentElement) {
    const text = elementText(row);
    if (text) return readWritten(text, page);
  }
  if (kind === 'pane') return null;
  for (const line of lines) {
    const written = readWritten(line, page);
    // A subject may be a date.
    if (written && !tilesOf(page).some((tile) => isSubject(tile, line))) return written;
  }
  return null;
}

/**
 * Which event it is. The peek has no id: it is that of the pressed tile, if the peek shows the tile's subject and does
 * not contradict its time. If it does, another event is about to be shown, or was opened in a way that we do not see:
 * null. Without a pressed tile a single one with the same subject and time is a guess.
 */
function identify(page: Page, card: Card, when: Written | null): Identity | null {
  const address = card.kind === 'pane' ? itemInAddress(page.url) : null;
  if (address) {
    const tile = tilesOf(page).find(({ id }) => id === address);
    const confirmed = tile && confirm(page, card, tile, when);
    return { ...(confirmed ?? { ...titleWithout(page, card), isConfirmed: false }), id: address, idSource: 'url' };
  }
  const pressed = pressedTile(page);
  if (pressed) return confirm(page, card, pressed, when);
  return guess(page, card, when) ?? { ...titleWithout(page, card), isConfirmed: false };
}

function confirm(page: Page, { lines }: Card, tile: Tile, when: Written | null): Identity | null {
  const exact = lines.find((line) => isSubject(tile, line));
  const times = tileTimes(page, exact ? withSubject(tile, exact) : tile);
  const sameTime = agree(when, times.span);
  const title = exact ?? (sameTime ? lines.find((line) => isSubjectWithPrefix(tile, line)) : undefined);
  if (!title || sameTime === false) return null;
  const isConfirmed = sameTime === true;
  return { id: tile.id, idSource: SELECTORS.tile.css, title, titleSource: 'line', tile, times, isConfirmed };
}

function guess(page: Page, card: Card, when: Written | null): Identity | null {
  if (!when || when.isAmbiguous) return null;
  const like = tilesShownIn(page, card);
  const same = like.slice(0, MAX_CANDIDATES).flatMap((tile) => {
    const identity = confirm(page, card, tile, when);
    return identity?.isConfirmed ? [identity] : [];
  });
  const [only] = same;
  return only && same.length === 1 && like.length <= MAX_CANDIDATES ? { ...only, isConfirmed: false } : null;
}

/** The title where no tile vouches for the id: a line that some tile has as its subject, or the heading. */
function titleWithout(page: Page, card: Card): Pick<Identity, 'title' | 'titleSource'> {
  const tiles = tilesShownIn(page, card).slice(0, MAX_CANDIDATES);
  const line = card.lines.find((each) => tiles.some((tile) => isSubject(tile, each)));
  if (line) return { title: line, titleSource: 'line' };
  if (card.kind === 'peek') return {};
  const heading = elementText(card.element.querySelector(SELECTORS.heading.css), MAX_TITLE);
  return { ...(heading && { title: heading }), titleSource: SELECTORS.heading.css };
}

/** The tiles whose subject is a line of the card. */
function tilesShownIn(page: Page, { lines }: Card): Tile[] {
  const shown = new Set(lines.map(normaliseText));
  return tilesOf(page).filter(({ subject }) => subject !== undefined && shown.has(normaliseText(subject)));
}

/** Names come with words of the page's language around them, addresses do not. Who invited is said in words only. */
function guestsIn({ element, lines }: Card): Attendee[] {
  const labels = [...element.querySelectorAll('[aria-label]')].slice(0, 1000);
  const texts = [...lines, ...labels.map((each) => each.getAttribute('aria-label') ?? '')];
  return toAttendees(texts.map((text) => toAttendee(undefined, MAIL.exec(text.slice(0, 1000))?.[0])));
}
