import { normaliseText } from '../../core/locale-text';
import { cleanText } from '../page-text';

/** Bounds: a page may be anything, and we are asked once a second. */
export const MAX_NODES = 1500;
const MAX_LINES = 120;
const MAX_LINE = 300;

/** A line of the open thing: a text as blocks lay it out, or what a form's field holds. */
export interface Line {
  text: string;
  element: Element;
  isField: boolean;
}

const INLINE = /^(?:a|abbr|b|bdi|bdo|em|font|i|mark|small|span|strong|u|time|data|label)$/u;
const SILENT = /^(?:script|style|template|noscript|svg|option|datalist|iframe)$/u;
/** Fields whose value says nothing of an event. */
const MUTE_FIELD = /^(?:hidden|password|checkbox|radio|submit|button|reset|file|color|range|image)$/u;

/** The lines of an element with the values of its fields, in order; nothing of what is marked as hidden. */
export function readLines(root: Element): Line[] {
  const lines: (Line & { block: Element })[] = [];
  let seen = 0;
  const walk = (node: Element, block: Element): void => {
    for (const child of node.childNodes) {
      if (++seen > MAX_NODES || lines.length >= MAX_LINES) return;
      if (child.nodeType === 3) addText(lines, child.nodeValue ?? '', node, block);
      if (child.nodeType !== 1) continue;
      const element = child as Element;
      const name = element.localName;
      if (SILENT.test(name) || element.hasAttribute('hidden')) continue;
      const value = fieldValue(element);
      if (value !== null) addField(lines, value, element);
      else walk(element, INLINE.test(name) ? block : element);
    }
  };
  walk(root, root);
  return lines.flatMap(({ text, element, isField }) => {
    const clean = cleanText(text, MAX_LINE);
    return clean ? [{ text: clean, element, isField }] : [];
  });
}

/** Lists to choose from beside each other are one date: `24`, `November`, `2026`; two bare numbers are a time. */
function addField(lines: (Line & { block: Element })[], text: string, element: Element): void {
  const last = lines.at(-1);
  const isPiece = element.localName === 'select' && last?.element.localName === 'select';
  if (!last || !isPiece || last.element.parentElement !== element.parentElement) {
    lines.push({ text, element, isField: true, block: element });
    return;
  }
  const isTime = /(?:^| )\p{Nd}{1,2}$/u.test(last.text) && /^\p{Nd}{2}$/u.test(text.trim());
  last.text += `${isTime ? ':' : ' '}${text.trim()}`;
}

function addText(lines: (Line & { block: Element })[], text: string, element: Element, block: Element): void {
  const last = lines.at(-1);
  const piece = text.slice(0, MAX_LINE * 2);
  if (last && !last.isField && last.block === block) last.text += piece;
  else if (piece.trim()) lines.push({ text: piece, element, isField: false, block });
}

/** What a field holds; null for what is no field. */
function fieldValue(element: Element): string | null {
  const name = element.localName;
  if (name === 'select') {
    const options = [...element.querySelectorAll('option')].slice(0, 400);
    const chosen = options.find((option) => ('selected' in option ? option.selected === true : false));
    return chosen?.textContent ?? '';
  }
  if (name !== 'input' && name !== 'textarea') return null;
  if (MUTE_FIELD.test((element.getAttribute('type') ?? '').toLowerCase())) return '';
  return 'value' in element && typeof element.value === 'string' ? element.value : '';
}

/** The texts of a short thing, each by itself, or null when it is too much to be one entry of a calendar. */
export function shortTexts(element: Element): string[] | null {
  // The cheap test first: a whole grid is not walked.
  if ((element.textContent ?? '').length > 1200) return null;
  const texts: string[] = [];
  let letters = 0;
  const walker = element.ownerDocument.createTreeWalker(element, 4);
  for (let seen = 0; walker.nextNode(); seen++) {
    const { nodeValue, parentElement } = walker.currentNode;
    const text = parentElement && SILENT.test(parentElement.localName) ? undefined : cleanText(nodeValue, MAX_LINE);
    if (text) texts.push(text);
    letters += text?.length ?? 0;
    if (seen > 100 || texts.length > 12 || letters > 400) return null;
  }
  return texts;
}

/** Same words, whatever the case, the white space and the marks of direction. */
export function sameText(a: string, b: string): boolean {
  return normaliseText(a) === normaliseText(b);
}

export const hasLetters = (text: string): boolean => /\p{L}/u.test(text);
export const hasDigits = (text: string): boolean => /\p{Nd}/u.test(text);
