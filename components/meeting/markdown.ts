/** A piece of a line. */
export type Span =
  | { kind: 'text'; text: string }
  | { kind: 'bold' | 'italic'; spans: Span[] }
  | { kind: 'link'; href: string; text: string };

/** A block of a note: a paragraph of lines, or a list. */
export type Block = { kind: 'lines'; lines: Span[][] } | { kind: 'list' | 'numbers'; items: Span[][]; start?: number };

const BULLET = /^\s*[-*+]\s+(.*)$/;
const NUMBER = /^\s*(\d{1,9})[.)]\s+(.*)$/;
// Bold before italic; a sign inside a word (snake_case, 2*3) is a sign.
const INLINE =
  /\*\*(?=\S)(.+?)(?<=\S)\*\*|(?<![\w*])\*(?=[^\s*])(.+?)(?<=[^\s*])\*(?![\w*])|(?<![\w_])_(?=[^\s_])(.+?)(?<=[^\s_])_(?![\w_])|\[([^\]\n]+)\]\(([^\s()]+)\)|((?:https?:\/\/|mailto:)[^\s<>"]+[^\s<>".,;:!?)\]])/gu;

/** Above these, in characters, a text is shown as it is: a pattern that begins at every sign looks on to the end. */
const LONGEST = 100_000;
const LONGEST_LINE = 2000;

/**
 * The little of Markdown that notes show when read: bold, italic, lists, links. Everything else is text as it was typed;
 * HTML is text. Links only to http, https and mailto.
 */
export function parseNote(text: string): Block[] {
  const blocks: Block[] = [];
  const parse = (line: string) => (text.length > LONGEST ? plain(line) : parseSpans(line));
  for (const line of text.split('\n')) {
    const last = blocks.at(-1);
    const bullet = BULLET.exec(line);
    const number = NUMBER.exec(line);
    if (bullet) {
      const item = parse(bullet[1] ?? '');
      if (last?.kind === 'list') last.items.push(item);
      else blocks.push({ kind: 'list', items: [item] });
    } else if (number) {
      const item = parse(number[2] ?? '');
      if (last?.kind === 'numbers') last.items.push(item);
      else blocks.push({ kind: 'numbers', items: [item], start: Number(number[1]) });
    } else if (line.trim() === '') blocks.push({ kind: 'lines', lines: [] });
    else if (last?.kind === 'lines') last.lines.push(parse(line));
    else blocks.push({ kind: 'lines', lines: [parse(line)] });
  }
  return blocks.filter((block) => block.kind !== 'lines' || block.lines.length > 0);
}

const plain = (text: string): Span[] => [{ kind: 'text', text }];

/** The pieces of one line. */
export function parseSpans(line: string, depth = 0): Span[] {
  if (line.length > LONGEST_LINE) return plain(line);
  const spans: Span[] = [];
  let at = 0;
  // Nesting deeper than anybody writes by hand is left as text.
  const matches = depth > 3 ? [] : line.matchAll(INLINE);
  for (const match of matches) {
    const [whole, bold, star, low, label, target, bare] = match;
    const span = bold
      ? ({ kind: 'bold', spans: parseSpans(bold, depth + 1) } as const)
      : star || low
        ? ({ kind: 'italic', spans: parseSpans(star ?? low ?? '', depth + 1) } as const)
        : link(label ?? bare ?? '', target ?? bare ?? '');
    if (!span) continue;
    if (match.index > at) spans.push({ kind: 'text', text: line.slice(at, match.index) });
    spans.push(span);
    at = match.index + whole.length;
  }
  if (at < line.length) spans.push({ kind: 'text', text: line.slice(at) });
  return spans;
}

function link(text: string, target: string): Span | undefined {
  try {
    const { protocol, href } = new URL(target);
    return ['http:', 'https:', 'mailto:'].includes(protocol) ? { kind: 'link', href, text } : undefined;
  } catch {
    return undefined;
  }
}
