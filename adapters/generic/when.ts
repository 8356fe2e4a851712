import { localeWords, normaliseText } from '../../core/locale-text';
import { type Chip, LEADING_TIME } from './chip';
import { hasDigits, type Line, sameText } from './lines';
import type { Place } from './place';
import { halvesDay, readClocks, readMoment, readWhen, type Tongue } from './times';

/** When the open thing says that it is. */
export interface When {
  startsAt: string;
  endsAt?: string;
  allDay: boolean;
  /** The open thing itself names the day, and the chip stands on it. */
  agrees: boolean;
  /** What the open thing itself names. */
  states: 'day' | 'time' | 'nothing';
  /** The entry has a beginning and an end, on a day that we know. */
  isSpan: boolean;
}

interface Stated {
  day?: string;
  endDay?: string;
  from?: string;
  until?: string;
}

const MAX_TRIED = 14;
/** Between the lines of one date and time stand labels, not other things. */
const MAX_GAP = 4;

/** The day and time of the open thing as far as the chip bears it out, or null. */
export function findWhen(
  lines: readonly Line[],
  holder: Element,
  chip: Chip,
  place: Place,
  tongue: Tongue,
): When | null {
  const day = place.day ?? chip.moment?.day;
  const stated = statedByTimes(holder) ?? collect(lines, day, tongue);
  const [chipFrom, chipUntil] = chipClocks(chip);
  if (stated.from && chipFrom && !isSameClock(stated.from, chipFrom)) return null;
  // "2:00 - 2:45" without a half of the day is no time to write down.
  if (!stated.from && chipFrom && isHalfTold(chip, chipFrom, tongue)) return null;
  const from = stated.from ?? chipFrom;
  const until = stated.until ?? (stated.from === undefined || stated.from === chipFrom ? chipUntil : undefined);
  const isSpan = day !== undefined && chipFrom !== undefined && chipUntil !== undefined && chipFrom < chipUntil;
  const first = stated.day;
  const last = stated.endDay ?? first;
  if (!first || !last) {
    // A time alone is not enough unless the chip has the same one, on a day that we know.
    const isTold = isSpan || (place.isMachine === true && chipFrom !== undefined);
    if (!day || (stated.from ? !isSameClock(stated.from, chipFrom) : !isTold)) return null;
    if (stated.until && chipUntil && !isSameClock(stated.until, chipUntil)) return null;
    return { ...toTimes(day, day, from, until), agrees: false, states: stated.from ? 'time' : 'nothing', isSpan };
  }
  const stands = agreesWith(first, last, day, place);
  const agrees = stands === false && place.isDrawn ? null : stands;
  if (agrees === false) {
    // An occurrence whose view shows the day on which its series began.
    if (!day || !stated.from || !isSameClock(stated.from, chipFrom) || first > day) return null;
    return { ...toTimes(day, day, from, until), agrees: false, states: 'day', isSpan };
  }
  if (agrees === null && !isBorneOut(stated, chipFrom, place)) return null;
  return { ...toTimes(first, last, from, until), agrees: agrees === true && day !== undefined, states: 'day', isSpan };
}

/** Where the place tells no day: the chip has the same time, or has none, in a grid, and the open thing says it all. */
function isBorneOut({ from, until }: Stated, onChip: string | undefined, { kind }: Place): boolean {
  if (from === undefined) return false;
  return onChip === undefined ? kind === 'grid' && until !== undefined : isSameClock(from, onChip);
}

/** Whether the chip's place bears the day out; null when it says nothing. */
function agreesWith(first: string, last: string, day: string | undefined, place: Place): boolean | null {
  if (day) return day >= first && day <= last;
  if (place.dayNumber !== undefined) {
    const from = Number(first.slice(8));
    const to = Number(last.slice(8));
    if (first === last) return place.dayNumber === from;
    return first.slice(0, 7) === last.slice(0, 7)
      ? place.dayNumber >= from && place.dayNumber <= to
      : place.dayNumber >= from || place.dayNumber <= to;
  }
  if (place.shown) return [...place.shown].some((each) => each >= first && each <= last);
  return null;
}

/** Entries often leave out the half of the day. */
function isSameClock(stated: string, onChip: string | undefined): boolean {
  if (!onChip) return false;
  const [hour = '', minute] = onChip.split(':');
  const later = `${String(Number(hour) + 12).padStart(2, '0')}:${minute}`;
  return stated === onChip || (Number(hour) < 12 && stated === later) || (hour === '12' && stated === `00:${minute}`);
}

