import { escapePattern, type LocaleWords, leftBoundary, rightBoundary } from './locale-text';

/** A time of day in a text, and where it stood. */
export interface WrittenClock {
  /** 0-23. */
  hour: number;
  minute: number;
  at: number;
}

interface Found {
  hour: number;
  minute: number;
  period: string | null;
  at: number;
  end: number;
}

/** Replaces what was read, so that later readers do not take the same digits again. Same length: places stay true. */
export const TAKEN = '\u0001';
const DASH = '[-\u2010-\u2015\u2212~\u301c\uff5e]';
const MAX_CLOCKS = 8;

/**
 * Finds the times of day in a normalised text: `14:00`, `2 – 3pm`, `午後2:00`, `14 h 30`. A time without a part of the
 * day takes that of the other end of its range. Returns the text with what was read blanked out.
 */
export function takeClocks(text: string, words: LocaleWords): { clocks: WrittenClock[]; rest: string } {
  const found = findClocks(text, words);
  let rest = text;
  for (const clock of found) rest = blank(rest, clock.at, clock.end);
  const clocks: WrittenClock[] = [];
  for (const [index, clock] of found.entries()) {
    const hour = hourOf(clock, sharedPeriod(found, index), words);
    if (hour !== null) clocks.push({ hour, minute: clock.minute, at: clock.at });
  }
  const [start, end] = clocks;
  // "11:30 – 1:30pm": the shared half of the day would put the start after the end.
  if (start && end && clocks.length === 2 && found[0]?.period === null && found[1]?.period && start.hour >= 12) {
    if (minutes(start) >= minutes(end)) start.hour -= 12;
  }
  return { clocks, rest };
}

/** Blanks a stretch of a text without moving the rest. */
export function blank(text: string, from: number, to: number): string {
  return text.slice(0, from) + TAKEN.repeat(Math.max(0, to - from)) + text.slice(to);
}

/** `9:05` as `09:05`. */
export function clockText(clock: Pick<WrittenClock, 'hour' | 'minute'>): string {
  return `${String(clock.hour).padStart(2, '0')}:${String(clock.minute).padStart(2, '0')}`;
}

function minutes(clock: WrittenClock): number {
  return clock.hour * 60 + clock.minute;
}

const patterns = new WeakMap<LocaleWords, RegExp>();

function clockPattern(words: LocaleWords): RegExp {
  const kept = patterns.get(words);
  if (kept) return kept;
  const before = words.periods.map(([name]) => leftBoundary(name) + escapePattern(name)).join('|');
  const period = words.periods.map(([name]) => escapePattern(name) + rightBoundary(name)).join('|');
  const separator = words.clockSeparators.map(escapePattern).join('|');
  const behind = words.minuteMarks.map(escapePattern).join('|') || '(?!)';
  const mark = words.hourMarks.map(escapePattern).join('|');
  // Seconds say nothing, but what follows them does. Never the offset of a zone (+01:00), nor a piece of a longer number.
  const pattern = new RegExp(
    `(?:(?<before>${before}) ?)?(?<![\\d+]|\\d[.:/]|(?:gmt|utc) ?[-\u2212])(?<hour>\\d{1,2})` +
      `(?:(?: ?(?:${separator}) ?(?<minute>[0-5]\\d)(?!\\d)(?::[0-5]\\d(?!\\d))?(?: ?(?:${behind}))?)|(?: ?(?<mark>${mark})(?!\\p{L})(?: ?(?<after>[0-5]\\d)(?!\\d))?))?` +
      `(?: ?(?<period>${period}))?`,
    'gu',
  );
  patterns.set(words, pattern);
  return pattern;
}

function findClocks(text: string, words: LocaleWords): Found[] {
  const found: Found[] = [];
  for (const match of text.matchAll(clockPattern(words))) {
    const groups = match.groups ?? {};
    const hour = Number(groups.hour);
    const period = groups.period ?? groups.before ?? null;
    const minute = groups.minute ?? groups.after;
    const stated = minute !== undefined || groups.mark !== undefined || (period !== null && hour <= 12);
    if (!stated || hour > 23 || /^\d/u.test(text.slice(match.index + match[0].length))) continue;
    found.push({ hour, minute: Number(minute ?? 0), period, at: match.index, end: match.index + match[0].length });
    if (found.length === MAX_CLOCKS) break;
  }
  return found.flatMap((clock) => {
    const bare = bareStart(text, clock);
    return bare ? [bare, clock] : [clock];
  });
}

/** The `2` of `2 – 3pm`, which is a time only because of what follows. */
function bareStart(text: string, clock: Found): Found | null {
  if (!clock.period) return null;
  const match = new RegExp(`(?<![\\d.:/]|\\d )(\\d{1,2}) ?${DASH} ?$`, 'u').exec(text.slice(0, clock.at));
  const hour = Number(match?.[1]);
  if (!match || hour < 1 || hour > 12) return null;
  return { hour, minute: 0, period: null, at: match.index, end: match.index + (match[1]?.length ?? 0) };
}

function sharedPeriod(found: readonly Found[], index: number): string | null {
  return found[index]?.period ?? found[index + 1]?.period ?? found[index - 1]?.period ?? null;
}

function hourOf(clock: Found, period: string | null, words: LocaleWords): number | null {
  if (period === null || clock.hour > 12) return clock.hour;
  const hours = words.periods.find(([name]) => name === period)?.[1] ?? new Set<number>();
  const halves = [clock.hour % 12, (clock.hour % 12) + 12];
  const exact = halves.filter((hour) => hours.has(hour));
  if (exact.length === 1) return exact[0] ?? null;
  // Korean and Chinese pages say "morning" for hours for which Intl would choose a finer word.
  const morning = [...hours].every((hour) => hour < 12);
  const evening = [...hours].every((hour) => hour >= 12);
  if (morning === evening) return null;
  return halves[morning ? 0 : 1] ?? null;
}
