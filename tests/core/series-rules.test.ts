import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { askSame } from '../../core/ask-same';
import { eventRefs } from '../../core/calendar-ref';
import type { CalendarRef, Meeting } from '../../core/records';
import { type MeetingRecords, mergeMeetings, splitMeeting } from '../../core/series-memory';
import { ownCalls } from '../../entrypoints/background/calls/own';
import { database } from '../../entrypoints/background/database';
import { resolve, takenRows } from '../../entrypoints/background/resolve';
import { nearby, rowsOf } from '../../entrypoints/background/same';
import { meetingViewById } from '../../entrypoints/background/views';
import { getRecord, listRecords, writeAll } from '../../store';
import { textOf } from '../support/meeting-text';
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

describe('two meetings that become one', () => {
  const none: MeetingRecords = { notes: [], agendaLines: [], actionItems: [], ticks: [], questionsShown: [], refs: [] };

  it.each([
    ['of the series of the one that stays', 's-into'],
    ['of none where that one has none', undefined],
  ])('make the rows %s', (_name, seriesId) => {
    const into = aMeeting({ id: 'into', ...(seriesId && { seriesId }) });
    const from = { ...none, refs: [row('r-page', { meetingId: 'ana', seriesId: 's-ana' })] };
    const { puts } = mergeMeetings(ofAna, into, { from, into: none }, { refs, words: undefined }, '-');
    const heads = puts.filter(({ store }) => store === 'calendarRefs').map(({ patch }) => patch.head);
    expect(heads).toHaveLength(2);
    for (const head of heads) expect(head).toMatchObject({ meetingId: 'into', seriesId: seriesId ?? null });
  });
});

it('a recurring event that does not say which occurrence it is has no row by its UID', async () => {
  const event = { adapter: 'a', host: 'h', seriesKey: 'k', recurring: true, uid: 'u@example.org' };
  const ways = async (fields: object) => (await eventRefs({ ...event, ...fields })).occurrence.map(({ by }) => by);
  expect(await ways({})).toEqual(['page']);
  expect(await ways({ originalStart: '20261124T130000Z' })).toEqual(['page', 'uid']);
  expect(await ways({ recurring: false })).toEqual(['page', 'uid']);
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

  it('one without an id is followed while it stays open, and two with one title that are pressed are two', async () => {
    const hands = await start();
    const noIds = { seriesKey: undefined, originalStart: undefined, recurring: undefined } as object;
    const read = { ...noIds, adapter: 'generic', host: 'plan.test', title: 'With ana' };
    const first = await hands.openAs('plain', 0, { ...read, startsAt: '2026-11-24T15:00' });
    const word = await hands.write('note');
    const moved = await hands.openAs('plain', 0, { ...read, startsAt: '2026-11-25T15:00' });
    expect(moved).toMatchObject({ meetingId: first.meetingId, startsAt: '2026-11-25T15:00' });
    const other = await hands.openAs('plain', 0, { ...read, startsAt: '2026-11-27T15:00' }, true);
    expect(other.meetingId).not.toBe(first.meetingId);
    expect(other.text).not.toContain(word);
    // It may be a move that was made outside of the dialog: she is asked.
    expect(other.ask).toMatchObject({ about: 'meeting', otherId: first.meetingId });
  });

  it('what is said of one meeting counts more than what is said of its series', async () => {
    const hands = await start();
    const { meetingId } = await hands.openAs('google', 0, {});
    await hands.write('note');
    await hands.take({ do: 'reassign', to: 0, forSeries: false });
    const whose = async (at: number) => (await resolve(await database(), hands.calendar.read('google', at))).draft;
    expect(await whose(0)).toMatchObject({ meetingId, mentorshipIds: ['m-tom'] });
    expect(await whose(1)).toMatchObject({ mentorshipIds: ['m-ana'] });
  });

  it('words of a group that becomes one person stay with the group, in a meeting of its own', async () => {
    const hands = await start();
    const { meetingId } = await hands.openAs('google', 6, {});
    const words = [await hands.write('note', 0), await hands.write('note', 1), await hands.write('line')];
    await hands.take({ do: 'reassign', to: 0, forSeries: false });
    const records = await database();
    const meetings = await listRecords(records, 'meetings');
    const views = await Promise.all(meetings.map(({ id }) => meetingViewById(records, id)));
    const shown = views.map((view) => view && [view.meetingId === meetingId, textOf(view)]);
    expect(shown.toSorted().reverse()).toEqual([
      [true, words[0]],
      [false, `\n${words[1]}\n${words[2]}`],
    ]);
    expect(views.map((view) => view?.startsAt)).toEqual([views[0]?.startsAt, views[0]?.startsAt]);
  });

  it('words that go along to another person leave nothing behind', async () => {
    const hands = await start();
    const { meetingId } = await hands.openAs('google', 0, {});
    const word = await hands.write('note');
    await hands.take({ do: 'reassign', to: 0, forSeries: false });
    const text = async (id: string) =>
      (await getRecord(await database(), 'notes', `note-${meetingId}-${id}`))?.body.text;
    expect(await text('m-tom')).toBe(word);
    expect(await text('m-ana')).toBe('');
  });
});
