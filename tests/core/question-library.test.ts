import { describe, expect, test } from 'vitest';
import { content } from '../../content/index';
import { pairRecords, type ReadRecords } from '../../core/pair-records';
import { questionRows } from '../../core/question-library';
import type { AgendaLine, OwnQuestion } from '../../core/records';
import { aLine, aMeeting, aMentorship, aPerson, aQuestionShown } from './a-record';

const nowLocal = '2026-11-24T13:48';
const questionId = 'q-c01';
const own = (id: string, asker: OwnQuestion['asker'], createdAt: string): OwnQuestion => ({
  id,
  rev: 1,
  createdAt,
  updatedAt: createdAt,
  stage: 'cultivate',
  theme: 'goals',
  asker,
  body: { v: 1, text: `Own ${id}?` },
});

function rows(over: ReadRecords = {}, hers: OwnQuestion[] = []) {
  const read: ReadRecords = {
    people: [aPerson({ id: 'p-ana' })],
    mentorships: [aMentorship({ id: 'ms-ana' })],
    meetings: [
      aMeeting({ id: 'm1', startsAt: '2026-11-10T14:00', status: 'held' }),
      aMeeting({ id: 'm2', startsAt: '2026-12-08T14:00' }),
    ],
    ...over,
  };
  const records = pairRecords(['ms-ana'], read, nowLocal);
  if (!records) throw new Error('no pair');
  return questionRows(records, content, hers, nowLocal);
}
const theRow = (over: ReadRecords) => rows(over).find((one) => one.questionId === questionId);
const line = (change: Partial<Omit<AgendaLine, 'body'>>) =>
  aLine({ id: 'l1', questionId, updatedAt: '2026-11-20T12:00:00.000Z', ...change });

describe('asked on', () => {
  test.each<[string, Partial<Omit<AgendaLine, 'body'>>, object]>([
    ['not yet: it is on the agenda', { state: 'open' }, { isOnAgenda: true }],
    ['done in a meeting that was', { state: 'done', closedIn: 'm1' }, { isOnAgenda: false, askedOn: '2026-11-10' }],
    ['done before the meeting: the day of the tick', { state: 'done', closedIn: 'm2' }, { askedOn: '2026-11-20' }],
    ['done where it was added', { state: 'done' }, { askedOn: '2026-11-10' }],
    ['done in a meeting that was deleted', { state: 'done', closedIn: 'gone' }, { askedOn: '2026-11-20' }],
  ])('%s', (_name, change, expected) => {
    const row = theRow({ agendaLines: [line({ meetingId: 'm1', ...change })] });
    expect(row).toMatchObject(expected);
    expect('askedOn' in (row ?? {})).toBe('askedOn' in expected);
  });

  test.each<[string, Partial<Omit<AgendaLine, 'body'>>]>([
    ['dropped', { state: 'dropped' }],
    ['taken back', { state: 'done', deletedAt: '2026-11-20T12:00:00.000Z' }],
  ])('%s: never asked', (_name, change) => {
    const row = theRow({
      agendaLines: [line(change)],
      questionsShown: [aQuestionShown({ questionId, shownOn: '2026-11-10' })],
    });
    expect(row).toMatchObject({ isOnAgenda: false });
    expect(row).not.toHaveProperty('askedOn');
  });

  test('asked before and on the agenda again: both are said', () => {
    const agendaLines = [
      line({ state: 'done', meetingId: 'm1' }),
      aLine({ id: 'l2', questionId, meetingId: 'm2', state: 'open' }),
    ];
    expect(theRow({ agendaLines })).toMatchObject({ isOnAgenda: true, askedOn: '2026-11-10' });
  });
});

test('put off counts until its day, a star stays', () => {
  const shown = (notNowUntil: string) =>
    theRow({ questionsShown: [aQuestionShown({ questionId, notNowUntil, starred: true })] });
  expect(shown('2026-11-25')).toMatchObject({ notNowUntil: '2026-11-25', isStarred: true });
  expect(shown('2026-11-24')).not.toHaveProperty('notNowUntil');
});

test('her own of this role first, the newest on top', () => {
  const hers = [
    own('old', 'mentor', '2026-11-01T09:00:00.000Z'),
    own('other-role', 'mentee', '2026-11-03T09:00:00.000Z'),
    own('new', 'mentor', '2026-11-02T09:00:00.000Z'),
  ];
  const all = rows({}, hers);
  expect(all.slice(0, 3).map(({ questionId: id, isOwn }) => [id, isOwn])).toEqual([
    ['new', true],
    ['old', true],
    [expect.any(String), false],
  ]);
  expect(all.some(({ questionId: id }) => id === 'other-role')).toBe(false);
});
