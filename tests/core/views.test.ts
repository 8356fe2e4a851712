import { describe, expect, test } from 'vitest';
import { content } from '../../content/index';
import { briefView } from '../../core/brief';
import { journeyView } from '../../core/journey';
import { guessKind } from '../../core/meeting-kind';
import { excerptOf, meetingRows } from '../../core/meeting-rows';
import { meetingView, otherQuestions } from '../../core/meeting-view';
import { type PairRecords, pairRecords, type ReadRecords } from '../../core/pair-records';
import { foundLines } from '../../core/problem-view';
import type { ProblemPicked } from '../../core/records';
import { aLine, aMeeting, aMentorship, aNote, anItem, aPerson, aQuestionShown, aTick } from './a-record';

const nowLocal = '2026-11-24T13:48';
const before = aMeeting({ id: 'm1', startsAt: '2026-11-10T14:00', status: 'held', pulse: 4 });
const meeting = aMeeting({ id: 'm2', startsAt: '2026-11-24T14:00', endsAt: '2026-11-24T14:30' });
const read: ReadRecords = {
  people: [aPerson({ id: 'p-ana', body: { name: 'Ana Ruiz' } }), aPerson({ id: 'p-tom', body: { name: 'Tom Berg' } })],
  mentorships: [
    aMentorship({
      id: 'ms-ana',
      rhythmDays: 14,
      stageHistory: [
        { stage: 'prepare', at: '2026-06-01T09:00:00.000Z' },
        { stage: 'initiate', at: '2026-06-20T09:00:00.000Z' },
        { stage: 'cultivate', at: '2026-09-01T09:00:00.000Z' },
      ],
    }),
    aMentorship({ id: 'ms-tom', stage: 'prepare' }),
  ],
  meetings: [before, meeting, aMeeting({ id: 'm0', startsAt: '2026-11-17T14:00', status: 'cancelled' })],
  agendaLines: [
    aLine({ id: 'l1', meetingId: 'm1' }),
    aLine({ id: 'l2', meetingId: 'm2', questionId: 'q-c01' }),
    aLine({ id: 'l3', meetingId: 'm1', deletedAt: '2026-11-11T09:00:00.000Z' }),
  ],
  actionItems: [
    anItem({ id: 'later', meetingId: 'm1', owner: 'ms-ana', dueOn: '2026-11-27' }),
    anItem({ id: 'overdue', meetingId: 'm1', dueOn: '2026-11-20' }),
    anItem({ id: 'undated', meetingId: 'm1' }),
    anItem({ id: 'group', mentorshipIds: ['ms-ana', 'ms-tom'] }),
  ],
  notes: [aNote({ id: 'n1', meetingId: 'm1', body: { text: 'We spoke\nabout aims.' } })],
};

const recordsOf = (ids: string[], over: ReadRecords = {}): PairRecords => {
  const records = pairRecords(ids, { ...read, ...over }, nowLocal);
  if (records === undefined) throw new Error('no pair');
  return records;
};
const ana = (over: ReadRecords = {}) => recordsOf(['ms-ana'], over);
const page = (over: ReadRecords = {}) => meetingView(ana(over), content, { meeting, isDraft: false, nowLocal });

