/** One component of a calendar file: its unfolded lines, without BEGIN and END. */
export interface Block {
  name: string;
  lines: string[];
}

/** A longer line (a picture as text, say) holds nothing that we read. */
const longestLine = 20_000;
/** Components that are read; what lies inside others is passed over. */
const wanted = new Set(['VEVENT', 'VTIMEZONE']);

/**
 * Walks through the lines once: each event and time zone as a block of its own, so that one broken event spoils no
 * other. The calendar's own lines come first, as a block named VCALENDAR, once it has begun.
 * What lies within an event (alarms) is left out; of a time zone all is kept.
 */
export function* readBlocks(text: string): Generator<Block> {
  let block: Block | undefined;
  /** Names of the components that are open inside the block. */
  const inner: string[] = [];
  for (const line of unfold(text)) {
    const [, edge, name = ''] = /^(BEGIN|END):\s*([A-Z0-9-]+)\s*$/i.exec(line) ?? [];
    const named = name.toUpperCase();
    const begins = edge?.toUpperCase() === 'BEGIN';
    if (block === undefined) {
      if (begins && wanted.has(named)) block = { name: named, lines: [] };
      else if (/^X-WR-TIMEZONE[;:]/i.test(line)) yield { name: 'VCALENDAR', lines: [line] };
    } else if (edge === undefined) {
      if (inner.length === 0 || block.name === 'VTIMEZONE') block.lines.push(line);
    } else if (begins && named === block.name) {
      // The one before was never ended: it is given up, and this one is read.
      yield { name: 'BROKEN', lines: [] };
      block.lines = [];
      inner.length = 0;
    } else if (!begins && named === block.name) {
      yield block;
      block = undefined;
      inner.length = 0;
    } else {
      if (block.name === 'VTIMEZONE') block.lines.push(line);
      if (begins) inner.push(named);
      else inner.pop();
    }
  }
  if (block) yield { name: 'BROKEN', lines: [] };
}

/** Content lines: a line that begins with a blank goes on with the one before. */
function* unfold(text: string): Generator<string> {
  let parts: string[] = [];
  let length = 0;
  for (let at = 0; at < text.length; ) {
    const found = text.indexOf('\n', at);
    const end = found < 0 ? text.length : found;
    const goesOn = text[at] === ' ' || text[at] === '\t';
    if (!goesOn && parts.length > 0) {
      if (length <= longestLine) yield parts.join('');
      parts = [];
      length = 0;
    }
    const from = goesOn ? at + 1 : at;
    const until = text[end - 1] === '\r' && end > from ? end - 1 : end;
    length += until - from;
    if (until > from && length <= longestLine) parts.push(text.slice(from, until));
    at = end + 1;
  }
  if (parts.length > 0 && length <= longestLine) yield parts.join('');
}
