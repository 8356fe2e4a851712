import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { askSame } from '../../core/ask-same';
import type { CalendarRef, Meeting } from '../../core/records';
import { splitMeeting } from '../../core/series-memory';
import { ownCalls } from '../../entrypoints/background/calls/own';
import { database } from '../../entrypoints/background/database';
import { takenRows } from '../../entrypoints/background/resolve';
import { nearby, rowsOf } from '../../entrypoints/background/same';
import { getRecord, writeAll } from '../../store';
import { start } from '../support/series-hands';
import { aMeeting } from './a-record';

vi.mock('webextension-polyfill', () => import('../support/fake-background'));

// Rules that the random walk of series-memory.test.ts was not seen to miss: each by itself.

const at = '2026-11-01T09:00:00.000Z';
const row = (id: string, fields: Partial<CalendarRef>): CalendarRef => ({
  ...{ id, rev: 1, createdAt: at, updatedAt: at, kind: 'occurrence' as const },
  body: { v: 1, adapter: 'a', host: 'h' },
  ...fields,
});
const ofAna = aMeeting({ id: 'ana', mentorshipIds: ['m-ana'] });
const ofTom = aMeeting({ id: 'tom', mentorshipIds: ['m-tom'] });
const ofBoth = aMeeting({ id: 'both', mentorshipIds: ['m-ana', 'm-tom'] });
const refs = [
  { id: 'r-page', by: 'page' as const },
  { id: 'r-uid', by: 'uid' as const },
];

describe('a question', () => {
  const ask = (meetings: Meeting[], also: string[] = []) =>
    askSame({ meeting: ofAna, meetings, also, notSame: new Set(), isUnnamed: false });

  it('is never about a meeting of other people, though the event points to it', () => {
    expect(ask([ofTom, ofBoth], ['tom', 'both'])).toBeUndefined();
    expect(ask([aMeeting({ id: 'other', mentorshipIds: ['m-ana'] })])).toMatchObject({ otherId: 'other' });
  });
});

describe('an event that gets a meeting of its own', () => {
  const split = (rows: CalendarRef[]) =>
    splitMeeting(ofAna, rows, aMeeting({ id: 'own' }), { refs, words: undefined })
      .puts.filter(({ store }) => store === 'calendarRefs')
      .map(({ patch }) => patch.id);

  it('takes its rows along, but none that is of another meeting', () => {
    expect(split([row('r-page', { meetingId: 'ana' })])).toEqual(['r-page', 'r-uid']);
    expect(split([row('r-page', { meetingId: 'tom' })])).toEqual(['r-uid']);
  });

  it('leaves the UID with the meeting while another calendar holds it there', () => {
    expect(split([row('r-page', { meetingId: 'ana' }), row('r-other', { meetingId: 'ana' })])).toEqual(['r-page']);
  });
});

describe('in the database', () => {
  beforeEach(async () => {
    await start();
  });
  const put = async (records: Parameters<typeof writeAll>[1]) => writeAll(await database(), records);
  const draft = {
    ...{ meetingId: 'ana', seriesId: 's-ana', seenAt: 1, event: { adapter: 'a', host: 'h' } },
    refs: { occurrence: [{ id: 'r-page', by: 'page' }], series: [{ id: 'r-series', by: 'page' }] },
  } as Parameters<typeof takenRows>[1];

  it('meetings near by are of the very same people: a group is others', async () => {
    await put({ meetings: [ofAna, ofBoth, ofTom, aMeeting({ id: 'ana2', mentorshipIds: ['m-ana'] })] });
    expect((await nearby(await database(), ofAna)).map(({ meetingId }) => meetingId)).toEqual(['ana2']);
  });

  it('a row that belongs to another meeting or series stays there when this one is written', async () => {
    await put({
      meetings: [ofTom],
      calendarRefs: [row('r-page', { meetingId: 'tom' }), row('r-series', { kind: 'series', seriesId: 's-tom' })],
    });
    expect(await takenRows(await database(), draft)).toEqual(new Set(['r-page', 'r-series']));
    expect(await takenRows(await database(), { ...draft, meetingId: 'tom', seriesId: 's-tom' })).toEqual(new Set());
  });

  it("a row of the event that is another meeting's is none of this meeting's", async () => {
    await put({ meetings: [ofAna, ofTom], calendarRefs: [row('r-page', { meetingId: 'tom' })] });
    expect(await rowsOf(await database(), ofAna, draft)).toEqual([]);
    await put({ calendarRefs: [row('r-page', {})] });
    expect((await rowsOf(await database(), ofAna, draft)).map(({ id }) => id)).toEqual(['r-page']);
  });

  it('a meeting by hand of other people at the same time is not this event', async () => {
    const hands = await start();
    const own = { name: 'own' } as const;
    const byHand = { title: 'Talk', startsAt: '2026-11-24T14:00' };
    await ownCalls.addMeeting({ ...byHand, meetingId: 'of-tom', mentorshipIds: ['m-tom'] }, own);
    const seen = await hands.openAs('google', 0, {});
    expect(seen).toMatchObject({ state: 'notes', pair: { mentorshipIds: ['m-ana'] } });
    expect(seen.meetingId).not.toBe('of-tom');
    // Of the same people it is.
    await ownCalls.addMeeting({ ...byHand, meetingId: 'of-ana', mentorshipIds: ['m-ana'] }, own);
    expect((await hands.openAs('google', 0, {})).meetingId).toBe('of-ana');
    expect(await getRecord(await database(), 'meetings', 'of-tom')).toBeDefined();
  });
});
