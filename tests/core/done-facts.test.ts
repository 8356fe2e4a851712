import { expect, test } from 'vitest';
import { content } from '../../content/index';
import type { Role, StageId } from '../../content/types';
import { briefView } from '../../core/brief';
import { journeyView } from '../../core/journey';
import { pairRecords, type ReadRecords } from '../../core/pair-records';
import { aGoal, aMeeting, aMentorship, anAgreement, aPerson, aReflection, aTick } from './a-record';

const nowLocal = '2026-11-24T13:48';
const records = (myRole: Role, stage: StageId, read: ReadRecords, ids = ['ms-ana']) => {
  const mentorships = ids.map((id) => aMentorship({ id, myRole, stage }));
  const people = mentorships.map(({ personId }) => aPerson({ id: personId }));
  const found = pairRecords(ids, { people, mentorships, ...read }, nowLocal);
  if (!found) throw new Error('no pair');
  return found;
};
/** Items with a fact, as the brief has them. */
const facts = (...args: Parameters<typeof records>) =>
  briefView(records(...args), content, { nowLocal, isSample: false }).checklist.rows.flatMap(({ item, fact }) =>
    fact ? [`${item.id} ${fact}`] : [],
  );
const held = aMeeting({ id: 'a', startsAt: '2026-11-10T14:00', status: 'held' });
const coming = ['b', 'c'].map((id, at) => aMeeting({ id, startsAt: `2026-12-0${at + 1}T14:00` }));
const sections = (texts: Record<string, string>) => [anAgreement({ body: { sections: texts } })];

test.each([
  ['mentor', 'initiate', { meetings: [held] }, ['c-i-mentor-01 met']],
  ['mentor', 'initiate', { meetings: [{ ...held, status: 'cancelled' }] }, []],
  ['mentor', 'initiate', { agreements: sections({ privacy: ' ' }) }, []],
  [
    'mentor',
    'initiate',
    { agreements: sections({ privacy: 'All of it.' }) },
    ['c-i-mentor-04 agreement-part', 'c-i-mentor-05 agreement'],
  ],
  ['mentee', 'initiate', { goals: [aGoal({ id: 'g' })] }, []],
  ['mentee', 'initiate', { goals: [aGoal({ id: 'g', byOn: '2027-01-01' })] }, ['c-i-mentee-04 goal']],
  ['mentee', 'initiate', { meetings: coming.slice(1) }, []],
  ['mentee', 'initiate', { meetings: coming }, ['c-i-mentee-06 booked']],
  ['mentee', 'cultivate', { goals: [aGoal({ id: 'g', reviewedOn: '2026-09-30' })] }, []],
  ['mentee', 'cultivate', { goals: [aGoal({ id: 'g', reviewedOn: '2026-10-01' })] }, ['c-c-mentee-06 goals-seen']],
  [
    'mentor',
    'prepare',
    { reflections: [aReflection({ id: 'r', on: '2026-11-01', value: 3 })] },
    ['c-p-mentor-09 checked'],
  ],
] satisfies [Role, StageId, ReadRecords, string[]][])('%s in %s: %j', (role, stage, read, expected) => {
  expect(facts(role, stage, read).sort()).toEqual(expected);
});

test('a ticked row needs no word, and a group is done only when each of it is', () => {
  const ticks = [aTick({ itemId: 'c-i-mentor-01' })];
  expect(facts('mentor', 'initiate', { meetings: [held], ticks })).toEqual([]);
  const both = ['ms-ana', 'ms-tom'];
  expect(facts('mentor', 'initiate', { meetings: [held] }, both)).toEqual([]);
  expect(facts('mentor', 'initiate', { meetings: [{ ...held, mentorshipIds: both }] }, both)).toEqual([
    'c-i-mentor-01 met',
  ]);
});

test('the journey says it in her own list, and ticks nothing', () => {
  const journey = journeyView(
    records('mentor', 'initiate', { agreements: sections({ privacy: 'x' }) }),
    content,
    nowLocal,
  );
  const { rows } = journey?.stages.find(({ id }) => id === 'initiate') ?? { rows: { mentor: [], mentee: [] } };
  expect(rows.mentor.filter(({ fact }) => fact).map(({ item, ticked }) => [item.id, ticked])).toEqual([
    ['c-i-mentor-04', false],
    ['c-i-mentor-05', false],
  ]);
  expect(rows.mentee.filter(({ fact }) => fact)).toEqual([]);
});
