import type { CalendarEvent } from '../calendar-event';
import { cleanEvent } from '../clean-event';
import { type FileEvent, type When, whenOf } from './event';
import { type RuleData, startsOf, type Work } from './recurrence';
import { toInstant, toWall, utcZone, type Zone } from './zones';

export interface Scope {
  /** The window as wall times of the user's zone; `to` is exclusive. */
  from: number;
  to: number;
  own: Zone;
  /** Zone of times that name none. */
  floating: Zone;
  host: string;
  work: Work;
}

const DAY_MS = 86_400_000;
/** More guests than this, and nobody of them is kept: it is no mentoring meeting. */
const mostGuests = 10;

/**
 * The instances within the window of all events with one UID: the rule's and the single dates', without those taken
 * out; an instance that was changed is shown as changed, one that was cancelled is not.
 */
export function instancesOf(group: readonly FileEvent[], scope: Scope): CalendarEvent[] {
  const masters = group.filter(({ instead }) => !instead);
  const changed = new Map<number, FileEvent>();
  for (const one of group) {
    if (!one.instead) continue;
    const at = instantOf(one.instead, scope);
    const before = changed.get(at);
    if (!before || before.sequence <= one.sequence) changed.set(at, one);
  }
  const found: CalendarEvent[] = [];
  for (const master of masters) {
    if (master.isCancelled) continue;
    const isSeries = master.rules.length > 0 || master.extra.length > 0 || changed.size > 0;
    for (const start of startsWithin(master, scope))
      if (!isTakenOut(start, master, scope) && !changedAt(start, changed, scope))
        found.push(...eventOf(master, start, isSeries ? start : undefined, scope));
  }
  const isAllCancelled = masters.length > 0 && masters.every(({ isCancelled }) => isCancelled);
  if (!isAllCancelled)
    for (const one of changed.values())
      if (!one.isCancelled) found.push(...eventOf(one, one.start, originOf(one, masters[0]), scope));
  return found;
}

/** The instance that a changed one stands for, in the zone of its series: its name is the same as the others'. */
function originOf({ instead }: FileEvent, master: FileEvent | undefined): When | undefined {
  if (!instead || !master || instead.isDate === master.start.isDate) return instead;
  return instead.isDate ? { ...master.start, wall: instead.wall + (master.start.wall % DAY_MS) } : instead;
}

function startsWithin(event: FileEvent, scope: Scope): When[] {
  const { start, rules } = event;
  const walls = new Set<number>();
  // Zones lie up to 14 hours apart, and a long event may have begun before.
  const from = scope.from - 2 * DAY_MS - lengthOf(event, scope);
  const to = scope.to + 2 * DAY_MS;
  if (rules.length > 0) {
    const ending = rules.map((data) => {
      const until = untilOf(data, start, scope);
      return { data, ...(until === undefined ? {} : { until }) };
    });
    const series = { rules: ending, start: start.wall, isDate: start.isDate };
    for (const wall of startsOf(series, { from, to }, scope.work)) walls.add(wall);
  } else walls.add(start.wall);
  const own = start.zone ?? scope.floating;
  for (const one of event.extra)
    walls.add(one.isDate ? one.wall + (start.isDate ? 0 : start.wall % DAY_MS) : wallIn(one, own, scope));
  return [...walls].filter((wall) => wall >= from && wall <= to).map((wall) => ({ ...start, wall }));
}

/** UNTIL in the wall time of the series; a mere date means that whole day. */
function untilOf({ until }: RuleData, start: When, scope: Scope): number | undefined {
  const when = until ? whenOf(String(until), start.zone) : undefined;
  if (!when) return undefined;
  if (when.isDate) return start.isDate ? when.wall : when.wall + DAY_MS - 1000;
  return start.isDate ? when.wall : wallIn(when, start.zone ?? scope.floating, scope);
}

function isTakenOut(start: When, { except }: FileEvent, scope: Scope): boolean {
  const day = Math.floor(start.wall / DAY_MS);
  return except.some((one) =>
    one.isDate || start.isDate
      ? Math.floor(one.wall / DAY_MS) === day
      : instantOf({ ...one, zone: one.zone ?? start.zone ?? scope.floating }, scope) === instantOf(start, scope),
  );
}

