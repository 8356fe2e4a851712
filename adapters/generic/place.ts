import { normaliseText } from '../../core/locale-text';
import { elementText } from '../page-text';
import { isVisible } from '../visible';
import { type Chip, climb, dateAttribute, ITEM } from './chip';
import { columnDay, shownDay } from './columns';
import { headRuns, headTexts } from './heads';
import { showsHours } from './hours';
import { shortTexts } from './lines';
import { nextDay, readClocks, readMoment, readWhen, type Tongue } from './times';
import { showsViews } from './views';

/** Where in a calendar a chip stands. */
export interface Place {
  /** `grid`: days side by side. `list`: entries under their days, which many pages have that are no calendar. */
  kind: 'grid' | 'list';
  /** The day, where the page states it. */
  day?: string;
  /** From an attribute or the chip's own `<time>`: independent of the language. */
  isMachine?: boolean;
  /** From where the entry is drawn, and what the view is called: right, as long as nothing else is said. */
  isDrawn?: boolean;
  /** Day of the month alone, where the cell shows no more. */
  dayNumber?: number;
  /** The days that the head of the grid shows. */
  shown?: ReadonlySet<string>;
}

const MAX_LEVELS = 14;
const PAGE = 'body, html';
const EVENT_MARK = '[itemtype*="schema.org/Event" i], .vevent, .h-event';

/** Where the chip stands, or null: then the page does not look like a calendar. */
export function findPlace(chip: Chip, tongue: Tongue): Place | null {
  const dated = datedPlace(chip);
  if (dated?.kind === 'grid') return dated;
  const found =
    numberedCell(chip) ?? underHead(chip, tongue) ?? besideHours(chip, tongue) ?? inAgenda(chip, tongue) ?? dated;
  // What its own label says is surer than where it is drawn.
  return found && chip.labelDay && !found.isMachine ? { ...found, day: chip.labelDay, isDrawn: false } : found;
}

/** In the plan of a day, which has no days beside each other: its hours tell it. */
function besideHours(chip: Chip, tongue: Tongue): Place | null {
  const root = outside(chip, MAX_LEVELS).at(-1);
  if (!root || !showsHours(root, chip.element, tongue)) return null;
  const own = chip.moment?.day;
  if (own) return { kind: 'grid', day: own, isMachine: true };
  const day = shownDay(root, chip.element, tongue) ?? oneColumnDay(chip, root, tongue);
  return { kind: 'grid', ...(day && { day, isDrawn: true }) };
}

/** In a column or cell with a machine-readable day, one of several on consecutive days. */
function datedPlace(chip: Chip): Place | null {
  const document = chip.element.ownerDocument;
  let alone: Place | null = null;
  for (const [level, each] of outside(chip).entries()) {
    const found = dateAttribute(each);
    if (!found) continue;
    const days = new Set<string>();
    const others = document.querySelectorAll(`${each.localName}[${CSSname(found.name)}]`);
    for (let index = 0; index < Math.min(others.length, 500); index++) {
      const day = readMoment(others[index]?.getAttribute(found.name))?.day;
      if (day) days.add(day);
    }
    const runs = [...days].filter((day) => days.has(nextDay(day))).length;
    const { day } = found.moment;
    if (runs >= 2 && !each.matches(ITEM)) return { kind: 'grid', day, isMachine: true };
    // A day view has one column; farther out it is the day that the whole calendar is turned to.
    if (level < 6) alone ??= { kind: 'list', day, isMachine: true };
  }
  return alone;
}

/** An attribute's name in a selector; the names that we take have no other characters. */
const CSSname = (name: string) => name.replace(/[^\w-]/gu, '\\$&');

/** In a cell that shows a day's number, one of at least five beside each other. */
function numberedCell(chip: Chip): Place | null {
  for (const each of outside(chip).slice(0, 5)) {
    const dayNumber = numberOf(each);
    if (dayNumber === null) continue;
    const siblings = [...(each.parentElement?.children ?? [])].slice(0, 60);
    const numbers = siblings.flatMap((one) => numberOf(one) ?? []);
    const runs = numbers.filter((number, index) => index > 0 && follows(numbers[index - 1] ?? 0, number)).length;
    const own = chip.moment?.day;
    if (runs >= 4) return { kind: 'grid', dayNumber, ...(own && { day: own, isMachine: true }) };
  }
  return null;
}

const follows = (before: number, number: number) => number === before + 1 || (number === 1 && before >= 28);

/** The bare number with which a cell begins. */
function numberOf(cell: Element): number | null {
  const [first = ''] = shortTexts(cell) ?? [];
  const number = /^(\d{1,2})[.日]?$/u.exec(normaliseText(first))?.[1];
  return number && Number(number) >= 1 && Number(number) <= 31 ? Number(number) : null;
}

