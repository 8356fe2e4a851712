import { describe, expect, test } from 'vitest';
import { content } from '../../content/index';
import { briefView } from '../../core/brief';
import { pairRecords, type ReadRecords } from '../../core/pair-records';
import { countingPicks, pickToAskAbout } from '../../core/picks';
import { askHelped, cardViews, foundLines, pickedViews, problemView } from '../../core/problem-view';
import type { ProblemPicked } from '../../core/records';
import { aMeeting, aMentorship, aPerson } from './a-record';

const nowLocal = '2026-11-24T13:48';
const base = { rev: 1, createdAt: '2026-06-01T09:00:00.000Z', updatedAt: '2026-06-01T09:00:00.000Z' };
const pick = (problemId: string, pickedOn: string, more: Partial<ProblemPicked> = {}): ProblemPicked => {
  return {
    ...base,
    id: `${problemId} ${pickedOn}`,
    mentorshipId: 'ms-ana',
    problemId,
    pickedOn,
    body: { v: 1 },
    ...more,
  };
};
const held = (id: string, on: string) => aMeeting({ id, startsAt: `${on}T14:00`, status: 'held' });
const records = (read: ReadRecords = {}, myRole: 'mentor' | 'mentee' = 'mentor') => {
  const mentorships = [aMentorship({ id: 'ms-ana', myRole })];
  const found = pairRecords(['ms-ana'], { people: [aPerson({ id: 'p-ana' })], mentorships, ...read }, nowLocal);
  if (!found) throw new Error('no pair');
  return found;
};

describe('picks', () => {
  test('count for 14 days, until they are sorted, each problem once with its newest day', () => {
    const problemsPicked = [
      pick('cancelling', '2026-11-11'),
      pick('cancelling', '2026-11-20'),
      pick('conflict', '2026-11-10'),
      pick('quiet', '2026-11-22', { sortedOn: '2026-11-23' }),
      pick('burnout', '2026-11-24'),
    ];
    const counting = countingPicks({ problemsPicked }, '2026-11-24');
    expect(counting.map(({ problemId, pickedOn }) => `${problemId} ${pickedOn}`)).toEqual([
      'burnout 2026-11-24',
      'cancelling 2026-11-20',
    ]);
  });

  test('"did that help?" comes after two meetings, for the oldest without an answer, and once', () => {
    const problemsPicked = [pick('conflict', '2026-10-01', { helped: 'some' }), pick('cancelling', '2026-11-01')];
    const metOn = (...days: string[]) =>
      records({ problemsPicked, meetings: days.map((on, at) => held(`m${at}`, on)) });
    expect(pickToAskAbout(metOn('2026-11-01', '2026-11-03'), nowLocal)).toBeUndefined();
    expect(pickToAskAbout(metOn('2026-11-03', '2026-11-10'), nowLocal)?.problemId).toBe('cancelling');
    expect(askHelped(metOn('2026-11-03', '2026-11-10'), content, nowLocal)).toEqual({
      problemId: 'cancelling',
      title: 'We keep cancelling',
      pickedOn: '2026-11-01',
    });
    const answered = records({
      problemsPicked: [pick('cancelling', '2026-11-01', { helped: 'skipped' })],
      meetings: [held('a', '2026-11-03'), held('b', '2026-11-10')],
    });
    expect(pickToAskAbout(answered, nowLocal)).toBeUndefined();
  });

  test('a card says which picks brought it, and else the day of the self-check', () => {
    const problemsPicked = [
      pick('boundaries', '2026-11-14'),
      pick('conflict', '2026-11-20'),
      pick('cancelling', '2026-11-22'),
      pick('burnout', '2026-11-01'),
    ];
    const items = content.assessment.areas.flatMap((area) => area.items.mentor);
    const answers = Object.fromEntries(items.map(({ id }) => [id, 1]));
    const reflections = [{ ...base, id: 'r', mentorshipId: 'ms-ana', on: '2026-11-02', answers, body: { v: 1 } }];
    const { cards } = briefView(records({ problemsPicked, reflections }), content, { nowLocal, isSample: false });
    expect(
      cards.map(({ id, because, checkedOn }) => [id, because?.map(({ problemId }) => problemId), checkedOn]),
    ).toEqual([
      ['help-care', undefined, '2026-11-02'],
      ['help-neutral-person', ['conflict', 'boundaries'], undefined],
    ]);
  });

  test('a problem that is no longer in the content is passed over', () => {
    expect(pickedViews(records({ problemsPicked: [pick('gone', '2026-11-24')] }), content, nowLocal)).toEqual([]);
  });
});

describe('the answer to a problem', () => {
  const scope = { nowLocal, contacts: {} };

  test('the card for harm and the one for danger differ in what to do first, and in nothing else', () => {
    const contacts = { ombuds: 'Dr. Vale', crisisLine: '116 123' };
    const cardOf = (...ids: string[]) => {
      const problems = ids.flatMap((id) => content.problems.find((one) => one.id === id) ?? []);
      return foundLines(problems, content, { role: 'mentee', contacts }).help[0];
    };
    const [harm, crisis, both, none] = [
      cardOf('harm'),
      cardOf('conflict', 'crisis'),
      cardOf('crisis', 'harm'),
      cardOf(),
    ];
    expect(harm?.lines.at(-1)).toContain('Contact the complaints, equity or ombuds office');
    expect(crisis?.lines.at(-1)).toContain('Call the local emergency or crisis line now');
    // Nothing that helps is taken away by a guess, and two guesses are none.
    for (const card of [harm, crisis]) expect({ ...card, lines: card?.lines.slice(0, -1) }).toEqual(none);
    expect(both).toEqual(none);
    expect(none?.lines.join(' ')).toContain('Call the local emergency number');
  });

  test.each(['mentor', 'mentee'] as const)('fits one screen, and asks only what a %s may ask', (role) => {
    for (const problem of content.problems) {
      const view = problemView(problem, records({}, role), content, scope);
      expect(view.causes.length).toBeLessThanOrEqual(3);
      expect(view.questions.length).toBe(problem.level === 'urgent' ? 0 : 3);
      expect(view.items.length).toBeLessThanOrEqual(2);
      for (const { questionId } of view.questions)
        expect(['both', role]).toContain(content.questions.find(({ id }) => id === questionId)?.asker);
      for (const { itemId } of view.items) expect(content.checklist.find(({ id }) => id === itemId)?.role).toBe(role);
    }
  });

  test('an urgent one is its card alone', () => {
    const harm = content.problems.find(({ id }) => id === 'harm');
    if (!harm) throw new Error('no harm');
    const view = problemView(harm, records(), content, scope);
    expect(view).toMatchObject({ causes: [], firstStep: '', questions: [], items: [], escalate: '' });
    expect(view.cards.map(({ id }) => id)).toEqual(['help-urgent']);
  });

  test('a card names only contacts that were filled in, and else says whom to ask', () => {
    const [plain] = cardViews(content, ['help-urgent'], 'mentee', { crisisLine: '  ' });
    expect(plain?.contacts).toEqual([]);
    expect(plain?.fallback).toBeTruthy();
    const [filled] = cardViews(content, ['help-urgent'], 'mentee', { crisisLine: '0800 111' });
    expect(filled).toMatchObject({ contacts: [{ label: 'Crisis line', text: '0800 111' }] });
    expect(filled?.fallback).toBeUndefined();
    const lines = (role: 'mentor' | 'mentee') => cardViews(content, ['help-urgent'], role, {})[0]?.lines.length ?? 0;
    expect(lines('mentor')).toBe(lines('mentee') + 1);
  });
});
