import { windowsZone } from './windows-zones';

/**
 * Wall times and instants are both milliseconds here; a wall time is the instant at which a clock in UTC shows it.
 */
export interface Zone {
  /** IANA name, where it is one. */
  name?: string;
  /** What the clocks there are ahead of UTC at this instant, in ms. */
  offsetAt(instant: number): number;
}

const DAY_MS = 86_400_000;

export const utcZone: Zone = { name: 'UTC', offsetAt: () => 0 };

export function toWall(instant: number, zone: Zone): number {
  return instant + zone.offsetAt(instant);
}

/**
 * The instant of a wall time. One that comes twice (clocks go back) is the first of both; one that never comes (clocks
 * go forward) is read with the offset from before, as RFC 5545 says.
 */
export function toInstant(wall: number, zone: Zone): number {
  const before = zone.offsetAt(wall - DAY_MS);
  const after = zone.offsetAt(wall + DAY_MS);
  if (before === after) return wall - before;
  const isBefore = zone.offsetAt(wall - before) === before;
  const isAfter = zone.offsetAt(wall - after) === after;
  return isAfter && !isBefore ? wall - after : wall - before;
}

const known = new Map<string, Zone | null>();
/** A file can name any number of zones; no more than there are need to be remembered. */
const mostKnown = 700;

/** The zone of a name that a calendar writes: IANA, Windows, or with a path before it. */
export function namedZone(name: string): Zone | undefined {
  const before = known.get(name);
  if (before !== undefined) return before ?? undefined;
  const zone = intlZone(name) ?? intlZone(windowsZone(name)) ?? intlZone(pathEnd(name));
  if (known.size < mostKnown) known.set(name, zone ?? null);
  return zone;
}

/** `/mozilla.org/20050126_1/Europe/Berlin` → `Europe/Berlin`. */
function pathEnd(name: string): string | undefined {
  return name.startsWith('/') ? /[A-Za-z_]+\/[A-Za-z_+-]+(?:\/[A-Za-z_+-]+)?$/.exec(name)?.[0] : undefined;
}

function intlZone(name: string | undefined): Zone | undefined {
  // A bare abbreviation such as "EST" is no zone with summer time; what the file itself says of it counts more.
  if (!name || (!name.includes('/') && name !== 'UTC') || name.length > 60) return undefined;
  let format: Intl.DateTimeFormat;
  try {
    format = new Intl.DateTimeFormat('en-US-u-hc-h23', {
      timeZone: name,
      ...{ year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric' },
    });
  } catch {
    return undefined;
  }
  const ofDay = new Map<number, number>();
  const look = (instant: number) => {
    const part = new Map(format.formatToParts(instant).map(({ type, value }) => [type, Number(value)]));
    const at = (type: Intl.DateTimeFormatPartTypes) => part.get(type) ?? 0;
    const wall = Date.UTC(at('year'), at('month') - 1, at('day'), at('hour'), at('minute'), at('second'));
    return wall - Math.floor(instant / 1000) * 1000;
  };
  const atMidnight = (day: number) => {
    const kept = ofDay.get(day);
    if (kept !== undefined) return kept;
    const offset = look(day * DAY_MS);
    if (ofDay.size < 5000) ofDay.set(day, offset);
    return offset;
  };
  return {
    name,
    offsetAt(instant) {
      const day = Math.floor(instant / DAY_MS);
      const start = atMidnight(day);
      return start === atMidnight(day + 1) ? start : look(instant);
    },
  };
}
