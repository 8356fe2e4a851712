import { normaliseText } from '../../core/locale-text';
import { isVisible } from '../visible';
import { nextDay, readWhen, type Tongue } from './times';

/** The head of a grid: texts that name consecutive days, by date or by weekday. */
export interface Head {
  nodes: Node[];
  /** Where they are dates. */
  days: string[];
  /** Where they are weekdays: 0 is Sunday. */
  weekdays: number[];
}

const newHead = (): Head => ({ nodes: [], days: [], weekdays: [] });

/** Short texts that follow each other and name consecutive days, by date or by weekday. */
export function headRuns(root: Element, tongue: Tongue): Head[] {
  const runs: Head[] = [];
  let dates = newHead();
  let week = newHead();
  let tried = 0;
  for (const { node, text, weekday } of headTexts(root, tongue)) {
    if (weekday !== undefined) {
      // A name for wide and one for narrow windows.
      if (weekday === week.weekdays.at(-1)) continue;
      if (weekday !== ((week.weekdays.at(-1) ?? -1) + 1) % 7 || week.nodes.length === 7) week = newHead();
      week.nodes.push(node);
      week.weekdays.push(weekday);
      if (week.nodes.length === 5) runs.push(week);
    }
    const isDate = /\p{Nd}/u.test(text) && text.length >= 3 && text.length <= 30 && ++tried <= 60;
    const day = isDate ? readWhen(text, tongue) : null;
    if (!day?.allDay || (day.endsAt !== undefined && day.endsAt !== day.startsAt)) {
      // Other words between two days: rows with dates, not the head of a grid.
      if (weekday === undefined && /\p{L}/u.test(text) && node.parentElement && isVisible(node.parentElement)) {
        dates = newHead();
        week = newHead();
      }
      continue;
    }
    const previous = dates.days.at(-1);
    if (previous && day.startsAt !== nextDay(previous)) dates = newHead();
    dates.nodes.push(node);
    dates.days.push(day.startsAt);
    if (dates.nodes.length === 5) runs.unshift(dates);
  }
  return runs.slice(0, 4);
}

/** Texts of the page, normalised, with the weekday that each names: 0 is Sunday. */
export function* headTexts(root: Element, tongue: Tongue): Generator<{ node: Node; text: string; weekday?: number }> {
  const names = weekdays(tongue.lang);
  const walker = root.ownerDocument.createTreeWalker(root, 4);
  for (let seen = 0; seen < 800 && walker.nextNode(); seen++) {
    const node = walker.currentNode;
    const text = normaliseText((node.nodeValue ?? '').slice(0, 60));
    if (!text) continue;
    const weekday = names.find(
      ([name]) => text === name || new RegExp(`^${name}[\\s,.]|[\\s(]${name}\\)?$`, 'u').test(text),
    );
    yield { node, text, ...(weekday && { weekday: weekday[1] }) };
  }
}

const weekdayNames = new Map<string, [string, number][]>();

/** Long and short names of the weekdays, Monday first where the order matters to nobody. */
function weekdays(lang: string): [string, number][] {
  const kept = weekdayNames.get(lang);
  if (kept) return kept;
  const names: [string, number][] = [];
  for (const weekday of ['long', 'short'] as const) {
    const format = formatOf(lang, weekday);
    for (let day = 0; day < 7; day++) {
      // 1 November 2026 is a Sunday.
      const name = normaliseText(format.format(new Date(Date.UTC(2026, 10, 1 + day)))).replace(/\.$/u, '');
      if (name) names.push([name.replace(/[.*+?^${}()|[\]\\/]/gu, '\\$&'), day]);
    }
  }
  if (weekdayNames.size > 8) weekdayNames.clear();
  weekdayNames.set(lang, names);
  return names;
}

function formatOf(lang: string, weekday: 'long' | 'short'): Intl.DateTimeFormat {
  try {
    return new Intl.DateTimeFormat(lang.replaceAll('_', '-') || 'en', { weekday, timeZone: 'UTC' });
  } catch {
    return new Intl.DateTimeFormat('en', { weekday, timeZone: 'UTC' });
  }
}