function changedAt(start: When, changed: Map<number, FileEvent>, scope: Scope): boolean {
  if (changed.size === 0) return false;
  if (changed.has(instantOf(start, scope))) return true;
  const day = Math.floor(start.wall / DAY_MS) * DAY_MS;
  return !start.isDate && changed.get(day)?.instead?.isDate === true;
}

/** How long it lasts, on the clock of its own zone; whole days for all-day events. */
function lengthOf({ start, end, lasts }: FileEvent, scope: Scope): number {
  if (!end) return lasts ?? (start.isDate ? DAY_MS : 0);
  const own = start.zone ?? scope.floating;
  const wall = end.isDate ? end.wall : wallIn(end, own, scope);
  // A longer one is a mistake, and would make every instance count.
  return Math.min(Math.max(0, wall - start.wall), 400 * DAY_MS);
}

function eventOf(event: FileEvent, start: When, origin: When | undefined, scope: Scope): CalendarEvent[] {
  const length = lengthOf(event, scope);
  const [from, to] = event.isAllDay ? daysOf(start.wall, length) : timesOf(start, length, scope);
  if (from >= scope.to || (to <= from ? from < scope.from : to <= scope.from)) return [];
  const text = (wall: number) => new Date(wall).toISOString().slice(0, event.isAllDay ? 10 : 16);
  // All-day events end on their last day; others without a length state no end.
  const endsAt = event.isAllDay ? text(to - DAY_MS) : to > from ? text(to) : undefined;
  const named = start.zone?.name;
  const crowd = event.attendees.length > mostGuests;
  const raw: Record<string, unknown> = {
    adapter: 'feed',
    host: scope.host,
    ...keysOf(event.uid, origin),
    title: event.title,
    startsAt: text(from),
    endsAt,
    allDay: event.isAllDay,
    ...(event.isAllDay || !start.zone ? {} : { utc: new Date(instantOf(start, scope)).toISOString() }),
    ...(event.isAllDay || !named || start.zone === utcZone ? {} : { zone: named }),
    recurring: origin !== undefined,
    ...(crowd ? {} : { attendees: event.attendees, organizer: event.organizer }),
    location: event.location,
    videoLink: event.videoLink,
  };
  const cleaned = cleanEvent(raw);
  return cleaned ? [cleaned] : [];
}

/** All-day: from a midnight to the midnight after the last day. */
function daysOf(wall: number, length: number): [number, number] {
  const from = Math.floor(wall / DAY_MS) * DAY_MS;
  return [from, from + Math.max(DAY_MS, Math.ceil(length / DAY_MS) * DAY_MS)];
}

/** Start and end on the user's clock. */
function timesOf(start: When, length: number, scope: Scope): [number, number] {
  const zone = start.zone ?? scope.floating;
  const here = (wall: number) => (zone === scope.own ? wall : toWall(toInstant(wall, zone), scope.own));
  return [here(start.wall), here(start.wall + length)];
}

/** The keys of a series and of its instance, in Google's form. */
function keysOf(uid: string | undefined, origin: When | undefined): Partial<CalendarEvent> {
  if (!uid) return {};
  const [, base] = /^(.+)_R\d{8}(?:T\d{6}Z?)?(?:@google\.com)$/i.exec(uid) ?? [];
  return {
    seriesKey: uid,
    uid,
    ...(base ? { seriesAlias: `${base}@google.com` } : {}),
    ...(origin ? { originalStart: originText(origin) } : {}),
  };
}

/** UTC only where the file states a zone: nothing is named by a time that was guessed. */
function originText({ wall, isDate, zone }: When): string {
  const instant = isDate || !zone ? wall : toInstant(wall, zone);
  const text = new Date(instant).toISOString().replace(/[-:]|\.\d{3}/g, '');
  return isDate ? text.slice(0, 8) : zone ? text : text.slice(0, 15);
}

function instantOf(when: When, scope: Scope): number {
  return when.isDate ? when.wall : toInstant(when.wall, when.zone ?? scope.floating);
}

function wallIn(when: When, zone: Zone, scope: Scope): number {
  return when.zone === zone ? when.wall : toWall(instantOf(when, scope), zone);
}
