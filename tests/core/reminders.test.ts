import { describe, expect, test } from 'vitest';
import { guessKind } from '../../core/meeting-kind';
import { pairRecords } from '../../core/pair-records';
import { dueReminders, nextMoment, reminderMoments, remindersOf } from '../../core/reminders';
import { badgeMoments, nearMeeting, upcomingMeetings } from '../../core/upcoming';
import { aMeeting, aMentorship, aPerson } from './a-record';

const instant = (local: string) => Date.parse(`${local.slice(0, 16)}Z`);
const at = (clock: string) => instant(`2026-11-24T${clock}`);
const nowLocal = '2026-11-24T13:48';
const meeting = aMeeting({ id: 'm1', startsAt: '2026-11-24T14:00', endsAt: '2026-11-24T14:30' });
const day = aMeeting({ id: 'm2', startsAt: '2026-11-25' });

describe('reminders', () => {
  const reminders = remindersOf([meeting, day], 10, instant);

  test('one for a meeting with a time, none for whole days, none when not wanted', () => {
    expect(reminders.map(({ meetingId }) => meetingId)).toEqual(['m1']);
    expect(remindersOf([meeting], undefined, instant)).toEqual([]);
  });

  test('due from ten minutes before until the start, and once', () => {
    const due = (clock: string, shown: string[] = []) => dueReminders(reminders, shown, at(clock)).length;
    expect(['13:49', '13:50', '13:59', '14:00'].map((clock) => due(clock))).toEqual([0, 1, 1, 0]);
    expect(due('13:55', [reminders[0]?.key ?? ''])).toBe(0);
  });

  test('a meeting that was moved is reminded of again', () => {
    const moved = { ...meeting, body: { ...meeting.body, corrected: { startsAt: '2026-11-24T16:00' } } };
    const [again] = remindersOf([moved], 10, instant);
    expect(dueReminders(again ? [again] : [], [reminders[0]?.key ?? ''], at('15:55'))).toHaveLength(1);
  });

  test('the alarm is set for the next moment at which something comes or goes', () => {
    const moments = [...reminderMoments(reminders), ...badgeMoments([meeting, day], instant)];
    expect(nextMoment(moments, at('12:00'))).toBe(at('13:00'));
    expect(nextMoment(moments, at('13:00'))).toBe(at('13:50'));
    expect(nextMoment(moments, at('13:50'))).toBe(at('14:00'));
    expect(nextMoment(moments, at('14:00'))).toBe(at('14:30'));
    expect(nextMoment(moments, at('14:30'))).toBeUndefined();
  });
});

describe('upcoming', () => {
  test('each meeting once: the written one stands for the one seen on a page', () => {
    const seen = { ...meeting, id: 'm0', rev: 0 };
    const other = aMeeting({ id: 'm3', mentorshipIds: ['ms-tom'], startsAt: meeting.startsAt });
    const found = upcomingMeetings([seen, day, meeting, other], nowLocal);
    expect(found.map(({ id }) => id)).toEqual(['m1', 'm3', 'm2']);
  });

  test('without those that are over, cancelled or deleted', () => {
    const over = aMeeting({ id: 'o', startsAt: '2026-11-24T12:00', endsAt: '2026-11-24T13:00' });
    const gone = { ...meeting, deletedAt: '2026-11-24T09:00:00.000Z' };
    expect(upcomingMeetings([over, gone, { ...day, status: 'cancelled' }], nowLocal)).toEqual([]);
  });

  test('near: within the hour or going on, never whole days; the one that is prepared before the one that runs', () => {
    expect(nearMeeting([meeting, day], at('12:59'), instant)).toBeUndefined();
    expect(nearMeeting([meeting, day], at('13:00'), instant)?.id).toBe('m1');
    const next = aMeeting({ id: 'n', startsAt: '2026-11-24T14:30' });
    expect(nearMeeting([meeting, next], at('14:10'), instant)?.id).toBe('n');
  });
});

test('of two meetings of a new pair only the earlier one is the first, held or to come', () => {
  const first = aMeeting({ id: 'a', startsAt: '2026-12-01T14:00' });
  const second = aMeeting({ id: 'b', startsAt: '2026-12-15T14:00' });
  const kinds = (now: string, status: 'planned' | 'cancelled' = 'planned') => {
    const read = {
      people: [aPerson({ id: 'p-ana' })],
      mentorships: [aMentorship({ id: 'ms-ana', stage: 'prepare' })],
      meetings: [{ ...first, status }, second],
    };
    const records = pairRecords(['ms-ana'], read, now);
    return records && [first, second].map((one) => guessKind(records, one, now));
  };
  expect(kinds(nowLocal)).toEqual(['first', 'regular']);
  expect(kinds('2027-01-01T09:00')).toEqual(['first', 'regular']);
  expect(kinds(nowLocal, 'cancelled')).toEqual(['first', 'first']);
});
