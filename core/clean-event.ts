import type { Attendee, CalendarEvent } from './calendar-event';

/** Longest texts that we keep of a page. Of guests as many as tell whom a meeting is with; an address has 254 letters. */
const limits = { title: 5000, key: 1000, text: 1000, attendees: 100, name: 100, email: 254 } as const;

const wallTime = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2})?$/;

/**
 * An event as it came from a page's process, made well-formed and bounded: unknown fields go, wrong types go, long
 * texts are cut. Marks of direction stay (they belong to the text and are isolated where it is shown).
 * @returns null when it is no event at all.
 */
export function cleanEvent(raw: unknown): CalendarEvent | null {
  if (typeof raw !== 'object' || raw === null) return null;
  const from = raw as Record<string, unknown>;
  const adapter = text(from.adapter, 50);
  const host = text(from.host, 300);
  if (!adapter || !host) return null;
  const event: CalendarEvent = { adapter, host };
  const keys = [
    'account',
    'calendar',
    'seriesKey',
    'seriesAlias',
    'seriesHint',
    'originalStart',
    'uid',
    'zone',
  ] as const;
  for (const field of keys) assign(event, field, text(from[field], limits.key));
  assign(event, 'title', text(from.title, limits.title));
  assign(event, 'titleAlias', text(from.titleAlias, limits.title));
  assign(event, 'location', text(from.location, limits.text));
  assign(event, 'videoLink', httpsLink(from.videoLink));
  for (const field of ['startsAt', 'endsAt'] as const) {
    const time = text(from[field], 16);
    if (time && wallTime.test(time) && !Number.isNaN(Date.parse(time))) event[field] = time;
  }
  const utc = text(from.utc, 30);
  if (utc && !Number.isNaN(Date.parse(utc))) event.utc = new Date(utc).toISOString();
  for (const field of ['allDay', 'recurring'] as const)
    if (typeof from[field] === 'boolean') event[field] = from[field] as boolean;
  if (Array.isArray(from.attendees))
    event.attendees = from.attendees.slice(0, limits.attendees).flatMap((one) => attendee(one) ?? []);
  assign(event, 'organizer', attendee(from.organizer));
  return event;
}

function assign<K extends keyof CalendarEvent>(event: CalendarEvent, field: K, value: CalendarEvent[K] | undefined) {
  if (value !== undefined) event[field] = value;
}

function text(value: unknown, longest: number): string | undefined {
  if (typeof value !== 'string') return undefined;
  // Control characters are never part of a title; a line break is a space.
  const clean = value
    .slice(0, longest * 2)
    .replace(/\p{Cc}+/gu, ' ')
    .trim()
    .slice(0, longest);
  return clean === '' ? undefined : clean;
}

function attendee(value: unknown): Attendee | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const from = value as Record<string, unknown>;
  const name = text(from.name, limits.name);
  const email = text(from.email, limits.email)?.toLowerCase();
  if (!name && !email) return undefined;
  return { ...(name ? { name } : {}), ...(email ? { email } : {}) };
}

function httpsLink(value: unknown): string | undefined {
  const link = text(value, 2000);
  try {
    return link && new URL(link).protocol === 'https:' ? link : undefined;
  } catch {
    return undefined;
  }
}
