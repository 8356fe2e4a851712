import { describe, expect, test } from 'vitest';
import { content } from '../../content/index';
import { agendaOffers, minutesOf } from '../../core/agenda-template';
import { guessKind } from '../../core/meeting-kind';
import { meetingView } from '../../core/meeting-view';
import { pairRecords } from '../../core/pair-records';
import { aMeeting, aMentorship, aPerson } from './a-record';

const hour = { startsAt: '2026-11-24T14:00', endsAt: '2026-11-24T15:00' };
const half = { startsAt: '2026-11-24T14:00', endsAt: '2026-11-24T14:30' };
const idsOf = (...args: Parameters<typeof agendaOffers>) => agendaOffers(...args).map(({ id }) => id);

describe('agendaOffers', () => {
  test.each(content.agendas.map(({ kind }) => kind))(
    '%s: what is for it comes first, and all the others after',
    (kind) => {
      const offers = agendaOffers(content, kind, 'mentor', hour);
      expect(offers).toHaveLength(content.agendas.length);
      const fits = offers.map((offer) => offer.kind === kind);
      expect(fits).toEqual([...fits].sort((a, b) => Number(b) - Number(a)));
      expect(fits[0]).toBe(true);
    },
  );

  test('of two for a regular meeting the one that fits its length', () => {
    expect(idsOf(content, 'regular', 'mentor', hour).slice(0, 2)).toEqual(['regular-60', 'regular-30']);
    expect(idsOf(content, 'regular', 'mentor', half).slice(0, 2)).toEqual(['regular-30', 'regular-60']);
    expect(idsOf(content, 'regular', 'mentor', {}).slice(0, 2)).toEqual(['regular-30', 'regular-60']);
  });

  test('lines with minutes that add up, and what her role may do before', () => {
    for (const role of ['mentor', 'mentee'] as const)
      for (const { id, minutes, lines, prep } of agendaOffers(content, 'first', role, hour)) {
        expect(lines.reduce((sum, line) => sum + line.minutes, 0)).toBe(minutes);
        expect(prep).toBe(content.agendas.find((one) => one.id === id)?.prep[role]);
      }
  });
});

test.each(['mentor', 'mentee'] as const)('%s: the first meeting of a pair proposes the agenda for it', (myRole) => {
  const nowLocal = '2026-11-24T13:48';
  const read = {
    people: [aPerson({ id: 'p-ana' })],
    mentorships: [aMentorship({ id: 'ms-ana', myRole, stage: 'prepare' })],
  };
  const records = pairRecords(['ms-ana'], read, nowLocal);
  if (!records) throw new Error('no pair');
  const meeting = aMeeting({ id: 'm1', ...half });
  const view = meetingView(records, content, {
    meeting: { ...meeting, kind: guessKind(records, meeting, nowLocal) },
    isDraft: true,
    nowLocal,
  });
  expect(view.agendas[0]?.id).toBe('first-60');
});

test('how long it is to last: an event without an end, or of whole days, does not say', () => {
  expect(minutesOf(half)).toBe(30);
  expect(minutesOf({ startsAt: half.startsAt })).toBeUndefined();
  expect(minutesOf({ startsAt: '2026-11-24', endsAt: '2026-11-25' })).toBeUndefined();
});
