import type { CalendarEvent } from '../../../core/calendar-event';
import { type FeedOptions, type FeedRead, readFeed } from '../../../core/ics/read-feed';

const options: FeedOptions = {
  from: '2026-11-17',
  to: '2027-03-24',
  zone: 'Europe/Berlin',
  host: 'calendar.example.org',
  clock: () => 0,
};

export function calendar(...blocks: string[]): string {
  return ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//test//EN', ...blocks, 'END:VCALENDAR', ''].join('\r\n');
}

export function vevent(...lines: string[]): string {
  return ['BEGIN:VEVENT', ...lines, 'END:VEVENT'].join('\r\n');
}

export function readText(text: string, changed: Partial<FeedOptions> = {}): FeedRead {
  return readFeed(text, { ...options, ...changed });
}

/** The events of a file that must be readable. */
export function eventsOf(text: string, changed: Partial<FeedOptions> = {}): CalendarEvent[] {
  const read = readText(text, changed);
  if (!read.ok) throw new Error(read.problem);
  return read.events;
}

export function startsOf(text: string, changed: Partial<FeedOptions> = {}): string[] {
  return eventsOf(text, changed).map(({ startsAt }) => startsAt ?? '');
}