function isHalfTold(chip: Chip, clock: string, { lang }: Tongue): boolean {
  if (chip.moment?.clock || Number(clock.slice(0, 2)) > 12 || clock.startsWith('00')) return false;
  const { periods } = localeWords(lang);
  const text = normaliseText((chip.element.textContent ?? '').slice(0, 400));
  return halvesDay(lang) && !periods.some(([name]) => text.includes(name));
}

function chipClocks({ clocks, moment }: Chip): [string | undefined, string | undefined] {
  const [from, until] = clocks;
  return from ? [from, until] : [moment?.clock, undefined];
}

function toTimes(first: string, last: string, from: string | undefined, until: string | undefined) {
  if (!from) return { startsAt: first, endsAt: last, allDay: true };
  const startsAt = `${first}T${from}`;
  const endsAt = until ? `${last}T${until}` : '';
  return { startsAt, ...(endsAt > startsAt && { endsAt }), allDay: false };
}

/** `<time datetime>` of the open thing: start, and end. */
function statedByTimes(holder: Element): Stated | null {
  const times = [...holder.querySelectorAll('time[datetime]')].slice(0, 4);
  const [start, end] = times.map((each) => readMoment(each.getAttribute('datetime')));
  if (!start || (times.length > 2 && !start.clock)) return null;
  const isEnd = end && end.day >= start.day && (end.clock === undefined) === (start.clock === undefined);
  return {
    day: start.day,
    ...(start.clock && { from: start.clock }),
    ...(isEnd && { endDay: end.day, ...(end.clock && { until: end.clock }) }),
  };
}

/** Day, time, and end, out of the lines and fields: together in one line, or one after the other. */
function collect(lines: readonly Line[], day: string | undefined, tongue: Tongue): Stated {
  const found: Stated = {};
  let tried = 0;
  let lastAt = -1;
  for (const [index, { text }] of lines.entries()) {
    if (!hasDigits(text) || text.length > 160) continue;
    if (lastAt >= 0 && index - lastAt > MAX_GAP) break;
    if (++tried > MAX_TRIED) break;
    const piece = readPiece(text, day, tongue);
    if (!piece) continue;
    if (!take(found, piece)) break;
    lastAt = index;
  }
  return found;
}

/** What one line says: a date, a time, or both. */
function readPiece(text: string, day: string | undefined, tongue: Tongue): Stated | null {
  const moment = readMoment(text);
  if (moment) return { day: moment.day, ...(moment.clock && { from: moment.clock }) };
  const span = readWhen(text, tongue, day);
  if (span) {
    const [first = '', from] = span.startsAt.split('T');
    const [last, until] = (span.endsAt ?? '').split('T');
    return {
      day: first,
      ...(from && { from }),
      ...(until && { until }),
      ...(last && last !== first && { endDay: last }),
    };
  }
  const { clocks, rest } = readClocks(text, tongue);
  const [from, until] = clocks;
  // "2 comments since 10:30" is no time of an event; "From 10:30" is.
  const words = rest.match(/\p{L}+/gu)?.length ?? 0;
  if (!from || clocks.length > 2 || words > 4 || hasDigits(rest.replace(/:\d\d/gu, ''))) return null;
  return { from, ...(until && { until }) };
}

/** Adds a piece; false when it belongs to something else. */
function take(found: Stated, piece: Stated): boolean {
  if (piece.day) {
    if (!found.day) {
      found.day = piece.day;
      if (piece.endDay) found.endDay = piece.endDay;
    } else if (piece.endDay || found.endDay || piece.day < found.day || found.until) return false;
    else found.endDay = piece.day;
  }
  if (!piece.from) return true;
  if (!found.from) {
    found.from = piece.from;
    if (piece.until) found.until = piece.until;
    return true;
  }
  if (found.until || piece.until) return false;
  found.until = piece.from;
  return true;
}

/** The lines without the title, which may hold numbers of its own, and without the chip's time before it. */
export function withoutTitle(lines: readonly Line[], title: string): Line[] {
  return lines.filter(({ text }) => !sameText(text, title) && !sameText(text.replace(LEADING_TIME, ''), title));
}
