import { addDays, instantOf, isAllDay } from './local-time';

/** A meeting as it goes into a calendar. */
export interface OutgoingMeeting {
  meetingId: string;
  title: string;
  /** Local date or wall time of this machine. */
  startsAt: string;
  endsAt?: string | undefined;
  location?: string | undefined;
  /** Only what is for both. */
  description: string;
  /** Whom to invite, when she ticked it. */
  guests: readonly string[];
  isCancelled?: boolean;
}

/** What a meeting without an end lasts in a calendar. In minutes. */
const USUAL_LENGTH_MIN = 30;
/** RFC 5545, 3.1: octets in a line without its end. */
const MOST_OCTETS = 75;

/** The meeting as a file after RFC 5545. Its UID stays the same, so that a later file replaces the earlier event. */
export function icsFile(meeting: OutgoingMeeting, now: Date): string {
  return icsCalendar([{ meeting, changedAt: now.toISOString() }]);
}

/** The same for many. `changedAt`: ISO 8601 UTC, when it was as it is. */
export function icsCalendar(meetings: readonly { meeting: OutgoingMeeting; changedAt: string }[]): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Mentorside//Mentorside//EN',
    'CALSCALE:GREGORIAN',
    ...meetings.flatMap(({ meeting, changedAt }) => eventLines(meeting, changedAt)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join('');
}

function eventLines(meeting: OutgoingMeeting, changedAt: string): string[] {
  const { startsAt, location, description, guests, isCancelled } = meeting;
  const { start, end } = spanOf(meeting);
  const date = isAllDay(startsAt) ? ';VALUE=DATE' : '';
  return [
    'BEGIN:VEVENT',
    `UID:${meeting.meetingId}@mentorside`,
    `DTSTAMP:${compact(changedAt)}`,
    `DTSTART${date}:${compact(start)}`,
    `DTEND${date}:${compact(end)}`,
    `SUMMARY:${escapeText(meeting.title)}`,
    ...(location ? [`LOCATION:${escapeText(location)}`] : []),
    ...(description ? [`DESCRIPTION:${escapeText(description)}`] : []),
    ...(isCancelled ? ['STATUS:CANCELLED'] : []),
    ...guests.filter(isAddress).map((guest) => `ATTENDEE;ROLE=REQ-PARTICIPANT:mailto:${guest}`),
    'END:VEVENT',
  ];
}

/** The page of Google Calendar on which this meeting is filled in, to be looked at and saved. */
export function googleLink(meeting: OutgoingMeeting): string {
  const { start, end } = spanOf(meeting);
  return link('https://calendar.google.com/calendar/r/eventedit', {
    text: meeting.title,
    dates: `${compact(start)}/${compact(end)}`,
    details: meeting.description,
    location: meeting.location ?? '',
    add: meeting.guests.filter(isAddress).join(','),
  });
}

/** The same in Outlook on the web. */
export function outlookLink(meeting: OutgoingMeeting): string {
  const { start, end } = spanOf(meeting);
  return link('https://outlook.office.com/calendar/deeplink/compose', {
    subject: meeting.title,
    startdt: start,
    enddt: end,
    allday: isAllDay(meeting.startsAt) ? 'true' : '',
    body: meeting.description,
    location: meeting.location ?? '',
    to: meeting.guests.filter(isAddress).join(','),
  });
}

/** Instants (`2026-11-24T14:00:00Z`), so that a guest in another zone reads the right hour; dates with the day after. */
function spanOf({ startsAt, endsAt }: OutgoingMeeting): { start: string; end: string } {
  if (isAllDay(startsAt)) return { start: startsAt, end: addDays(endsAt && endsAt > startsAt ? endsAt : startsAt, 1) };
  const start = instantOf(startsAt);
  const end = endsAt && !isAllDay(endsAt) && endsAt > startsAt ? instantOf(endsAt) : start + USUAL_LENGTH_MIN * 60_000;
  // Where the clock is put back an end may come before its start.
  return { start: iso(start), end: iso(Math.max(end, start + 60_000)) };
}

function iso(instant: number): string {
  return `${new Date(instant).toISOString().slice(0, 19)}Z`;
}

/** `2026-11-24T14:00:00.000Z` → `20261124T140000Z`, a date → `20261124`. */
function compact(text: string): string {
  return text.replace(/\.\d+/, '').replace(/[-:]/g, '');
}

function link(address: string, fields: Record<string, string>): string {
  const filled = Object.entries(fields).filter(([, value]) => value !== '');
  // Not URLSearchParams: Outlook shows its plus signs.
  return `${address}?${filled.map(([name, value]) => `${name}=${encodeURIComponent(wellFormed(value))}`).join('&')}`;
}

/** Halves of characters, which no encoding can write, become U+FFFD. */
function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\ufffd');
}

/** An address that can stand in a line and in a list: nothing that ends either. */
function isAddress(text: string): boolean {
  return /^[^\s,;:"<>\p{Cc}]+@[^\s,;:"<>\p{Cc}]+$/u.test(text);
}

/** RFC 5545, 3.3.11. Control characters other than line ends and tabs may not stand in a text. */
function escapeText(text: string): string {
  return wellFormed(text)
    .replace(/\r\n?/g, '\n')
    .replace(/(?![\n\t])\p{Cc}/gu, '')
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\n/g, '\\n');
}

/** Lines of at most 75 octets, broken between characters; each next one begins with a space. */
function fold(line: string): string {
  const encoder = new TextEncoder();
  let folded = '';
  let octets = 0;
  for (const character of line) {
    const size = encoder.encode(character).length;
    if (octets + size > MOST_OCTETS) {
      folded += '\r\n ';
      octets = 1;
    }
    folded += character;
    octets += size;
  }
  return folded;
}
