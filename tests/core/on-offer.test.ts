import { expect, test } from 'vitest';
import { content } from '../../content/index';
import { agendaLinesOf, agendaOffers } from '../../core/agenda-template';
import { readingView } from '../../core/reading';

test('agendas of a kind, the one that fits its length first, with what her role may do before', () => {
  const offers = (endsAt: string) =>
    agendaOffers(content, 'regular', 'mentee', { startsAt: '2026-11-24T14:00', endsAt })
      .slice(0, 2)
      .map(({ id }) => id);
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
