import { normaliseText } from '../../core/locale-text';
import type { Page } from '../page';
import { cleanText, MAX_TITLE } from '../page-text';
import { isVisible } from '../visible';
import { type Chip, climb, dateAttribute, LEADING_TIME } from './chip';
import { type Line, MAX_NODES, readLines } from './lines';

/** What was opened, and its title: the same words that stand on the chip. */
export interface Opened {
  holder: Element;
  lines: Line[];
  title: string;
  /** Where the title was read. */
  source: string;
  /** It calls itself a dialog; else its only sign is that it came after the press. */
  isDialog: boolean;
}

/** What may open: shown now and, unless it is a dialog, come since the press. */
const DIALOG = 'dialog[open], [role=dialog], [role=alertdialog]';
const HEADING = 'h1, h2, h3, h4, h5, h6, [role=heading], [itemprop~=name], .summary, .p-name, legend';
const STRONG = 'strong, b, dt, header, [class*="title" i], [class*="subject" i]';
/** What stands in a cell or is a row belongs to the grid or list. */
const ENTRY = 'a, button, li, tr, td, [role=button], [role=gridcell], [role=row], [role=listitem], [role=option]';
const FIELD = 'input, textarea, select';
const OURS = 'mentorside-sidebar';
const MAX_CANDIDATES = 40;
const MAX_TEXT = 30_000;

/** The opened thing that repeats the chip's title, newest first. */
export function findOpened(page: Page, chip: Chip): Opened[] {
  return candidates(page, chip).flatMap((holder) => {
    const lines = readLines(holder);
    const title = findTitle(holder, lines, chip);
    return title ? [{ holder, lines, ...title, isDialog: holder.closest(DIALOG) !== null }] : [];
  });
}

function candidates(page: Page, chip: Chip): Element[] {
  const found = new Set<Element>();
  const add = (element: Element) => {
    if (found.size < MAX_CANDIDATES && !element.closest(OURS) && isOpened(element, chip)) found.add(narrow(element));
  };
  for (const element of [...page.appeared].reverse()) {
    for (const inner of [...element.querySelectorAll(DIALOG)].slice(0, 10)) add(inner);
    const dialog = element.closest(DIALOG);
    add(dialog ?? element);
  }
  for (const element of [...page.document.querySelectorAll(DIALOG)].slice(0, 50).reverse()) add(element);
  return [...found];
}

function isOpened(element: Element, chip: Chip): boolean {
  if (element === page(element).body || element === page(element).documentElement) return false;
  if (element.contains(chip.element) || chip.element.contains(element)) return false;
  if (element.querySelector('[role=grid]') && (element.textContent ?? '').length > 4000) return false;
  if (!element.closest(DIALOG) && isEntry(element, chip)) return false;
  return isVisible(element) && (element.textContent ?? '').length <= MAX_TEXT;
}

/** Entries of the grid are drawn anew after a press as well: what is one, or stands among them, did not open. */
function isEntry(element: Element, chip: Chip): boolean {
  const same = (each: Element) => each.localName === element.localName && each.className === element.className;
  if (element.className && chip.chain.some(same)) return true;
  const around = climb(element, 10, (each) => each === page(element).body);
  return around.some((each, level) => each.matches(ENTRY) || (level < 4 && dateAttribute(each) !== null));
}

const page = (element: Element) => element.ownerDocument;

/** Out of backdrops and wrappers, so that the sidebar knows what not to cover. */
function narrow(element: Element): Element {
  let inner = element;
  for (let steps = 0; steps < 6 && !inner.matches('dialog, [role=dialog], aside, form'); steps++) {
    const whole = (inner.textContent ?? '').trim();
    const only = [...inner.children].filter(
      (each) => (each.textContent ?? '').trim() || each.matches(FIELD) || each.querySelector(FIELD),
    );
    const [first] = only;
    if (only.length !== 1 || !first || (first.textContent ?? '').trim() !== whole) break;
    if (first.matches(`${HEADING}, ${STRONG}`) || first.childElementCount === 0) break;
    inner = first;
  }
  return inner;
}

/** The text that is the chip's title: in the heading, else in a label, a field, a strong line, or any line. */
function findTitle(holder: Element, lines: readonly Line[], chip: Chip): Pick<Opened, 'title' | 'source'> | null {
  const named = holder.getAttribute('aria-labelledby')?.split(/\s+/u).slice(0, 4) ?? [];
  const labels = named.flatMap((id) => holder.ownerDocument.getElementById(id) ?? []);
  const elements: [Iterable<Element>, string][] = [
    [labels, 'aria-labelledby'],
    [first(holder, HEADING), 'heading'],
  ];
  for (const [list, source] of elements) {
    for (const each of list) {
      // "Mentoring 24/11/2026": what else stands in a heading is set apart.
      const title = matching(each.textContent, chip) ?? matching(each.firstChild?.nodeValue, chip);
      if (title) return { title, source };
    }
  }
  const label = matching(holder.getAttribute('aria-label'), chip);
  if (label) return { title: label, source: 'aria-label' };
  const ranked: [(line: Line) => boolean, string][] = [
    [({ isField, element }) => isField && element.matches('input, textarea'), 'field'],
    [({ element }) => element.closest(STRONG) !== null, 'strong line'],
    [() => true, 'line'],
  ];
  for (const [fits, source] of ranked) {
    for (const line of lines) {
      const title = fits(line) ? matching(line.text, chip) : undefined;
      if (title) return { title, source };
    }
  }
  return null;
}

function first(holder: Element, selector: string): Element[] {
  const found = holder.querySelectorAll(selector);
  return Array.from({ length: Math.min(found.length, MAX_NODES / 50) }, (_, index) => found[index]).flatMap(
    (each) => each ?? [],
  );
}

/** The text, when the chip says the same; without a time before it that on the chip stands by itself. */
function matching(text: string | null | undefined, { titles, texts }: Chip): string | undefined {
  const clean = cleanText(text, MAX_TITLE);
  if (!clean || !titles.has(normaliseText(clean))) return undefined;
  const bare = clean.replace(LEADING_TIME, '').trim();
  return !texts.has(normaliseText(clean)) && texts.has(normaliseText(bare)) ? bare : clean;
}
