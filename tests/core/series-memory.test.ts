import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { database } from '../../entrypoints/background/database';
import { livingMeeting } from '../../entrypoints/background/ensure-meeting';
import type { Calendar, EventView } from '../support/series-calendar';
import { type Hands, start } from '../support/series-hands';
import { step } from '../support/series-steps';

vi.mock('webextension-polyfill', () => import('../support/fake-background'));

beforeEach(start);

describe('whatever is done in calendars and said of meetings', () => {
  it('no word is lost, none is shown under another pair, and undo is exact', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 6, maxLength: 20 }), async (steps) => {
        const hands = await start();
        for (const one of steps) {
          await hands.take(one);
          await hands.check(one);
        }
      }),
      { numRuns: Number(process.env.SERIES_RUNS ?? 150) },
    );
  });
});

describe('one event', () => {
  const open = async (fields: Partial<Parameters<Calendar['read']>[2]> = {}, view: EventView = 'google', n = 0) => {
    hands ??= await start();
    return hands.openAs(view, n, fields);
  };
  let hands: Hands | undefined;
  beforeEach(() => {
    hands = undefined;
  });

  it('that another page claims by its UID alone opens nothing', async () => {
    const first = await open();
    await hands?.write('note');
    const forged = { title: 'Zzz', startsAt: '2027-03-03T07:00', attendees: [] };
    const claimed = await open({ ...forged, host: 'evil.test', adapter: 'generic' }, 'nextcloud');
    expect(claimed.meetingId).not.toBe(first.meetingId);
    expect(claimed.state).toBe('whose');
    // The same with a title that agrees is the same meeting.
    const copy = await open({ ...forged, title: first.title, adapter: 'generic', host: 'mine.test' }, 'nextcloud');
    expect(copy.meetingId).toBe(first.meetingId);
  });

  it('at the time of a meeting by hand shows it, and changes it only after she wrote there', async () => {
    hands = await start();
    const byHand = await hands.addByHand('2026-11-24T14:00');
    expect((await open({ title: 'Taken over' })).meetingId).toBe(byHand.meetingId);
    const moved = { title: 'Cancelled', startsAt: '2020-01-01T10:00' };
    const unchanged = { meetingId: byHand.meetingId, title: 'Talk', startsAt: '2026-11-24T14:00' };
    expect(await open({ ...moved, attendees: [] })).toMatchObject(unchanged);
    await hands.write('note');
    const followed = await open({ ...moved, attendees: [] });
    expect(followed).toMatchObject({ meetingId: byHand.meetingId, ...moved });
  });

  it('that another page claims by its UID and its start opens nothing', async () => {
    const first = await open();
    await hands?.write('note');
    const forged = { title: 'Zzz', attendees: [], host: 'evil.test', adapter: 'generic' };
    expect((await open(forged, 'nextcloud')).meetingId).not.toBe(first.meetingId);
  });

  it('keeps its notes when it was moved to another day, renamed and seen through another calendar', async () => {
    const first = await open();
    const word = await hands?.write('note');
    await open({}, 'nextcloud');
    hands?.calendar.move(0, 3);
    hands?.calendar.rename(0);
    const there = await open({ attendees: [] }, 'nextcloud');
    expect(there.meetingId).toBe(first.meetingId);
    expect(there.text).toContain(word);
    expect(there.startsAt).toContain('2026-11-27');
  });

  it('of a series that was made anew is asked about once, for the series', async () => {
    await open({}, 'google', 0);
    await hands?.write('note');
    hands?.calendar.recreate(2);
    const again = await open({}, 'google', 2);
    expect(again.ask).toMatchObject({ about: 'series', untilOn: '2026-11-24' });
    await hands?.take({ do: 'answer', yes: false, undoNow: false });
    expect((await open({}, 'google', 2)).ask).toBeUndefined();
  });

  it('on the day of a meeting that she began by hand is asked about, and becomes one with it', async () => {
    await open({}, 'google', 1);
    const byHand = await hands?.addByHand('2026-11-24T14:05');
    const event = await open({}, 'google', 0);
    expect(event.ask).toMatchObject({ about: 'meeting', otherId: byHand?.meetingId });
    await hands?.take({ do: 'answer', yes: true, undoNow: true });
    await hands?.take({ do: 'answer', yes: true, undoNow: false });
    const after = await open({}, 'google', 0);
    expect(after.meetingId).toBe(byHand?.meetingId);
    expect(after.text).toContain(byHand?.word);
    expect(after.ask).toBeUndefined();
  });

  it('takes words that were still on their way along, when two meetings become one', async () => {
    const first = await open({}, 'google', 0);
    await hands?.write('note');
    const second = await open({}, 'google', 1);
    await hands?.write('note');
    await hands?.saySame(second.meetingId, first.meetingId);
    await hands?.lateWord(second.meetingId, 'lateword');
    const after = await open({}, 'google', 1);
    expect(after.meetingId).toBe(first.meetingId);
    expect(after.text).toContain('lateword');
  });

  it('stays one with another when she wrote there since, whatever is pressed', async () => {
    const first = await open({}, 'google', 0);
    await hands?.write('note');
    const second = await open({}, 'google', 1);
    await hands?.write('note');
    await hands?.saySame(second.meetingId, first.meetingId);
    const since = await hands?.write('note');
    await hands?.take({ do: 'undo' });
    const after = await open({}, 'google', 1);
    expect(after.meetingId).toBe(first.meetingId);
    expect(after.text).toContain(since);
    await hands?.check({ do: 'undo' });
  });

  it('that is said in a file to be the same as itself is not followed for ever', async () => {
    const first = await open({}, 'google', 0);
    await hands?.write('note');
    const records = await database();
    const kept = await records.get('meetings', first.meetingId);
    await records.put('meetings', { ...kept, deletedAt: '2026-11-24T12:00:00.000Z', sameAs: first.meetingId } as never);
    expect(await livingMeeting(records, first.meetingId)).toBeUndefined();
    await records.put('meetings', kept as never);
  });

  it('of a calendar that gives it no id follows a move that she confirmed, also what she said was read right', async () => {
    const first = await openUnnamed({});
    const { meetingId, title, startsAt = '' } = first;
    await hands?.confirm(meetingId, { title, startsAt, endsAt: '2026-11-24T15:45' });
    const word = await hands?.write('note');
    await open({}, 'google', 3);
    const moved = await openUnnamed({ startsAt: '2026-11-26T16:00', endsAt: '2026-11-26T16:45' });
    expect(moved.meetingId).not.toBe(first.meetingId);
    expect(moved.ask).toMatchObject({ about: 'meeting', otherId: first.meetingId });
    await hands?.take({ do: 'answer', yes: true, undoNow: false });
    const after = await openUnnamed({ startsAt: '2026-11-26T16:00', endsAt: '2026-11-26T16:45' });
    expect(after).toMatchObject({
      meetingId: first.meetingId,
      startsAt: '2026-11-26T16:00',
      endsAt: '2026-11-26T16:45',
    });
    expect(after.text).toContain(word);
    await open({}, 'google', 3);
    expect((await openUnnamed({ startsAt: '2026-12-03T16:00', endsAt: '2026-12-03T16:45' })).ask).toBeUndefined();
  });

  const openUnnamed = (fields: Partial<Parameters<Calendar['read']>[2]>) => {
    const read = { adapter: 'generic', host: 'plan.test', title: 'With ana', startsAt: '2026-11-24T15:00' };
    const unnamed = { seriesKey: undefined, originalStart: undefined, recurring: undefined } as object;
    return open({ ...read, endsAt: '2026-11-24T15:45', ...unnamed, ...fields }, 'plain', 0);
  };
});
