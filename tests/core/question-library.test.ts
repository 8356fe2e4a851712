import { expect, test } from 'vitest';
import { content } from '../../content/index';
import { agendaLinesOf, agendaOffers } from '../../core/agenda-template';
import { pairRecords, type ReadRecords } from '../../core/pair-records';
import { questionRows } from '../../core/question-library';
import { readingView } from '../../core/reading';
import type { OwnQuestion } from '../../core/records';
import { aLine, aMentorship, aPerson, aQuestionShown } from './a-record';

const nowLocal = '2026-11-24T13:48';
const own = (id: string, asker: 'mentor' | 'mentee'): OwnQuestion => ({
  id,
  rev: 1,
  createdAt: `2026-11-0${id}T09:00:00.000Z`,
  updatedAt: '2026-11-01T09:00:00.000Z',
  asker,
  stage: 'cultivate',
  theme: 'skills',
  body: { v: 1, text: `Own ${id}` },
});
const rows = (read: ReadRecords = {}, hers: OwnQuestion[] = []) => {
  const mentorships = [aMentorship({ id: 'ms-ana', myRole: 'mentor' })];
  const found = pairRecords(['ms-ana'], { people: [aPerson({ id: 'p-ana' })], mentorships, ...read }, nowLocal);
  if (!found) throw new Error('no pair');
  return questionRows(found, content, hers, nowLocal);
};

test('the library holds what her role may ask, her own first, the newest of them before', () => {
  const all = rows({}, [own('1', 'mentor'), own('2', 'mentee'), own('3', 'mentor')]);
  expect(all.slice(0, 2).map(({ text }) => text)).toEqual(['Own 3', 'Own 1']);
  const shipped = content.questions.filter(({ asker }) => asker !== 'mentee');
  expect(all.slice(2).map(({ questionId }) => questionId)).toEqual(shipped.map(({ id }) => id));
});

test('a row says what is known of the question', () => {
  const [first, second] = content.questions.filter(({ asker }) => asker !== 'mentee');
  const questionsShown = [
    aQuestionShown({ questionId: first?.id ?? '', askedOn: '2026-11-03', starred: true, notNowUntil: '2026-11-24' }),
    aQuestionShown({ questionId: second?.id ?? '', notNowUntil: '2026-12-24' }),
  ];
  const all = rows({ questionsShown, agendaLines: [aLine({ id: 'l', questionId: second?.id ?? '' })] });
  expect(all[0]).toMatchObject({ isStarred: true, isOnAgenda: false, askedOn: '2026-11-03' });
  // The day has come: it is shown again.
  expect(all[0]).not.toHaveProperty('notNowUntil');
  expect(all[1]).toMatchObject({ isStarred: false, isOnAgenda: true, notNowUntil: '2026-12-24' });
});

test('agendas of a kind, the one that fits its length first, with what her role may do before', () => {
  const offers = (endsAt: string) =>
    agendaOffers(content, 'regular', 'mentee', { startsAt: '2026-11-24T14:00', endsAt }).map(({ id }) => id);
  expect(offers('2026-11-24T14:30')).toEqual(['regular-30', 'regular-60']);
  expect(offers('2026-11-24T15:00')).toEqual(['regular-60', 'regular-30']);
  for (const kind of ['first', 'regular', 'career', 'feedback', 'review', 'closing'] as const)
    expect(agendaOffers(content, kind, 'mentor', {})[0]?.prep).toBeTruthy();
  for (const template of content.agendas)
    expect(agendaLinesOf(template).reduce((sum, { minutes }) => sum + minutes, 0)).toBe(template.minutes);
});

test('what there is to read cites its sources, and links failures to problems', () => {
  const reading = readingView(content, 'mentee');
  expect(reading.elements).toHaveLength(5);
  for (const element of reading.elements) expect(element.sources.length).toBeGreaterThan(0);
  for (const { problems } of reading.failures) expect(problems.length).toBeGreaterThan(0);
  for (const role of ['mentor', 'mentee'] as const)
    for (const benefit of reading.benefits[role]) expect(benefit.strength).toBeTruthy();
});
