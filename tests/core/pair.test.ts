import { describe, expect, test } from 'vitest';
import { matchMeeting } from '../../core/meeting-match';
import { initials, isWithin, listPairs, members, pairOf } from '../../core/pair';
import { aMeeting, aMentorship, aPerson } from './a-record';

const people = ['ana', 'lea', 'tom', 'max'].map((id) => aPerson({ id: `p-${id}`, body: { name: id } }));
const mentorships = [
  aMentorship({ id: 'ms-ana' }),
  aMentorship({ id: 'ms-lea', stage: 'prepare' }),
  aMentorship({ id: 'ms-tom' }),
  aMentorship({ id: 'ms-max', status: 'paused' }),
];
const known = members(people, mentorships);
const now = '2026-11-24T09:00';

describe('members', () => {
  test('one per mentorship; the same person may have both roles', () => {
    const twice = members(people, [...mentorships, aMentorship({ id: 'ms-2', personId: 'p-ana', myRole: 'mentee' })]);
    expect(twice.filter((member) => member.name === 'ana').map((member) => member.myRole)).toEqual([
      'mentee',
      'mentor',
    ]);
  });

  test('without its person a mentorship has no name and is left out', () => {
    expect(members([], mentorships)).toEqual([]);
  });
});

describe('two of the same name', () => {
  const twins = [
    aPerson({ id: 'p-ana', body: { name: 'Ana Ruiz', emails: ['ana@example.org', 'old@example.org'] } }),
    aPerson({ id: 'p-lea', body: { name: ' ana ruiz', emails: ['ruiz@example.com'] } }),
    aPerson({ id: 'p-tom', body: { name: 'Tom', emails: ['tom@example.org'] } }),
  ];
  const both = [...mentorships.slice(0, 3), aMentorship({ id: 'ms-2', personId: 'p-tom', myRole: 'mentee' })];

  test('are told apart by their addresses, and nobody else is', () => {
    const aparts = members(twins, both).map(({ mentorshipId, apart }) => [mentorshipId, apart]);
    expect(Object.fromEntries(aparts)).toEqual({
      'ms-ana': 'ana@example.org',
      'ms-lea': 'ruiz@example.com',
      'ms-tom': undefined,
      'ms-2': undefined,
    });
  });

  test('also where it is asked whose meeting it is', () => {
    const event = { adapter: 'a', host: 'h', title: 'With Ana' };
    const { candidates } = matchMeeting(event, { people: twins, mentorships: both.slice(0, 3), meetings: [] });
    expect(candidates.map(({ apart }) => apart)).toEqual(['ana@example.org', 'ruiz@example.com', undefined]);
  });
});

describe('pairOf', () => {
  test('a group has the earliest stage and sorted ids', () => {
    const group = pairOf(['ms-tom', 'ms-lea'], known);
    expect(group).toMatchObject({ mentorshipIds: ['ms-lea', 'ms-tom'], stage: 'prepare' });
    expect(group?.members).toHaveLength(2);
  });

  test('unknown people make no pair', () => {
    expect(pairOf(['ms-nobody'], known)).toBeUndefined();
    expect(pairOf([], known)).toBeUndefined();
  });
});

describe('listPairs', () => {
  const meetings = [
    aMeeting({ id: 'm1', mentorshipIds: ['ms-tom'], startsAt: '2026-11-24T14:00' }),
    aMeeting({ id: 'm2', mentorshipIds: ['ms-ana'], startsAt: '2026-11-23T14:00' }),
    aMeeting({ id: 'm3', mentorshipIds: ['ms-ana'], startsAt: '2026-11-25T14:00', status: 'cancelled' }),
    aMeeting({ id: 'm4', mentorshipIds: ['ms-max'], startsAt: '2026-11-24T10:00' }),
    aMeeting({
      id: 'm5',
      mentorshipIds: ['ms-ana', 'ms-tom'],
      startsAt: '2026-11-30T10:00',
      body: { corrected: { startsAt: '2026-11-24T09:30', endsAt: '2026-11-24T10:00' } },
    }),
  ];
  const refs = [{ mentorshipIds: ['ms-tom', 'ms-lea'] }, { mentorshipIds: ['ms-lea', 'ms-ana'], ignored: true }];

  test('by next meeting, then by name, paused last; groups from meetings and series', () => {
    const pairs = listPairs(known, meetings, refs, now);
    expect(pairs.map((pair) => pair.mentorshipIds.join('+'))).toEqual([
      'ms-ana+ms-tom',
      'ms-tom',
      'ms-ana',
      'ms-lea',
      'ms-lea+ms-tom',
      'ms-max',
    ]);
    expect(pairs[0]?.nextStartsAt).toBe('2026-11-24T09:30');
    expect(pairs[2]?.nextStartsAt).toBeUndefined();
  });

  test('a group with somebody unknown is not listed', () => {
    const meeting = aMeeting({ id: 'm', mentorshipIds: ['ms-ana', 'ms-gone'] });
    expect(listPairs(known, [meeting], [], now)).toHaveLength(4);
  });
});

test('isWithin: nobody is in no pair', () => {
  expect(isWithin(['a'], ['a', 'b'])).toBe(true);
  expect(isWithin(['a', 'c'], ['a', 'b'])).toBe(false);
  expect(isWithin([], ['a'])).toBe(false);
});

test.each([
  ['Ana Ruiz', 'AR'],
  ['Prof. Miriam Okafor', 'MO'],
  ['Dr. med. Jean-Luc de la Tour', 'JT'],
  ['ana', 'A'],
  ['A. R.', 'AR'],
  ['李 明', '李明'],
  ['Dr', 'D'],
  ['', ''],
  ['  (Tom)  ', 'T'],
])('initials of %s', (name, expected) => {
  expect(initials(name)).toBe(expected);
});
