import { normaliseText } from '../../core/locale-text';
import type { Span } from '../../core/span-text';
import type { Page } from '../page';
import { cleanText, MAX_FIELD, MAX_TITLE } from '../page-text';
import { showsTitle } from '../reading';
import { toItemId } from './address';
import { SELECTORS } from './selectors';
import { readWritten } from './when';

/** The tile of an event in the grid, as far as it is read without its times. */
export interface Tile {
  id: string;
  element: Element;
  /** `Mentoring, 14:00 to 15:00, Tuesday, November 24, 2026, Room 4, By Mia Reed, Busy`, in the page's language. */
  label: string;
  /** The first line of the tooltip, where the label says the same. Commas in it are its own. */
  subject?: string;
  /** The middle one of three lines, likewise. */
  location?: string;
}

/** What a tile's label says of the time. */
export interface TileTimes {
  span: Span | null;
  /** The label names a day, and the tile stands in the column of another. */
  isContradicted: boolean;
  /** What follows the time in the label, word for word: the organizer. */
  organizer: string;
}

const MAX_TILES = 2000;
const MAX_LABEL = 6000;
const MAX_PIECES = 12;
const COMMA = /[,、，،]/u;

/** The tile that was pressed last, by pointer or key. */
export function pressedTile(page: Page): Tile | null {
  const element = page.pressed?.isConnected ? page.pressed.closest(SELECTORS.tile.css) : null;
  return element && toTile(element);
}

/** The tiles of the grid, one for each event. */
export function tilesOf(page: Page): Tile[] {
  const elements = [...page.document.querySelectorAll(SELECTORS.tile.css)].slice(0, MAX_TILES);
  const tiles = new Map<string, Tile>();
  for (const element of elements) {
    const tile = toTile(element);
    if (tile && !tiles.has(tile.id)) tiles.set(tile.id, tile);
  }
  return [...tiles.values()];
}

/** Whether a text is the subject that the tile shows. Without a tooltip the label must begin with it. */
export function isSubject(tile: Tile, text: string): boolean {
  const wanted = normaliseText(text);
  if (!wanted) return false;
  if (tile.subject) return normaliseText(tile.subject) === wanted;
  const label = normaliseText(tile.label);
  return label.startsWith(wanted) && /^ ?(?:[,、，،]|$)/u.test(label.slice(wanted.length));
}

/** The tile with the subject that another place of the page gives it, where it has no tooltip of its own. */
export function withSubject(tile: Tile, subject: string): Tile {
  return tile.subject ? tile : { ...tile, subject };
}

/** Whether they are the same but for words before a colon: "Canceled: " stands before one of the two, in any language. */
export function isSubjectWithPrefix({ subject }: Tile, text: string): boolean {
  const [a, b] = [normaliseText(subject ?? ''), normaliseText(text)];
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short !== '' && long.endsWith(short) && /^[^:]{2,30}: ?$/u.test(long.slice(0, long.length - short.length));
}

/** Reads the times in a tile's label. Days come in words there, so that nothing about them is ambiguous. */
export function tileTimes(page: Page, tile: Tile): TileTimes {
  const rest = afterSubject(tile);
  const at = tile.location ? rest.indexOf(tile.location) : -1;
  const pieces = (at < 0 ? rest : rest.slice(0, at)).split(COMMA).slice(0, MAX_PIECES);
  const read = (count: number) => readWritten(pieces.slice(0, count).join(','), page)?.span ?? null;
  // From the end: what the last pieces say (organizer, status) may hold numbers that no date explains.
  const counts = pieces.map((_, index) => index + 1);
  const longest = counts.findLast((count) => read(count) !== null) ?? 0;
  const span = read(longest);
  const day = columnDay(tile.element);
  const isOut = span !== null && day !== null && (day < span.startsAt.slice(0, 10) || day > lastDay(span));
  const needed = counts.find((count) => JSON.stringify(read(count)) === JSON.stringify(span)) ?? 0;
  const behind = at < 0 ? pieces.slice(needed) : rest.slice(at + (tile.location ?? '').length).split(COMMA);
  const organizer = behind.find((piece) => /\p{L}/u.test(piece)) ?? '';
  return { span: isOut ? null : span, isContradicted: isOut, organizer: organizer.trim() };
}

/** The tile says that it is one of a series: by an icon, or in English, the only wording that is known for certain. */
export function isRecurring(tile: Tile): boolean {
  return tile.element.querySelector(SELECTORS.repeats.css) !== null || /, recurring event$/iu.test(tile.label);
}

function toTile(element: Element): Tile | null {
  const id = toItemId(element.getAttribute('data-calitemid'));
  if (!id) return null;
  const button = element.hasAttribute('aria-label') ? element : element.querySelector(SELECTORS.tileButton.css);
  const label = cleanText(button?.getAttribute('aria-label'), MAX_LABEL) ?? '';
  const lines = (button?.getAttribute('title') ?? '').slice(0, MAX_LABEL).split(/[\r\n]+/u);
  const [subject, ...others] = lines.flatMap((line) => cleanText(line, MAX_TITLE) ?? []);
  const tile: Tile = { id, element, label };
  if (subject && showsTitle(label, subject)) tile.subject = subject;
  const location = cleanText(others[0], MAX_FIELD);
  if (location && others.length === 2 && tile.subject && afterSubject(tile).includes(location)) {
    tile.location = location;
  }
  return tile;
}

/** The label behind the subject. Without a tooltip a subject with a date in it may hide the time: then nothing is read. */
function afterSubject({ label, subject }: Tile): string {
  const at = subject ? label.indexOf(subject) : -1;
  return at < 0 ? '' : label.slice(at + (subject ?? '').length);
}

/** The day in whose column or cell the tile stands. */
function columnDay(element: Element): string | null {
  const column = element.closest(SELECTORS.column.css)?.getAttribute('data-column-date');
  const cell = element.closest(SELECTORS.monthCell.css)?.id.replace('monthDayCell_', '').replace(/T.*$/su, '');
  return /^\d{4}-\d\d-\d\d$/u.exec(column ?? cell ?? '')?.[0] ?? null;
}

function lastDay({ startsAt, endsAt = startsAt }: Span): string {
  return endsAt.slice(0, 10);
}