describe('meetingView', () => {
  test('what was before, what is now, an empty note to write in', () => {
    const view = page();
    expect(view).toMatchObject({
      lastMetOn: '2026-11-10',
      hasEnded: false,
      notes: [{ mentorshipId: 'ms-ana', name: 'Ana Ruiz', text: '', audience: 'me', rev: 0 }],
    });
    expect(view.fromBefore.lines.map(({ id }) => id)).toEqual(['l1']);
    expect(view.fromBefore.items.map(({ id }) => id)).toEqual(['overdue', 'later', 'undated']);
    expect(view.agenda.map(({ id }) => id)).toEqual(['l2']);
    expect(view.questions).toHaveLength(5);
    expect(view.questions.every(({ text }) => text.length > 10)).toBe(true);
  });

  test('a picked problem is not named: the page stands in the calendar, where the other may look on', () => {
    const picked: ProblemPicked = {
      ...aTick({}),
      id: 'pick',
      mentorshipId: 'ms-ana',
      problemId: 'cancelling',
      pickedOn: '2026-11-24',
    };
    const reasons = page({ problemsPicked: [picked] }).questions.flatMap((one) => one.reasons);
    expect(reasons).toContainEqual({ key: 'problem', params: { problem: 'cancelling' } });
  });

  test('a draft that nobody wrote yet', () => {
    const draft = aMeeting({ id: 'new', startsAt: '2026-12-08T14:00', rev: 0 });
    const view = meetingView(ana(), content, { meeting: draft, isDraft: true, nowLocal });
    expect(view).toMatchObject({ isDraft: true, lastMetOn: '2026-11-10' });
    expect(view.fromBefore.lines.map(({ id }) => id)).toEqual(['l1', 'l2']);
  });

  test('the questions stay while they are looked at: shown here does not count as shown lately', () => {
    const list = page().questions.map(({ questionId }) => questionId);
    const shown = (shownIn: string, shownOn: string) => ({
      questionsShown: list.map((questionId) => aQuestionShown({ questionId, shownIn, shownOn })),
    });
    expect(page(shown('m2', '2026-11-24')).questions.map(({ questionId }) => questionId)).toEqual(list);
    expect(page(shown('m1', '2026-11-10')).questions.map(({ questionId }) => questionId)).not.toEqual(list);
    const after = { ...read, meetings: [before, { ...meeting, status: 'held' as const, pulse: 1 }] };
    const later = meetingView(recordsOf(['ms-ana'], after), content, {
      meeting,
      isDraft: false,
      nowLocal: '2026-11-24T15:00',
    });
    expect(later.questions.map(({ questionId }) => questionId)).toEqual(
      page({ meetings: [before, meeting] }).questions.map(({ questionId }) => questionId),
    );
  });

  test('a question on the agenda, or put off, is not proposed again', () => {
    const all = (over: ReadRecords) =>
      [...page(over).questions, ...otherQuestions(ana(over), content, { meeting, nowLocal })].map(
        ({ questionId }) => questionId,
      );
    expect(all({})).not.toContain('q-c01');
    const first = page().questions[0]?.questionId ?? '';
    const putOff = (notNowUntil: string) => ({ questionsShown: [aQuestionShown({ questionId: first, notNowUntil })] });
    expect(all(putOff('2027-01-23'))).not.toContain(first);
    expect(all(putOff('2026-11-24'))).toContain(first);
  });

  test('notes of a group: one for each', () => {
    const group = aMeeting({ id: 'g', mentorshipIds: ['ms-ana', 'ms-tom'] });
    const view = meetingView(recordsOf(['ms-tom', 'ms-ana']), content, { meeting: group, isDraft: true, nowLocal });
    expect(view.notes.map(({ name }) => name)).toEqual(['Ana Ruiz', 'Tom Berg']);
    expect(view.fromBefore.items.map(({ id }) => id)).toContain('group');
  });
});

test('pairRecords: nobody unknown, nothing of others, nothing deleted', () => {
  expect(pairRecords(['ms-gone'], read, nowLocal)).toBeUndefined();
  expect(ana().agendaLines.map(({ id }) => id)).toEqual(['l1', 'l2']);
  expect(ana().actionItems.map(({ id }) => id)).not.toContain('group');
});

describe('briefView', () => {
  const brief = (over: ReadRecords = {}, ids = ['ms-ana']) =>
    briefView(recordsOf(ids, over), content, { nowLocal, isSample: false });

  test('next meeting, promises, what is left, questions', () => {
    const view = brief();
    expect(view).toMatchObject({
      next: { meetingId: 'm2', startsAt: '2026-11-24T14:00' },
      lastMetOn: '2026-11-10',
      rhythmDays: 14,
      open: { total: 3 },
      isSample: false,
    });
    expect(view.open.items.map(({ id }) => id)).toEqual(['overdue', 'later', 'undated']);
    expect(view.checklist.rows[0]?.round).toBe('m2');
    expect(view.questions.map(({ questionId }) => questionId)).toEqual(
      page().questions.map(({ questionId }) => questionId),
    );
  });

  test('ticked rows go last and are not left', () => {
    const view = brief({ ticks: [aTick({ round: 'm2' })] });
    expect(view.checklist.rows.at(-1)?.item.id).toBe('c-c-mentor-01');
    expect(view.checklist.left).toBe(view.checklist.rows.length - 1);
  });

  test('closing items only when the end is near', () => {
    const closing = (endsOn: string) =>
      brief({ mentorships: [aMentorship({ id: 'ms-ana', stage: 'evaluate', endsOn })] }).checklist.rows.filter(
        (row) => row.item.when === 'closing',
      ).length;
    expect(closing('2027-06-30')).toBe(0);
    expect(closing('2026-12-20')).toBeGreaterThan(0);
  });

  test('two weeks before the first meeting one asks oneself, on the day one asks the other', () => {
    const first = (startsAt: string) => ({
      meetings: [aMeeting({ id: 'f', mentorshipIds: ['ms-tom'], kind: 'first' as const, startsAt })],
    });
    const modes = (over: ReadRecords) =>
      new Set(
        brief(over, ['ms-tom']).questions.map((one) => content.questions.find(({ id }) => id === one.questionId)?.mode),
      );
    expect(modes(first('2026-12-08T14:00'))).toEqual(new Set(['self']));
    expect(modes(first('2026-11-24T16:00'))).toEqual(new Set(['pair']));
    const unwritten = { id: 'f', mentorshipIds: ['ms-tom'], startsAt: '2026-12-08T14:00', rev: 0 };
    expect(modes({ meetings: [aMeeting(unwritten)] })).toEqual(new Set(['self']));
  });
});

