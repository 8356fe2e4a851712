/** Bounds for hostile pages: a title may be long, everything else is short, a crowd is a crowd. */
export const MAX_TITLE = 5000;
export const MAX_FIELD = 1000;
export const MAX_ATTENDEES = 500;
const MAX_NODES = 3000;

const INLINE = new Set([
  'a',
  'abbr',
  'b',
  'bdi',
  'bdo',
  'em',
  'font',
  'i',
  'mark',
  'small',
  'span',
  'strong',
  'u',
  'wbr',
]);

/** A page's text with white space collapsed and cut to `max` UTF-16 units; undefined when nothing is left. */
export function cleanText(text: string | null | undefined, max: number = MAX_FIELD): string | undefined {
  // Twice the bound is enough to fill it after the white space is gone, and keeps a 100 MB attribute cheap.
  const clean = (text ?? '')
    .slice(0, max * 4)
    .replace(/\s+/gu, ' ')
    .trim()
    .slice(0, max);
  // A cut in the middle of a pair would leave half a character, which no JSON or database likes.
  return clean.replace(/\p{Cs}/gu, '').trim() || undefined;
}

/** Text of an element, or undefined. */
export function elementText(element: Element | null | undefined, max: number = MAX_FIELD): string | undefined {
  return cleanText(element?.textContent, max);
}

/** What a field holds now: the value of an input, of the input inside, or the value that it began with. */
export function fieldText(element: Element | null, max: number = MAX_FIELD): string | undefined {
  if (!element) return undefined;
  const input = element.matches('input, textarea') ? element : element.querySelector('input, textarea');
  if (input && 'value' in input && typeof input.value === 'string') return cleanText(input.value, max);
  return cleanText(element.getAttribute('data-initial-value'), max);
}

/**
 * The lines of an element as blocks lay them out, without layout: texts that share their nearest block are one line.
 * `skip` and what is in it is left out.
 */
export function textLines(element: Element, skip: Element | null = null): string[] {
  const lines: { block: Node; text: string }[] = [];
  let seen = 0;
  const walk = (node: Node, block: Node): void => {
    for (const child of node.childNodes) {
      if (++seen > MAX_NODES || child === skip) continue;
      const text = child.nodeType === 3 ? (child.nodeValue ?? '').slice(0, MAX_FIELD) : '';
      const last = lines.at(-1);
      if (text.trim() && last?.block === block) last.text += text;
      else if (text.trim()) lines.push({ block, text });
      if (child.nodeType !== 1) continue;
      const name = child.nodeName.toLowerCase();
      if (name === 'br') lines.push({ block: child, text: '' });
      else if (name !== 'script' && name !== 'style') walk(child, INLINE.has(name) ? block : child);
    }
  };
  walk(element, element);
  return lines.flatMap((line) => cleanText(line.text) ?? []);
}

/** The address of a page or link, or null when it is none. */
export function parseUrl(url: string | null | undefined): URL | null {
  try {
    return url ? new URL(url) : null;
  } catch {
    return null;
  }
}

/** Decoded piece of a path, or as it is when its escapes are broken. */
export function decodePiece(piece: string): string {
  try {
    return decodeURIComponent(piece);
  } catch {
    return piece;
  }
}
