import { localeWords, normaliseText } from '../../core/locale-text';
import { isVisible } from '../visible';
import type { Head } from './heads';
import { nextDay, readWhen, type Tongue } from './times';

/** An entry: from what was pressed outwards. */
interface Drawn {
  element: Element;
  chain: readonly Element[];
}

const MAX_TEXTS = 1200;
const MAX_HEAD = 60;
/** A bar over several days stands in no one column. */
const WIDEST = 1.3;

/**
 * The day of the column in which an entry stands, by where both are drawn: a head "Tue 2" with the month and year that
 * the view names elsewhere. Undefined in any doubt.
 */
export function columnDay({ element, chain }: Drawn, head: Head, root: Element, tongue: Tongue): string | undefined {
  // What was pressed: the chip may be all that stands in the column.
  const at = columnOf(chain[0] ?? element, head);
  if (at < 0) return undefined;
  return (head.days.length > 0 ? head.days : daysOf(head, shownMonths(root, element, tongue)))[at];
}

/** The days of a head of weekdays and numbers, in these months or from the one before into these; none in doubt. */
function daysOf(head: Head, months: readonly string[]): string[] {
  const numbers = head.nodes.map((node) => numberIn(columnCell(node, head)));
  const [first] = numbers;
  if (first === undefined || numbers.includes(undefined)) return [];
  const runs = (all: readonly string[]) =>
    all.flatMap((month) => {
      const days = [`${month}-${two(first)}`];
      if (Number.isNaN(Date.parse(`${days[0]}T00:00Z`))) return [];
      while (days.length < numbers.length) days.push(nextDay(days.at(-1) ?? ''));
      const fits = days.every(
        (day, index) => Number(day.slice(8)) === numbers[index] && dayOfWeek(day) === head.weekdays[index],
      );
      return fits ? [days] : [];
    });
  const found = runs(months);
  // The view's name may be that of the month in which its week ends.
  const [only, other] = found.length > 0 ? found : runs([...new Set(months.map(monthBefore))]);
  return only && !other ? only : [];
}

const dayOfWeek = (day: string) => new Date(`${day}T00:00Z`).getUTCDay();

/** The day of a view that shows one: the only date that stands by itself outside of the entry. */
export function shownDay(root: Element, entry: Element, tongue: Tongue): string | undefined {
  const days = new Set<string>();
  for (const text of textsOf(root, entry)) {
    const span = /\p{Nd}/u.test(text) && text.length >= 6 && isBareDate(text, tongue) ? readWhen(text, tongue) : null;
    if (span?.allDay && (span.endsAt ?? span.startsAt) === span.startsAt) days.add(span.startsAt);
    if (days.size > 1) return undefined;
  }
  return [...days][0];
}

/** Without a word that is no month and no weekday: "Week 9 (March 2027)" is no 9 March. */
function isBareDate(text: string, { lang }: Tongue): boolean {
  const { months, weekdays } = localeWords(lang);
  const names = [...months, ...weekdays].map(([name]) => name);
  const words = text.match(/\p{L}[\p{L}\p{M}]+/gu) ?? [];
  return words.every((word) => names.some((name) => name.startsWith(word)) || /^(?:st|nd|rd|th|de|of|d)$/u.test(word));
}

/** Which column holds the middle of the entry, or -1: none, or the days stand below each other. */
function columnOf(entry: Element, head: Head): number {
  const { left, width, top } = entry.getBoundingClientRect();
  const middle = left + width / 2;
  const boxes = head.nodes.map((node) => columnCell(node, head)?.getBoundingClientRect());
  const holding = boxes.flatMap((box, index) =>
    box && box.left <= middle && middle < box.right && box.top <= top && width <= box.width * WIDEST ? index : [],
  );
  return width > 0 && holding.length === 1 ? (holding[0] ?? -1) : -1;
}

/** The widest element around one day of the head that holds no other one. */
function columnCell(node: Node, head: Head): Element | null {
  let cell = node.parentElement;
  for (let steps = 0; cell?.parentElement && steps < 6; steps++) {
    const { parentElement } = cell;
    if ((parentElement.textContent ?? '').length > MAX_HEAD) break;
    if (head.nodes.some((other) => other !== node && parentElement.contains(other))) break;
    cell = parentElement;
  }
  return cell;
}

/** The one number in the head of a column that may be a day's. */
function numberIn(cell: Element | null): number | undefined {
  const numbers = normaliseText((cell?.textContent ?? '').slice(0, 60)).match(/\d+/gu) ?? [];
  const [number] = numbers;
  return numbers.length === 1 && Number(number) >= 1 && Number(number) <= 31 ? Number(number) : undefined;
}

/** Months that the page names, as `2027-03`; without a year, in those around today. */
function shownMonths(root: Element, entry: Element, tongue: Tongue): string[] {
  const names = [tongue.lang, 'en'].flatMap((lang) => localeWords(lang).months);
  const near = Number(tongue.near.slice(0, 4));
  const found = new Set<string>();
  for (const text of textsOf(root, entry)) {
    const words = new Set(text.match(/[\p{L}\p{M}]+/gu) ?? []);
    const months = names.flatMap(([name, month]) => (words.has(name.replace(/\.$/u, '')) ? month : []));
    if (months.length === 0) continue;
    const stated = (text.match(/(?<!\d)(?:19|20|21)\d\d(?!\d)/gu) ?? []).map(Number);
    for (const month of months)
      for (const year of stated.length > 0 ? stated : [near - 1, near, near + 1]) found.add(`${year}-${two(month)}`);
  }
  return [...found];
}

/** Short texts that are shown, normalised. */
function textsOf(root: Element, entry: Element): string[] {
  const texts: string[] = [];
  const walker = root.ownerDocument.createTreeWalker(root, 4);
  for (let seen = 0; seen < MAX_TEXTS && walker.nextNode(); seen++) {
    const { nodeValue, parentElement } = walker.currentNode;
    if (!nodeValue?.trim() || nodeValue.length > 60 || !parentElement || entry.contains(parentElement)) continue;
    if (/\p{L}|\p{Nd}/u.test(nodeValue) && isVisible(parentElement)) texts.push(normaliseText(nodeValue));
  }
  return texts;
}

function monthBefore(month: string): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return number === 1 ? `${year - 1}-12` : `${year}-${two(number - 1)}`;
}

const two = (value: number) => String(value).padStart(2, '0');