describe('journeyView', () => {
  test('four stages with dates, rows for both roles, and the round', () => {
    const view = journeyView(ana(), content, nowLocal);
    expect(view?.stages.map(({ id, isCurrent, doneOn, sinceOn }) => ({ id, isCurrent, doneOn, sinceOn }))).toEqual([
      { id: 'prepare', isCurrent: false, doneOn: '2026-06-20' },
      { id: 'initiate', isCurrent: false, doneOn: '2026-09-01' },
      { id: 'cultivate', isCurrent: true, sinceOn: '2026-09-01' },
      { id: 'evaluate', isCurrent: false },
    ]);
    expect(view).toMatchObject({ roundOn: '2026-11-24', quarter: '2026-Q4' });
    for (const stage of view?.stages ?? []) {
      expect(stage.rows.mentor.length).toBeGreaterThan(7);
      expect(stage.rows.mentee.length).toBeGreaterThan(7);
    }
  });

  test('a group has no journey of its own', () => {
    expect(journeyView(recordsOf(['ms-ana', 'ms-tom']), content, nowLocal)).toBeUndefined();
  });
});

describe('meetingRows', () => {
  test('to come and over, with notes and promises', () => {
    const { upcoming, past } = meetingRows(read.meetings ?? [], read, nowLocal);
    expect(upcoming.map(({ meetingId }) => meetingId)).toEqual(['m2']);
    expect(past.map(({ meetingId }) => meetingId)).toEqual(['m0', 'm1']);
    expect(past[1]).toMatchObject({ excerpt: 'We spoke about aims.', names: ['Ana Ruiz'], isExcerptMine: true });
    const shared = { ...read, notes: read.notes?.map((note) => ({ ...note, audience: 'both' as const })) ?? [] };
    expect(meetingRows(read.meetings ?? [], shared, nowLocal).past[1]).not.toHaveProperty('isExcerptMine');
    expect(past[1]?.promises).toHaveLength(3);
  });

  test('an excerpt ends with a whole character', () => {
    const excerpt = excerptOf([aNote({ id: 'n', body: { text: '😀'.repeat(300) } })]);
    expect([...excerpt]).toHaveLength(200);
    expect(excerpt.endsWith('😀…')).toBe(true);
  });
});

describe('guessKind', () => {
  const young = [aMentorship({ id: 'ms-ana', stage: 'initiate' })];
  const guess = (over: ReadRecords) => guessKind(ana(over), meeting, nowLocal);

  test.each([
    ['never met, at the beginning', { mentorships: young, meetings: [meeting] }, 'first'],
    [
      'the one before was cancelled',
      { mentorships: young, meetings: [meeting, { ...before, status: 'cancelled' }] },
      'first',
    ],
    ['met before', { mentorships: young }, 'regular'],
    ['never met here, but long under way', { meetings: [meeting] }, 'regular'],
    ['the day of the end', { mentorships: [aMentorship({ id: 'ms-ana', endsOn: '2026-11-24' })] }, 'closing'],
  ] satisfies [string, ReadRecords, string][])('%s', (_name, over, kind) => {
    expect(guess(over)).toBe(kind);
  });
});

describe('problems in views', () => {
  const pickedOn = '2026-11-20';
  const pick = (problemId: string): ReadRecords => ({
    problemsPicked: [
      {
        id: problemId,
        rev: 1,
        createdAt: `${pickedOn}T09:00:00.000Z`,
        updatedAt: `${pickedOn}T09:00:00.000Z`,
        body: { v: 1 },
        mentorshipId: 'ms-ana',
        problemId,
        pickedOn,
      },
    ],
  });

  test.each([
    ['mentor', 'I am short of time'],
    ['mentee', 'My mentor is too busy'],
  ] as const)(
    'no question names the problem that the %s picked, neither before a meeting nor in it',
    (myRole, title) => {
      const over = { ...pick('too-busy'), mentorships: [aMentorship({ id: 'ms-ana', myRole, stage: 'cultivate' })] };
      const brief = briefView(ana(over), content, { nowLocal, isSample: false });
      expect(brief.questions[0]?.reasons[0]).toEqual({ key: 'problem', params: { problem: 'too-busy' } });
      expect(JSON.stringify(brief.questions)).not.toContain(title);
      expect(brief.picked).toEqual([{ problemId: 'too-busy', title, pickedOn }]);
      expect(page(over).questions[0]?.reasons[0]).toEqual({ key: 'problem', params: { problem: 'too-busy' } });
      expect(JSON.stringify(page(over).questions)).not.toContain(title);
    },
  );

  test('what was found says which are urgent, and brings their card with the contacts filled in', () => {
    const problems = ['conflict', 'harm'].flatMap((id) => content.problems.find((one) => one.id === id) ?? []);
    const contacts = { ombuds: 'Dr. Vale' };
    const { found, help } = foundLines(problems, content, { role: 'mentor', contacts });
    expect(found.map(({ problemId, isUrgent }) => [problemId, isUrgent])).toEqual([
      ['conflict', false],
      ['harm', true],
    ]);
    expect(help).toMatchObject([{ id: 'help-urgent', contacts: [{ label: 'Ombuds office', text: 'Dr. Vale' }] }]);
    expect(foundLines(problems.slice(0, 1), content, { role: 'mentor', contacts }).help).toEqual([]);
  });
});
