import { takeClocks } from '../../core/clock-text';
import { localeWords, normaliseText } from '../../core/locale-text';
import { readSpan, type Span, type YearHint } from '../../core/span-text';

/** In which languages the page's dates may be written: its own first, then the two orders of numeric dates. */
export interface Tongue {
  lang: string;
  /** Today: fills in a year that is left out. */
  near: string;
  /** Numeric dates are in the other order than the language has it: she said so. */
  swapsDays?: boolean;
}

/** The same lines are asked about again and again, on a page that does not rest several times a second. */
const known = new Map<string, Span | null>();
const MAX_KNOWN = 500;

export function readWhen(text: string, tongue: Tongue, on?: string): Span | null {
  if (text.length > 200) return null;
  const key = JSON.stringify([text, tongue.lang, tongue.near, tongue.swapsDays, on]);
  const kept = known.get(key);
  if (kept !== undefined) return kept;
  const span = readLine(text, tongue, on);
  if (known.size >= MAX_KNOWN) known.clear();
  known.set(key, span);
  return span;
}

const NUMERIC_DAY = /(?<![\d./-])(\d{1,2})([./-] ?)(\d{1,2})(?=[./-] ?\d{2,4}(?!\d))/gu;

/** 24/11 has one reading only. */
const swap = (whole: string, a: string, between: string, b: string) =>
  Number(a) <= 12 && Number(b) <= 12 ? `${b}${between}${a}` : whole;

/** Reads a date line in the page's language; a day known from elsewhere settles the order of day and month. */
function readLine(written: string, { lang, near, swapsDays }: Tongue, on?: string): Span | null {
  // "Mar 2nd 2027", "24-Nov-2026" and "2026-Nov-24", as libraries like to write.
  const plain = written
    .replace(/(\d)(?:st|nd|rd|th)\b/giu, '$1')
    .replace(/(\p{Nd})-(\p{L}{3,12}\.?)-(\p{Nd})/gu, '$1 $2 $3');
  const text = swapsDays ? plain.replace(NUMERIC_DAY, swap) : plain;
  const hints: YearHint[] = on ? [{ on, near: on }, { near: on }] : [{ near }];
  for (const hint of hints) {
    const spans = [lang, 'en-US', 'en-GB'].map((tag) => readSpan(text, tag, hint));
    if (hint.on) {
      const agreed = spans.find((span) => span !== null);
      if (agreed) return agreed;
      continue;
    }
    const [own, us, eu] = spans;
    const isPlain = /^\p{Nd}{1,2}[./-] ?\p{Nd}{1,2}[./-]/u.test(normaliseText(text));
    // "en" alone, or no language, does not say whether 3/4 is in March or in April.
    if (isPlain && !/[-_]/u.test(lang) && /^(?:en)?$/iu.test(lang) && us?.startsAt !== eu?.startsAt) {
      return us && eu ? null : (us ?? eu ?? null);
    }
    if (own) return own;
  }
  return null;
}

/** The clock times in a text, as `14:00`, and the text without them. */
export function readClocks(text: string, { lang }: Tongue): { clocks: string[]; rest: string } {
  // "2p" is how narrow cells write 2 pm.
  const whole = normaliseText(text.slice(0, 400)).replace(/\b(\d{1,2}(?::\d\d)?)([ap])\b/gu, '$1 $2m');
  const found = takeClocks(whole, localeWords(lang));
  const two = (value: number) => String(value).padStart(2, '0');
  return {
    clocks: found.clocks.map(({ hour, minute }) => `${two(hour)}:${two(minute)}`),
    rest: found.rest.replaceAll('\u0001', ' '),
  };
}

/** A moment in a machine's form. */
export interface Moment {
  day: string;
  clock?: string;
}

const MACHINE = /^(\d{4})-?(\d\d)-?(\d\d)(?:[T ](\d\d):?(\d\d)(?::?\d\d(?:\.\d+)?)?(Z|[+-]\d\d:?\d\d)?)?$/u;

/** `2026-11-24`, `20261124`, `2026-11-24T10:00`; of a UTC time only the browser's own wall time means anything here. */
export function readMoment(value: string | null | undefined): Moment | null {
  const match = MACHINE.exec((value ?? '').slice(0, 40).trim());
  if (!match) return null;
  const [, year, month, date, hour, minute, zone] = match;
  const day = `${year}-${month}-${date}`;
  if (!isRealDay(day) || Number(year) < 1970 || Number(year) > 2200) return null;
  if (hour === undefined || Number(hour) > 23 || Number(minute) > 59) return { day };
  if (zone !== 'Z') return { day, clock: `${hour}:${minute}` };
  if (hour === '00' && minute === '00') return { day };
  const local = new Date(`${day}T${hour}:${minute}Z`);
  const wall = new Date(local.getTime() - local.getTimezoneOffset() * 60_000).toISOString();
  return { day: wall.slice(0, 10), clock: wall.slice(11, 16) };
}

function isRealDay(day: string): boolean {
  const date = new Date(`${day}T00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
}

export function nextDay(day: string): string {
  return new Date(Date.parse(`${day}T00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

/** Whether the language usually counts the hours twice to twelve. */
export function halvesDay(lang: string): boolean {
  try {
    return new Intl.DateTimeFormat(lang || 'en', { hour: 'numeric' }).resolvedOptions().hour12 === true;
  } catch {
    return true;
  }
}
