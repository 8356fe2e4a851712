import { localeWords, normaliseText } from '../../core/locale-text';
import { cleanText, MAX_TITLE } from '../page-text';
import { hasLetters, shortTexts } from './lines';
import { type Moment, readClocks, readMoment, readWhen, type Tongue } from './times';

/** The entry of a calendar's grid or list that was pressed. */
export interface Chip {
  element: Element;
  /** From what was pressed up to the chip: any of them may carry its id. */
  chain: readonly Element[];
  /** Texts of the chip that may be its title, normalised. */
  titles: ReadonlySet<string>;
  /** Its texts, each by itself, normalised. */
  texts: ReadonlySet<string>;
  /** Clock times on it, at most two. */
  clocks: readonly string[];
  /** A moment that its own attributes or its `<time>` state. */
  moment: Moment | null;
  /** The day that its label states, for those who do not see the grid. */
  labelDay?: string;
}

const CONTAINER =
  'body, html, main, table, tbody, thead, ul, ol, dl, nav, header, footer, form, [role=grid], [role=list], [role=table], [role=rowgroup], [role=main]';
const OPENED = 'dialog, [role=dialog], [role=alertdialog], [popover], [aria-modal=true]';
export const ITEM =
  'a, button, li, tr, article, [role=button], [role=link], [role=option], [role=listitem], [role=menuitem], [role=treeitem], [tabindex], [draggable=true]';
const ROW = 'tr, li, article, [role=row], [role=listitem], [role=option]';
const MAX_CLIMB = 6;
const MAX_LABEL = 200;
const BARE_DAY = /^\p{Nd}{1,2}[.日]?$/u;

/** The chip of what was pressed, or null when that is no entry that could be one. */
export function findChip(pressed: Element, tongue: Tongue): Chip | null {
  if (pressed.closest('input, select, textarea, option')) return null;
  const element = outermost(baseOf(pressed, tongue), tongue);
  const lines = element && itemLines(element, tongue);
  if (!element || !lines) return null;
  const chain = climb(pressed, MAX_CLIMB * 2, (each) => each === element);
  const titles = titlesOf(element, chain, lines, tongue);
  const { clocks } = readClocks(lines.join(' \u00b7 '), tongue);
  if (titles.size === 0) return null;
  const texts = new Set(lines.map(normaliseText));
  const labelDay = dayInLabels(chain, lines, tongue);
  const moment = ownMoment(element, chain);
  return { element, chain, titles, texts, clocks: clocks.slice(0, 2), moment, ...(labelDay && { labelDay }) };
}

/** Elements from one upwards, up to and with the one at which `isLast` says so. */
export function climb(from: Element, most: number, isLast: (element: Element) => boolean): Element[] {
  const chain: Element[] = [];
  for (let each: Element | null = from; each && chain.length < most; each = each.parentElement) {
    chain.push(each);
    if (isLast(each)) break;
  }
  return chain;
}

/** The lines of something that may be one entry: few, at most one span of time, and no number of a day. */
function itemLines(element: Element, tongue: Tongue): string[] | null {
  if (element.matches(CONTAINER)) return null;
  const lines = shortTexts(element);
  if (!lines || lines.some((line) => BARE_DAY.test(line))) return null;
  return readClocks(lines.join(' \u00b7 '), tongue).clocks.length <= 2 ? lines : null;
}

function baseOf(pressed: Element, tongue: Tongue): Element | null {
  for (const each of climb(pressed, MAX_CLIMB, (one) => one.matches(CONTAINER))) {
    if (isCell(each)) break;
    if (each.matches(ITEM) && itemLines(each, tongue)) return each;
    if (isPlaced(each)) return itemLines(each, tongue) ? each : pressed;
  }
  return itemLines(pressed, tongue) ? pressed : null;
}

/** What holds the entries of one day. A cell beside others with texts is a piece of a list's row instead. */
function isCell(element: Element): boolean {
  const stated = element.matches(`time, ${ITEM}`) ? null : dateAttribute(element);
  if (element.matches('[role=gridcell]') || (stated && stated.moment.clock === undefined)) return true;
  if (!element.matches('td, th')) return false;
  const cells = [...(element.parentElement?.children ?? [])].slice(0, 40);
  const texts = cells.map((each) => cleanText(each.textContent) ?? '').filter((text) => text.length > 0);
  return texts.length < 2 || cells.some((each) => dateAttribute(each)) || texts.some((text) => BARE_DAY.test(text));
}

/** A box that the calendar put somewhere by its style: what is around it is the grid. */
const isPlaced = (element: Element) =>
  /position:\s*absolute/iu.test(element.getAttribute('style')?.slice(0, 500) ?? '');

