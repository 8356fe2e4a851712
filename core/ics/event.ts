import ICAL from 'ical.js';
import type { Attendee } from '../calendar-event';
import type { RuleData } from './recurrence';
import { utcZone, type Zone } from './zones';

/** A date or time as the file states it. */
export interface When {
  /** Wall time in its own zone. */
  wall: number;
  isDate: boolean;
  /** Absent: floating, or a date. */
  zone?: Zone;
}

/** What one VEVENT says. */
export interface FileEvent {
  uid?: string;
  start: When;
  end?: When;
  /** DURATION, in ms. */
  lasts?: number;
  /** There should be one; of several, each adds its instances. */
  rules: RuleData[];
  extra: When[];
  except: When[];
  /** RECURRENCE-ID: the instance that this one stands for. */
  instead?: When;
  sequence: number;
  isCancelled: boolean;
  isAllDay: boolean;
  title?: string;
  location?: string;
  videoLink?: string;
  attendees: Attendee[];
  organizer?: Attendee;
}

/** Lines without which an event is none, and the others that are of use. */
const needed = 'UID|DTSTART|DTEND|DURATION|RRULE|RDATE|EXDATE|RECURRENCE-ID|SEQUENCE|STATUS|SUMMARY';
const useful = 'LOCATION|ATTENDEE|ORGANIZER|X-MICROSOFT-CDO-ALLDAYEVENT';
const neededLine = new RegExp(`^(?:${needed})[;:]`, 'i');
const usefulLine = new RegExp(`^(?:${needed}|${useful})[;:]`, 'i');
/** A rule that is longer is no rule of a meeting. */
const longestRule = 1000;
/** Guests beyond these are not read: such an event is no mentoring meeting. */
const mostGuests = 50;
const mostDates = 2000;

type Property = [name: string, params: Record<string, string | string[]>, type: string, ...values: unknown[]];

/**
 * Reads one event's lines with ical.js. A line that cannot be read does not cost the event, unless it is one of those
 * without which it is none.
 * @param zoneOf finds the zone of a TZID; undefined is floating.
 */
export function readEvent(lines: readonly string[], zoneOf: (id: string) => Zone | undefined): FileEvent | undefined {
  const properties =
    parse(lines.filter((line) => usefulLine.test(line))) ?? parse(lines.filter((line) => neededLine.test(line)));
  if (!properties) return undefined;
  const all = (name: string) => properties.filter((one) => one[0] === name);
  const text = (name: string) => {
    const value = all(name)[0]?.[3];
    return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
  };
  const whens = (name: string) =>
    all(name)
      .slice(0, mostDates)
      .flatMap((one) => whensOf(one, zoneOf));
  const [start] = whens('dtstart');
  if (!start) return undefined;
  const [end] = whens('dtend');
  const [instead] = whens('recurrence-id');
  const organizer = all('organizer').map(attendeeOf)[0];
  const videoLink = videoLinkIn(lines);
  const lasts = durationOf(text('duration'));
  const uid = text('uid');
  const title = text('summary');
  const location = text('location');
  return {
    ...(uid ? { uid } : {}),
    start,
    ...(end ? { end } : {}),
    ...(lasts === undefined ? {} : { lasts }),
    rules: all('rrule').flatMap(([, , , value]) => ruleOf(value)),
    extra: whens('rdate').slice(0, mostDates),
    except: whens('exdate').slice(0, mostDates),
    ...(instead ? { instead } : {}),
    sequence: Number(all('sequence')[0]?.[3]) || 0,
    isCancelled: text('status')?.toUpperCase() === 'CANCELLED',
    isAllDay: start.isDate || text('x-microsoft-cdo-alldayevent')?.toUpperCase() === 'TRUE',
    ...(title ? { title } : {}),
    ...(location ? { location } : {}),
    ...(videoLink ? { videoLink } : {}),
    attendees: all('attendee')
      .slice(0, mostGuests)
      .flatMap((one) => attendeeOf(one) ?? []),
    ...(organizer ? { organizer } : {}),
  };
}

function parse(lines: readonly string[]): Property[] | undefined {
  if (lines.some((line) => /^RRULE/i.test(line) && line.length > longestRule)) return undefined;
  const file = ['BEGIN:VCALENDAR', 'BEGIN:VEVENT', ...lines, 'END:VEVENT', 'END:VCALENDAR'].join('\r\n');
  try {
    const calendar = ICAL.parse(file) as unknown as [string, Property[], [string, Property[], unknown[]][]];
    return calendar[2][0]?.[1];
  } catch {
    return undefined;
  }
}

function whensOf([, params, , ...values]: Property, zoneOf: (id: string) => Zone | undefined): When[] {
  const zone = typeof params.tzid === 'string' ? zoneOf(params.tzid) : undefined;
  return values.flatMap((value) => {
    // A period is a start and an end: only the start counts.
    const when = whenOf(String(Array.isArray(value) ? value[0] : value), zone);
    return when ? [when] : [];
  });
}

/** `2026-11-24T14:00:00`, with a Z for UTC, or a date. */
export function whenOf(text: string, zone: Zone | undefined): When | undefined {
  const [, date, time, isUtc] = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}:\d{2})(Z)?)?$/.exec(text) ?? [];
  const wall = date ? Date.parse(`${date}T${time ?? '00:00:00'}Z`) : Number.NaN;
  if (Number.isNaN(wall)) return undefined;
  if (!time) return { wall, isDate: true };
  const own = isUtc ? utcZone : zone;
  return { wall, isDate: false, ...(own ? { zone: own } : {}) };
}

function durationOf(text: string | undefined): number | undefined {
  try {
    const seconds = text ? ICAL.Duration.fromString(text).toSeconds() : Number.NaN;
    return Number.isFinite(seconds) && seconds >= 0 ? seconds * 1000 : undefined;
  } catch {
    return undefined;
  }
}

/** Rooms and the calendar itself are no guests. */
function attendeeOf([, params, , value]: Property): Attendee | undefined {
  const kind = String(params.cutype ?? '').toUpperCase();
  const email = /^mailto:(.+@.+)$/i.exec(String(value).trim())?.[1]?.toLowerCase();
  if (kind === 'ROOM' || kind === 'RESOURCE' || /@(resource|group)\.calendar\.google\.com$/.test(email ?? ''))
    return undefined;
  const name = typeof params.cn === 'string' ? params.cn.trim() : '';
  const isName = name !== '' && name.toLowerCase() !== email;
  if (!isName && !email) return undefined;
  return { ...(isName ? { name } : {}), ...(email ? { email } : {}) };
}

/** The plain data of what ical.js made of a rule. */
function ruleOf(value: unknown): RuleData[] {
  return typeof value === 'object' && value !== null ? [JSON.parse(JSON.stringify(value)) as RuleData] : [];
}

const linkLine =
  /^(?:CONFERENCE|X-GOOGLE-CONFERENCE|X-MICROSOFT-SKYPETEAMSMEETINGURL|URL|LOCATION|DESCRIPTION)[;:].*https:\/\//i;

/** The first link to a known video service; a description may hold it anywhere. */
function videoLinkIn(lines: readonly string[]): string | undefined {
  for (const line of lines) {
    if (!linkLine.test(line)) continue;
    const link =
      /https:\/\/(?:meet\.google\.com|(?:[a-z0-9-]+\.)?zoom\.us|teams\.microsoft\.com|teams\.live\.com)\/[^\s"'<>\\]+/i.exec(
        line,
      )?.[0];
    if (link) return link.replace(/[.,;:!?)\]]+$/, '');
  }
  return undefined;
}
