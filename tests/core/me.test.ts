import { expect, it } from 'vitest';
import { guestKey, otherGuests } from '../../core/me';

const ana = { name: 'Ana Ruiz', email: 'ana@example.org' };
const ben = { name: 'Ben Ost', email: 'Ben@Example.org' };
const event = { organizer: ben, attendees: [ana, { email: 'ben@example.org' }] };

it('names everybody once, the organiser first', () => {
  expect(otherGuests(event, []).map(guestKey)).toEqual(['ben@example.org', 'ana@example.org']);
  expect(otherGuests({ attendees: [{ name: 'Ana' }] }, [])).toEqual([{ name: 'Ana' }]);
  expect(otherGuests({}, ['ana'])).toEqual([]);
});

it('leaves out the account that the page is signed in with, where it is an address', () => {
  expect(otherGuests({ ...event, account: 'BEN@example.org' }, [])).toEqual([ana]);
  // Another person may have the name of her account elsewhere.
  expect(otherGuests({ attendees: [{ name: 'ben' }, ana], account: 'ben' }, [])).toHaveLength(2);
});

it('leaves out what she said is her, by address or by name', () => {
  expect(otherGuests(event, ['ben@example.org'])).toEqual([ana]);
  expect(otherGuests({ attendees: [{ name: 'Ben Ost' }, ana] }, ['ben ost'])).toEqual([ana]);
  // A name does not hide somebody whose address says who it is.
  expect(otherGuests(event, ['ben ost', 'ana ruiz'])).toHaveLength(2);
});