/** Wrappers that add nothing but a time belong to the chip; cells, and what names another thing, do not. */
function outermost(base: Element | null, tongue: Tongue): Element | null {
  if (!base) return null;
  let chip = base;
  let own = itemLines(base, tongue) ?? [];
  for (const each of climb(base, MAX_CLIMB, (one) => one.matches(CONTAINER)).slice(1)) {
    if (isPlaced(chip)) break;
    if (each.matches(OPENED) || isCell(each)) break;
    const lines = itemLines(each, tongue);
    if (!lines) break;
    const extra = lines.filter((line) => !own.includes(line));
    const dates = extra.filter((line) => readWhen(line, tongue) !== null);
    if (dates.length > 1) break;
    const addsWords = extra.some((line) => isTitle(normaliseText(line), tongue));
    if (addsWords && (!each.matches(ROW) || readClocks(own.join(' \u00b7 '), tongue).clocks.length > 0)) break;
    chip = each;
    own = lines;
  }
  return chip;
}

/** Its lines without times, the whole of them, and what labels say. */
function titlesOf(chip: Element, chain: readonly Element[], lines: readonly string[], tongue: Tongue): Set<string> {
  const labels = [...chain, ...[...chip.querySelectorAll('[aria-label], [title]')].slice(0, 10)].flatMap((each) => [
    each.getAttribute('aria-label') ?? '',
    each.getAttribute('title') ?? '',
  ]);
  const texts = [
    ...lines,
    lines.join(' '),
    ...labels.flatMap((label) => [label, ...label.split(/[,;\n]/u).slice(0, 8)]),
  ];
  const titles = new Set<string>();
  for (const text of texts) {
    const clean = cleanText(text, MAX_TITLE) ?? '';
    const { rest } = readClocks(clean, tongue);
    for (const each of [clean, rest, clean.replace(LEADING_TIME, '')]) {
      const title = normaliseText(trimMarks(each));
      if (isTitle(title, tongue)) titles.add(title);
    }
    if (titles.size >= 40) break;
  }
  return titles;
}

/** A title may hold a time of its own. */
export const LEADING_TIME = /^(?:[\p{Nd}:.\s\u2010-\u2015~\u301c\uff5e-]|h\b|[ap]\.?m\b)+/iu;

const trimMarks = (text: string) =>
  text.replace(
    /^[\s\-\u2010-\u2015~\u301c\uff5e,;:|\u00b7\u2022⋅、()]+|[\s\-\u2010-\u2015~\u301c\uff5e,;:|\u00b7\u2022⋅、()]+$/gu,
    '',
  );

/** A title has words, and is not just a date or a time. */
function isTitle(text: string, tongue: Tongue): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  if (letters < 1 || (letters < 2 && !/[\p{sc=Han}\p{sc=Hang}]/u.test(text))) return false;
  if (text.length > 60) return true;
  const { hourMarks, minuteMarks, periods } = localeWords(tongue.lang);
  const words = readClocks(text, tongue).rest.match(/[\p{L}\p{M}.]+/gu) ?? [];
  const isMark = (word: string) =>
    [word, word.replace(/\.$/u, '')].some((each) => hourMarks.includes(each) || minuteMarks.includes(each)) ||
    periods.some(([name]) => name === word);
  return readWhen(text, tongue) === null && words.some((word) => hasLetters(word) && !isMark(word));
}

const DATE_NAME =
  /^(?:datetime|data-(?:.*-)?(?:date|day|datetime|start|begin|starts|from|time|dtstart)s?(?:-.*)?|sg-day|day|date|data-(?:start|begin|day|date)\w*)$/u;

/** The first attribute by which an element states a day. */
export function dateAttribute(element: Element): { name: string; moment: Moment } | null {
  const { attributes } = element;
  for (let index = 0; index < Math.min(attributes.length, 30); index++) {
    const attribute = attributes[index];
    if (!attribute || !DATE_NAME.test(attribute.name)) continue;
    const moment = readMoment(attribute.value);
    if (moment) return { name: attribute.name, moment };
  }
  return null;
}

/** The one day that labels name beside the chip's own words, which may hold a date of their own. */
function dayInLabels(chain: readonly Element[], lines: readonly string[], tongue: Tongue): string | undefined {
  const longest = lines.filter(hasLetters).sort((a, b) => b.length - a.length);
  const days = new Set<string>();
  for (const each of chain)
    for (const name of ['aria-label', 'title']) {
      let label = (cleanText(each.getAttribute(name), MAX_LABEL) ?? '').normalize('NFKC');
      for (const line of longest) label = label.replace(line.normalize('NFKC'), ' ');
      const span = label ? readWhen(label, tongue) : null;
      if (span) days.add(span.startsAt.slice(0, 10));
    }
  return days.size === 1 ? [...days][0] : undefined;
}

function ownMoment(chip: Element, chain: readonly Element[]): Moment | null {
  const times = [...chip.querySelectorAll('time[datetime], [itemprop=startDate], .dtstart, .dt-start')].slice(0, 3);
  for (const each of [...chain, ...times]) {
    const moment = dateAttribute(each)?.moment ?? readMoment(each.getAttribute('content'));
    if (moment) return moment;
  }
  return null;
}