/** Under a head that names at least five days in a row: columns that are matched to it by position alone. */
function underHead(chip: Chip, tongue: Tongue): Place | null {
  const holders = outside(chip, MAX_LEVELS);
  const root = holders.at(-1);
  if (!root) return null;
  for (const run of headRuns(root, tongue)) {
    const isOwn = run.nodes.some((node) => chip.element.contains(node));
    const common = isOwn ? undefined : holders.find((each) => run.nodes.every((node) => each.contains(node)));
    if (!common || !isVisible(run.nodes[0]?.parentElement ?? common)) continue;
    const own = chip.moment?.day;
    if (own) return { kind: 'grid', day: own, isMachine: true };
    const shown = new Set(run.days);
    const day = columnDay(chip, run, root, tongue);
    return { kind: 'grid', ...(shown.size > 0 && { shown }), ...(day && { day, isDrawn: true }) };
  }
  return null;
}

/** A view of one day, with the weekday and its number as its head. */
function oneColumnDay(chip: Chip, root: Element, tongue: Tongue): string | undefined {
  const nodes: Node[] = [];
  const weekdays = new Set<number>();
  for (const { node, weekday } of headTexts(root, tongue)) {
    if (weekday === undefined || chip.element.contains(node) || !node.parentElement || !isVisible(node.parentElement))
      continue;
    nodes.push(node);
    weekdays.add(weekday);
  }
  return weekdays.size === 1
    ? columnDay(chip, { nodes: nodes.slice(0, 1), days: [], weekdays: [...weekdays] }, root, tongue)
    : undefined;
}

/** In a list: with a machine's day or under a heading that is a day, beside others of its kind, or marked as an event. */
function inAgenda(chip: Chip, tongue: Tongue): Place | null {
  const isMarked = chip.element.closest(EVENT_MARK) !== null || chip.element.querySelector(EVENT_MARK) !== null;
  if (chip.moment && countAlike(chip, tongue) >= 2) return { kind: 'list', day: chip.moment.day, isMachine: true };
  const day = headingDay(chip, tongue);
  if (day) return { kind: 'list', ...day };
  // A written day and a span of time by themselves have deliveries, journeys and offers as well.
  if (!isMarked && !(countAlike(chip, tongue) >= 2 && showsViews(chip.element.ownerDocument, tongue))) return null;
  const stated = chip.moment?.day ?? ownDay(chip, tongue);
  if (stated) return { kind: 'list', day: stated, isMachine: chip.moment !== null };
  return isMarked ? null : { kind: 'list' };
}

function ownDay(chip: Chip, tongue: Tongue): string | undefined {
  const texts = shortTexts(chip.element) ?? [];
  const spans = [...texts, texts.join(' ')].flatMap((text) => readWhen(text, tongue) ?? []);
  return spans[0]?.startsAt.slice(0, 10);
}

/** The nearest heading above that is a day and nothing else. At least two entries with times stand in the list. */
function headingDay(chip: Chip, tongue: Tongue): { day: string; isMachine: boolean } | null {
  let tried = 0;
  for (const each of [chip.element, ...outside(chip, 5)]) {
    let before = each.previousElementSibling;
    for (let steps = 0; before && steps < 40; steps++, before = before.previousElementSibling) {
      if (++tried > 60) return null;
      const stated = dateAttribute(before)?.moment;
      const text = elementText(before, 80) ?? '';
      const span = text.length < 60 ? readWhen(text, tongue) : null;
      const day = stated && !stated.clock ? stated.day : span?.allDay ? span.startsAt : undefined;
      if (day && readClocks(text, tongue).clocks.length === 0) {
        return countAlike(chip, tongue) >= 2 ? { day, isMachine: stated !== undefined } : null;
      }
    }
  }
  return null;
}

/** How many entries with a time are near: brothers of the chip, and those of the neighbouring days. */
function countAlike(chip: Chip, tongue: Tongue): number {
  const list = outside(chip, 4).at(-1) ?? chip.element;
  const alike = [...list.querySelectorAll(chip.element.localName)].slice(0, 60);
  let count = 0;
  for (const each of alike) {
    if (each.contains(chip.element) && each !== chip.element) continue;
    const lines = shortTexts(each);
    if (lines && readClocks(lines.join(' \u00b7 '), tongue).clocks.length > 0) count++;
    if (count >= 3) break;
  }
  return count;
}

/** What the chip stands in, from the inside out, without the page itself. */
function outside(chip: Chip, most: number = MAX_LEVELS): Element[] {
  const { parentElement } = chip.element;
  return parentElement ? climb(parentElement, most, () => false).filter((each) => !each.matches(PAGE)) : [];
}
