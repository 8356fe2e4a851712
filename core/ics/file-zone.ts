import type { Zone } from './zones';

/** A change of the clocks as a file states it (STANDARD or DAYLIGHT). */
interface Change {
  from: number;
  to: number;
  /** Wall time of the first one. */
  start: number;
  /** Wall times of single ones. */
  more: number[];
  rule?: { month: number; until: number; dayOfMonth: (year: number) => number | undefined };
}

/** Real zones have had a few dozen of them. */
const mostChanges = 200;
const DAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];

/**
 * A zone that is told in the file itself, for names that are not known otherwise. Only rules that real zones use are
 * read (once a year, in one month); work is bounded whatever the file says.
 * @returns undefined when it cannot be understood.
 */
export function fileZone(lines: readonly string[]): { id: string; zone: Zone } | undefined {
  const id = lines.flatMap((line) => /^TZID(?:;[^:]*)?:(.+)$/i.exec(line)?.[1]?.trim() ?? [])[0];
  const changes: Change[] = [];
  let open: Map<string, string[]> | undefined;
  for (const line of lines) {
    if (/^BEGIN:(STANDARD|DAYLIGHT)/i.test(line)) open = new Map();
    else if (/^END:(STANDARD|DAYLIGHT)/i.test(line)) {
      const change = open && changes.length < mostChanges ? readChange(open) : undefined;
      if (change) changes.push(change);
      open = undefined;
    } else if (open) {
      const [, name, value] = /^([A-Z-]+)(?:;[^:]*)?:(.*)$/i.exec(line) ?? [];
      if (name && value !== undefined) open.set(name.toUpperCase(), [...(open.get(name.toUpperCase()) ?? []), value]);
    }
  }
  if (!id || changes.length === 0) return undefined;
  return { id, zone: zoneOf(changes) };
}

function zoneOf(changes: readonly Change[]): Zone {
  const ofYear = new Map<number, { at: number; to: number }[]>();
  const around = (year: number) => {
    const kept = ofYear.get(year);
    if (kept) return kept;
    const made = changes
      .flatMap((change) => momentsOf(change, year))
      .sort((a, b) => a.at - b.at)
      .slice(-400);
    if (ofYear.size < 400) ofYear.set(year, made);
    return made;
  };
  const first = changes.reduce((a, b) => (b.start < a.start ? b : a));
  return {
    offsetAt(instant) {
      const moments = around(new Date(instant).getUTCFullYear());
      return moments.findLast(({ at }) => at <= instant)?.to ?? first.from;
    },
  };
}

/** The instants of a change up to the end of a year, of yearly ones those of this year and the one before. */
function momentsOf({ from, to, start, more, rule }: Change, year: number): { at: number; to: number }[] {
  const walls = [start, ...more];
  if (rule)
    for (const one of [year - 1, year]) {
      const day = rule.dayOfMonth(one);
      const wall = day === undefined ? Number.NaN : Date.UTC(one, rule.month, day) + (start % 86_400_000);
      if (wall > start && wall - from <= rule.until) walls.push(wall);
    }
  return walls.map((wall) => ({ at: wall - from, to }));
}

function readChange(lines: Map<string, string[]>): Change | undefined {
  const from = offset(lines.get('TZOFFSETFROM')?.[0]);
  const to = offset(lines.get('TZOFFSETTO')?.[0]);
  const start = wallOf(lines.get('DTSTART')?.[0]);
  if (from === undefined || to === undefined || start === undefined) return undefined;
  const more = (lines.get('RDATE') ?? [])
    .flatMap((value) => value.split(','))
    .slice(0, mostChanges)
    .flatMap((value) => {
      const wall = wallOf(value);
      return wall === undefined ? [] : [/Z$/i.test(value) ? wall + from : wall];
    });
  const rule = lines.get('RRULE')?.[0];
  const yearly = rule === undefined ? undefined : readRule(rule, start, from);
  return { from, to, start, more, ...(yearly ? { rule: yearly } : {}) };
}

function readRule(text: string, start: number, from: number): Change['rule'] | undefined {
  const parts = new Map(text.split(';').map((part) => part.toUpperCase().split('=') as [string, string]));
  if (parts.get('FREQ') !== 'YEARLY') return undefined;
  const first = new Date(start);
  const month = Number(parts.get('BYMONTH') ?? first.getUTCMonth() + 1) - 1;
  if (!(month >= 0 && month <= 11)) return undefined;
  const untilText = parts.get('UNTIL');
  const untilWall = wallOf(untilText);
  const until = untilWall === undefined ? Number.POSITIVE_INFINITY : untilWall - (untilText?.endsWith('Z') ? 0 : from);
  const [, nth, dayName = ''] = /^([+-]?\d)?(SU|MO|TU|WE|TH|FR|SA)$/.exec(parts.get('BYDAY') ?? '') ?? [];
  const dates = (parts.get('BYMONTHDAY') ?? '').split(',').map(Number).filter(Boolean);
  const weekday = DAYS.indexOf(dayName);
  return {
    month,
    until,
    dayOfMonth(year) {
      const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
      if (weekday < 0) return dates[0] ?? first.getUTCDate();
      const fitting: number[] = [];
      for (let day = 1; day <= last; day++)
        if (new Date(Date.UTC(year, month, day)).getUTCDay() === weekday) fitting.push(day);
      // "Sunday on or after the 8th" is written as a list of seven days.
      if (dates.length > 0) return fitting.find((day) => dates.includes(day) || dates.includes(day - last - 1));
      return fitting.at(nth === undefined ? 0 : Number(nth) > 0 ? Number(nth) - 1 : Number(nth));
    },
  };
}

function offset(text: string | undefined): number | undefined {
  const [, sign, hours, minutes, seconds = '0'] = /^([+-])(\d{2})(\d{2})(\d{2})?$/.exec(text?.trim() ?? '') ?? [];
  if (!sign) return undefined;
  const ms = ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000;
  return sign === '-' ? -ms : ms;
}

/** `20261124T140000` as a wall time; the hour may be missing. */
function wallOf(text: string | undefined): number | undefined {
  const [, y, m, d, h = '0', min = '0', s = '0'] =
    /^(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2}))?Z?$/i.exec(text?.trim() ?? '') ?? [];
  return y ? Date.UTC(Number(y), Number(m) - 1, Number(d), Number(h), Number(min), Number(s)) : undefined;
}
