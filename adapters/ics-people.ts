import type { Attendee } from '../core/calendar-event';
import type { Completed } from './page';
import { MAX_ATTENDEES } from './page-text';
import { toAttendee, toAttendees } from './reading';

/** `ATTENDEE;CN="Lopez, Ana":mailto:ana@example.org`: the name, its parameters with or without quotes, the value. */
const LINE =
  /^(ORGANIZER|ATTENDEE)((?:;[A-Z0-9-]{1,40}=(?:"[^"]{0,500}"|[^;:"]{0,500})){0,20}):mailto:([^\s]{3,320})$/iu;
const NAME = /;CN=(?:"([^"]*)"|([^;:"]*))/iu;
const ROOM = /;CUTYPE=(?:ROOM|RESOURCE)(?:;|$)/iu;

/** Who is invited, from an iCalendar text. Only the first event: the others are single days of the same series. */
export function readPeople(ics: string): Completed {
  let organizer: Attendee | undefined;
  const guests: Attendee[] = [];
  let isInside = false;
  for (const line of ics.replace(/\r?\n[ \t]/gu, '').split(/\r?\n/u)) {
    if (/^BEGIN:VEVENT$/iu.test(line)) isInside = true;
    else if (isInside && /^END:VEVENT$/iu.test(line)) break;
    if (!isInside || guests.length >= MAX_ATTENDEES) continue;
    const [, kind, parameters = '', address] = LINE.exec(line) ?? [];
    if (!kind || ROOM.test(parameters)) continue;
    const [, quoted, bare] = NAME.exec(parameters) ?? [];
    const person = toAttendee(quoted ?? bare, address);
    if (!person) continue;
    if (kind.toUpperCase() === 'ORGANIZER') organizer ??= person;
    else guests.push(person);
  }
  return { ...(organizer && { organizer }), attendees: toAttendees(guests) };
}
