import type { CalendarEvent } from '../calendar-event';
import { type FileEvent, readEvent } from './event';
import { fileZone } from './file-zone';
import { instancesOf, type Scope } from './instances';
import { readBlocks } from './lines';
import { forgetDays, TooMuchWork, type Work } from './recurrence';
import { namedZone, utcZone, type Zone } from './zones';

type FeedProblem = 'not-ics' | 'broken' | 'too-large' | 'too-many' | 'too-much-work';

/** `skipped`: events that could not be read, or whose series would be too much work, or beyond the most that are kept. */
export type FeedRead = { ok: true; events: CalendarEvent[]; skipped: number } | { ok: false; problem: FeedProblem };

export interface FeedOptions {
  /** Local dates, both inclusive. */
  from: string;
  to: string;
  /** The user's own zone: events come in its wall time. */
  zone: string;
  /** Host of the feed, or `file`. */
  host: string;
  /** The clock in ms, for the time that the work may take. */
  clock: () => number;
}

/** 10,000 events with descriptions are 6 to 10 MB. */
export const feedLimits = { bytes: 12_000_000, events: 30_000, kept: 3000, steps: 1_000_000, ms: 10_000 } as const;

const DAY_MS = 86_400_000;

/** The events of a calendar file within a window. Never throws, whatever the text: work and memory are bounded. */
export function readFeed(text: string, options: FeedOptions): FeedRead {
  if (text.length > feedLimits.bytes) return { ok: false, problem: 'too-large' };
  if (!/^\uFEFF?\s*BEGIN:VCALENDAR/i.test(text.slice(0, 1000))) return { ok: false, problem: 'not-ics' };
  const work: Work = { left: feedLimits.steps, clock: options.clock, endsAt: options.clock() + feedLimits.ms };
  try {
    return read(text, options, work);
  } catch (error) {
    return { ok: false, problem: error instanceof TooMuchWork ? 'too-much-work' : 'broken' };
  } finally {
    forgetDays();
  }
}

function read(text: string, options: FeedOptions, work: Work): FeedRead {
  const from = Date.parse(`${options.from}T00:00Z`);
  const to = Date.parse(`${options.to}T00:00Z`) + DAY_MS;
  const own = namedZone(options.zone) ?? utcZone;
  const fromFile = new Map<string, Zone>();
  let floating = own;
  const zoneOf = (id: string) => namedZone(id) ?? fromFile.get(id) ?? undefined;
  const lines: string[][] = [];
  let seen = 0;
  let skipped = 0;
  for (const block of readBlocks(text)) {
    if (block.name === 'VTIMEZONE') {
      const zone = fromFile.size < 500 ? fileZone(block.lines) : undefined;
      if (zone) fromFile.set(zone.id, zone.zone);
    } else if (block.name === 'VEVENT') {
      seen += 1;
      if (seen > feedLimits.events) return { ok: false, problem: 'too-many' };
      if (mayBeIn(block.lines, from, to)) lines.push(block.lines);
    } else if (block.name === 'VCALENDAR') {
      const stated = /^[^:]*:(.+)$/.exec(block.lines[0] ?? '')?.[1]?.trim();
      floating = (stated && namedZone(stated)) || floating;
    } else skipped += 1;
  }
  const events: FileEvent[] = [];
  for (const one of lines) {
    if (work.clock() > work.endsAt) throw new TooMuchWork('feed');
    const event = readEvent(one, zoneOf);
    if (event) events.push(event);
    else skipped += 1;
  }
  if (seen + skipped > 0 && skipped >= seen) return { ok: false, problem: 'broken' };
  const scope: Scope = { from, to, own, floating, host: options.host, work };
  const found: CalendarEvent[] = [];
  for (const group of groups(events)) {
    try {
      found.push(...instancesOf(group, scope));
    } catch (error) {
      if (error instanceof TooMuchWork && error.of === 'feed') throw error;
      skipped += 1;
    }
    if (found.length > 20 * feedLimits.kept) throw new TooMuchWork('feed');
  }
  found.sort((a, b) => ((a.startsAt ?? '') < (b.startsAt ?? '') ? -1 : 1));
  const kept = found.slice(0, feedLimits.kept);
  return { ok: true, events: kept, skipped: skipped + found.length - kept.length };
}

/** Single events far from the window are not even parsed. What stands for an instance may have been moved far. */
function mayBeIn(lines: readonly string[], from: number, to: number): boolean {
  let start = Number.NaN;
  let end = Number.NaN;
  for (const line of lines) {
    if (/^(RRULE|RDATE|RECURRENCE-ID|DURATION)[;:]/i.test(line)) return true;
    const [, name, y, m, d] = /^(DTSTART|DTEND)[;:].*?(\d{4})(\d{2})(\d{2})(?:T\d{6}Z?)?\s*$/i.exec(line) ?? [];
    if (!name) continue;
    const day = Date.UTC(Number(y), Number(m) - 1, Number(d));
    if (name.toUpperCase() === 'DTSTART') start = day;
    else end = day;
  }
  // Not readable here: the parser decides.
  if (Number.isNaN(start)) return true;
  const last = Number.isNaN(end) ? start : end;
  return last >= from - 2 * DAY_MS && start <= to + 2 * DAY_MS;
}

/** A series with what stands for its instances; events without a UID are alone. */
function groups(events: readonly FileEvent[]): FileEvent[][] {
  const byUid = new Map<string, FileEvent[]>();
  const alone: FileEvent[][] = [];
  for (const event of events) {
    const group = event.uid === undefined ? undefined : byUid.get(event.uid);
    if (group) group.push(event);
    else if (event.uid === undefined) alone.push([event]);
    else byUid.set(event.uid, [event]);
  }
  return [...byUid.values(), ...alone];
}
