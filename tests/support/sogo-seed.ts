import { addDays } from '../../demo/events';
import type { SogoUser } from './sogo-processes';

export const sogoUsers = {
  alice: { id: 'alice', name: 'Alice Moreau', email: 'alice@example.org' },
  bob: { id: 'bob', name: 'Bob Stone', email: 'bob@example.org' },
  carol: { id: 'carol', name: 'Carol Diaz', email: 'carol@example.org' },
  fay: { id: 'fay', name: 'Fay Winter', email: 'fay@example.org' },
  dora: { id: 'dora', name: 'Dora Klein', email: 'dora@example.org' },
} as const satisfies Record<string, SogoUser>;

export type SogoUserId = keyof typeof sogoUsers;

/** One file in a calendar; its name is the event's UID with `.ics` added. */
export interface SogoSeed {
  owner: SogoUserId;
  uid: string;
  title: string;
  lines: string[];
  /** Occurrences that differ from their series. */
  changed?: { originally: string; lines: string[] }[];
}

const person = (id: SogoUserId) => `CN=${sogoUsers[id].name}:mailto:${sogoUsers[id].email}`;
const organizer = (id: SogoUserId) => `ORGANIZER;${person(id)}`;
const attendee = (id: SogoUserId) => `ATTENDEE;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE;${person(id)}`;

const stamp = (date: string, time: string) => `${date.replaceAll('-', '')}T${time.replace(':', '')}00Z`;

function times(date: string, from: string, to: string): string[] {
  return [`DTSTART:${stamp(date, from)}`, `DTEND:${stamp(date, to)}`];
}

/** Three weekly meetings from a day on; the second may have been moved to the next day and another hour. */
export function movedSeries(date: string, isMoved: boolean): SogoSeed {
  const second = addDays(date, 7);
  // Whom no other event names: whoever is known already is not asked for.
  const people = [organizer('alice'), attendee('dora')];
  const moved = {
    originally: stamp(second, '08:00'),
    lines: [...times(addDays(second, 1), '09:00', '09:30'), ...people],
  };
  return {
    owner: 'alice',
    uid: 'moved-1',
    title: 'Alice and Dora',
    lines: [...times(date, '08:00', '08:30'), 'RRULE:FREQ=WEEKLY;COUNT=3', ...people],
    ...(isMoved && { changed: [moved] }),
  };
}

/** The events around a day (`2026-11-24`): on that day, but for the all-day one, which is on the next. */
export function sogoSeeds(date: string): SogoSeed[] {
  const next = addDays(date, 1).replaceAll('-', '');
  const afterNext = addDays(date, 2).replaceAll('-', '');
  return [
    {
      owner: 'alice',
      uid: 'planning-1',
      title: 'Planning with guests',
      lines: [
        ...times(date, '10:00', '11:30'),
        'LOCATION:Room 2.14',
        organizer('alice'),
        attendee('bob'),
        attendee('carol'),
      ],
    },
    {
      owner: 'alice',
      uid: 'weekly-1',
      title: '1:1 Alice / Carol',
      lines: [
        // Begins two weeks before, so that the day's occurrence is not the first.
        ...times(addDays(date, -14), '14:00', '14:30'),
        'RRULE:FREQ=WEEKLY;COUNT=10',
        organizer('alice'),
        attendee('carol'),
      ],
    },
    {
      owner: 'bob',
      uid: 'invitation-1',
      title: 'Bob invites Alice',
      lines: [...times(date, '16:00', '16:45'), organizer('bob'), attendee('alice')],
    },
    {
      owner: 'alice',
      uid: 'guests-1',
      title: 'Whom nobody knows yet',
      lines: [...times(date, '18:00', '18:30'), organizer('alice'), attendee('fay')],
    },
    {
      owner: 'alice',
      uid: 'allday-1',
      title: 'All day',
      lines: [`DTSTART;VALUE=DATE:${next}`, `DTEND;VALUE=DATE:${afterNext}`],
    },
    {
      owner: 'alice',
      uid: 'hostile-1',
      title: '<img src=x onerror="window.demoHacked=true"> & "quotes"',
      lines: times(date, '12:00', '13:00'),
    },
  ];
}

export function asCalendar({ uid, title, lines, changed = [] }: SogoSeed): string {
  const text = title.replaceAll('\\', '\\\\').replaceAll(',', '\\,').replaceAll(';', '\\;');
  const event = (own: string[]) => [
    'BEGIN:VEVENT',
    `UID:${uid}`,
    'DTSTAMP:20260101T000000Z',
    `SUMMARY:${text}`,
    ...own,
    'END:VEVENT',
  ];
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Mentorside//Tests//EN',
    ...event(lines),
    ...changed.flatMap((one) => event([`RECURRENCE-ID:${one.originally}`, ...one.lines])),
    'END:VCALENDAR',
    '',
  ].join('\r\n');
}
