import { expect, test } from 'vitest';
import type { CalendarEvent } from '../../core/calendar-event';
import { likelyAddresses } from '../../core/likely-address';
import { aMentorship, aPerson } from './a-record';

const mentorships = ['ms-ana', 'ms-tom'].map((id) => aMentorship({ id }));
const person = (id: string, name: string, ...emails: string[]) => aPerson({ id, body: { name, emails } });
const event = (...attendees: { name?: string; email?: string }[]): CalendarEvent => ({
  adapter: 'feed',
  host: 'x.org',
  title: 'Talk',
  attendees,
});
const ana = person('p-ana', 'Ana Ruiz');
const guest = { name: 'Ruiz, Ana', email: 'Ana.Ruiz@x.org' };
const found = { personId: 'p-ana', name: 'Ana Ruiz', email: 'ana.ruiz@x.org' };

test.each([
  [
    'a guest by name, however it is written',
    [ana],
    [event(guest), event({ name: 'Dr. Ana Ruíz', email: 'ana.ruiz@x.org' })],
    [found],
  ],
  ['as organiser', [ana], [{ ...event(), organizer: guest }], [found]],
  ['whose address is known', [person('p-ana', 'Ana Ruiz', 'a@y.org')], [event(guest)], []],
  ['two addresses for one name', [ana], [event(guest), event({ ...guest, email: 'other@x.org' })], []],
  ['two people of one name', [ana, person('p-tom', 'Ana Ruiz')], [event(guest)], []],
  ['an address that is somebody else’s', [ana, person('p-tom', 'Tom', 'ana.ruiz@x.org')], [event(guest)], []],
  ['a first name alone', [person('p-ana', 'Ana')], [event({ name: 'Ana', email: 'ana@x.org' })], []],
  ['a guest without an address', [ana], [event({ name: 'Ana Ruiz' })], []],
  ['somebody whom she does not meet', [person('p-zoe', 'Ana Ruiz')], [event(guest)], []],
])('%s', (_name, people, events, expected) => {
  expect(likelyAddresses(events, { people, mentorships })).toEqual(expected);
});

test('a closed mentorship needs no address', () => {
  const closed = [aMentorship({ id: 'ms-ana', status: 'closed' })];
  expect(likelyAddresses([event(guest)], { people: [ana], mentorships: closed })).toEqual([]);
});
