import { describe, expect, test } from 'vitest';
import { agendaClock, plannedMinutes } from '../../core/agenda-clock';

const meeting = { startsAt: '2026-11-24T14:00', endsAt: '2026-11-24T15:00' };
const line = (id: string, text: string, minutes?: number, state: 'open' | 'done' = 'open') => ({
  id,
  text,
  state,
  ...(minutes === undefined ? {} : { minutes }),
});
const agenda = [
  line('a', 'Hello', 10),
  line('b', 'An own point'),
  line('c', 'What I want: The mentee says what they hope for.', 20),
  line('d', 'Close: Who does what: and when', 5),
];
const at = (time: string, lines = agenda) => agendaClock(meeting, lines, `2026-11-24T${time}`);

describe('agendaClock', () => {
  test('the line that is on by the minutes, by its first words', () => {
    expect(at('14:00')).toEqual({ lineId: 'a', name: 'Hello', left: 10 });
    expect(at('14:09')).toMatchObject({ lineId: 'a', left: 1 });
    expect(at('14:10')).toEqual({ lineId: 'c', name: 'What I want', left: 20 });
    expect(at('14:34')).toEqual({ lineId: 'd', name: 'Close', left: 1 });
  });

  test('nothing before, after the planned minutes, and after the end', () => {
    expect(at('13:59')).toBeUndefined();
    expect(at('14:35')).toBeUndefined();
    expect(at('15:00', [line('a', 'Long', 90)])).toBeUndefined();
  });

  test('what is ticked early makes room; what is late does not hold up the plan', () => {
    const early = [line('a', 'Hello', 10, 'done'), line('b', 'Next', 10)];
    expect(at('14:06', early)).toMatchObject({ lineId: 'b', left: 14 });
    expect(at('14:12', [line('a', 'Hello', 10), line('b', 'Next', 10)])).toMatchObject({ lineId: 'b', left: 8 });
  });

  test('nothing without minutes, on whole days, without a time', () => {
    expect(at('14:05', [line('a', 'Hello')])).toBeUndefined();
    expect(agendaClock({ startsAt: '2026-11-24' }, agenda, '2026-11-24T14:05')).toBeUndefined();
    expect(agendaClock({}, agenda, '2026-11-24T14:05')).toBeUndefined();
  });

  test('over midnight', () => {
    const late = { startsAt: '2026-11-24T23:50', endsAt: '2026-11-25T00:30' };
    expect(agendaClock(late, agenda, '2026-11-25T00:05')).toMatchObject({ lineId: 'c', left: 15 });
  });
});

test('plannedMinutes: those without are none', () => {
  expect(plannedMinutes(agenda)).toBe(35);
  expect(plannedMinutes([])).toBe(0);
});
