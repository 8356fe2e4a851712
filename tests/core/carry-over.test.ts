import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { carryOver } from '../../core/carry-over';
import type { ActionItem, AgendaLine, Meeting } from '../../core/records';
import { aLine, aMeeting, anItem } from './a-record';

const october = aMeeting({ id: 'm1', startsAt: '2026-10-27T14:00' });
const november = aMeeting({ id: 'm2', startsAt: '2026-11-10T14:00' });
const today = aMeeting({ id: 'm3', startsAt: '2026-11-24T14:00' });
const meetings = [today, october, november];
const shown = (lines: AgendaLine[], items: ActionItem[] = [], meeting = today) =>
  carryOver(meeting, { agendaLines: lines, actionItems: items, meetings }, []);
const ids = (rows: { id: string }[]) => rows.map((row) => row.id);

describe('agenda lines', () => {
  test('what is open comes along; what was done stays behind', () => {
    const view = shown([
      aLine({ id: 'a', meetingId: 'm2', order: 2 }),
      aLine({ id: 'b', meetingId: 'm1', order: 1 }),
      aLine({ id: 'c', meetingId: 'm1', state: 'done', closedIn: 'm2' }),
      aLine({ id: 'd', meetingId: 'm3' }),
    ]);
    expect(ids(view.fromBefore.lines)).toEqual(['b', 'a']);
    expect(ids(view.agenda)).toEqual(['d']);
  });

  test('what is done here stays in view, ticked; what is dropped goes', () => {
    const view = shown([
      aLine({ id: 'a', meetingId: 'm2', state: 'done', closedIn: 'm3' }),
      aLine({ id: 'b', meetingId: 'm2', state: 'dropped', closedIn: 'm3' }),
      aLine({ id: 'c', meetingId: 'm3', state: 'done', closedIn: 'm3' }),
      aLine({ id: 'd', meetingId: 'm3', state: 'dropped', closedIn: 'm3' }),
    ]);
    expect(view.fromBefore.lines).toMatchObject([{ id: 'a', state: 'done' }]);
    expect(ids(view.agenda)).toEqual(['c']);
  });

  test('an old meeting shows what was added there, not what came later', () => {
    const lines = [aLine({ id: 'a', meetingId: 'm2' }), aLine({ id: 'b', meetingId: 'm3' })];
    expect(ids(shown(lines, [], october).fromBefore.lines)).toEqual([]);
    expect(ids(shown(lines, [], november).agenda)).toEqual(['a']);
  });

  test('the order follows a corrected start', () => {
    const moved = aMeeting({
      id: 'm2',
      startsAt: '2026-11-10T14:00',
      body: { corrected: { startsAt: '2026-12-01T14:00' } },
    });
    const lines = [aLine({ id: 'a', meetingId: 'm2' })];
    const view = carryOver(today, { agendaLines: lines, actionItems: [], meetings: [today, moved] }, []);
    expect(view.fromBefore.lines).toEqual([]);
  });

  test('a line of a template stays with its meeting', () => {
    const lines = [
      aLine({ id: 'a', meetingId: 'm2', agendaId: 'first-60' }),
      aLine({ id: 'b', meetingId: 'm3', agendaId: 'regular-30' }),
    ];
    expect(ids(shown(lines).fromBefore.lines)).toEqual([]);
    expect(ids(shown(lines).agenda)).toEqual(['b']);
    expect(ids(shown(lines, [], november).agenda)).toEqual(['a']);
  });

  test('a line of a meeting that is gone is not lost', () => {
    expect(ids(shown([aLine({ id: 'a', meetingId: 'gone' })]).fromBefore.lines)).toEqual(['a']);
  });
});

describe('action items', () => {
  test('promised nowhere, earlier, or here', () => {
    const view = shown(
      [],
      [
        anItem({ id: 'a' }),
        anItem({ id: 'b', meetingId: 'm2', dueOn: '2026-11-27' }),
        anItem({ id: 'c', meetingId: 'm3', owner: 'ms-ana' }),
        anItem({ id: 'd', meetingId: 'm1', state: 'done', closedOn: '2026-11-12' }),
      ],
    );
    expect(ids(view.fromBefore.items)).toEqual(['b', 'a']);
    expect(ids(view.steps)).toEqual(['c']);
  });

  test('done in this meeting, or in the popup on its day: still in view', () => {
    const items = [
      anItem({ id: 'a', meetingId: 'm2', state: 'done', closedOn: '2026-11-25', closedIn: 'm3' }),
      anItem({ id: 'b', meetingId: 'm2', state: 'done', closedOn: '2026-11-24' }),
      anItem({ id: 'c', meetingId: 'm2', state: 'done', closedOn: '2026-11-24', closedIn: 'm2' }),
    ];
    expect(ids(shown([], items).fromBefore.items).sort()).toEqual(['a', 'b']);
  });
});

describe('groups', () => {
  const group = aMeeting({ id: 'g', mentorshipIds: ['ms-ana', 'ms-tom'] });
  const lines = [
    aLine({ id: 'ana', meetingId: 'm1' }),
    aLine({ id: 'both', meetingId: 'm1', mentorshipIds: ['ms-ana', 'ms-tom'] }),
  ];

  test('a group meets its members’ lines; a group’s line stays in the group', () => {
    expect(ids(shown(lines, [], group).fromBefore.lines)).toEqual(['ana', 'both']);
    expect(ids(shown(lines).fromBefore.lines)).toEqual(['ana']);
  });
});

describe('always', () => {
  const people = ['ms-a', 'ms-b', 'ms-c'];
  const someone = fc.subarray(people, { minLength: 1 });
  const allMeetings = fc
    .array(fc.tuple(someone, fc.integer({ min: 10, max: 20 })), { minLength: 1, maxLength: 6 })
    .map((rows) =>
      rows.map(([mentorshipIds, day], i) => aMeeting({ id: `m${i}`, mentorshipIds, startsAt: `2026-11-${day}T14:00` })),
    );
  const meetingId = fc.constantFrom('m0', 'm1', 'm2', 'm3', 'm4', 'm5', 'gone');
  const state = fc.constantFrom('open', 'done', 'dropped') as fc.Arbitrary<'open' | 'done' | 'dropped'>;
  const closedIn = fc.option(meetingId, { nil: undefined });
  const lineRows = fc.array(fc.tuple(someone, meetingId, state, closedIn), { maxLength: 12 }).map((rows) =>
    rows.map(([mentorshipIds, where, is, closed], i) =>
      aLine({
        id: `l${i}`,
        mentorshipIds,
        meetingId: where,
        state: is,
        ...(closed && is !== 'open' ? { closedIn: closed } : {}),
      }),
    ),
  );
  const itemRows = fc.array(fc.tuple(someone, fc.option(meetingId), state, closedIn), { maxLength: 12 }).map((rows) =>
    rows.map(([mentorshipIds, where, is, closed], i) =>
      anItem({
        id: `i${i}`,
        mentorshipIds,
        ...(where === null ? {} : { meetingId: where }),
        state: is,
        ...(is === 'open' ? {} : { closedOn: '2026-11-15' }),
        ...(closed && is !== 'open' ? { closedIn: closed } : {}),
      }),
    ),
  );
  const everywhere = (all: Meeting[], agendaLines: AgendaLine[], actionItems: ActionItem[]) =>
    all.map((meeting) => {
      const view = carryOver(meeting, { agendaLines, actionItems, meetings: all }, []);
      return {
        meeting,
        rows: [...view.fromBefore.lines, ...view.agenda, ...view.fromBefore.items, ...view.steps],
      };
    });

  test('nothing is shown under another pair, nothing twice', () => {
    fc.assert(
      fc.property(allMeetings, lineRows, itemRows, (all, lines, items) => {
        for (const { meeting, rows } of everywhere(all, lines, items)) {
          expect(new Set(ids(rows)).size).toBe(rows.length);
          for (const row of rows) expect(meeting.mentorshipIds).toEqual(expect.arrayContaining(row.mentorshipIds));
        }
      }),
    );
  });

  test('nothing is lost: every open line and item is in the last meeting of its people, unless it is from a later one', () => {
    fc.assert(
      fc.property(allMeetings, lineRows, itemRows, (all, lines, items) => {
        const pages = everywhere(all, lines, items);
        for (const record of [...lines, ...items].filter((one) => one.state === 'open')) {
          const fitting = pages.filter(({ meeting }) =>
            record.mentorshipIds.every((id) => meeting.mentorshipIds.includes(id)),
          );
          const last = fitting
            .toSorted((a, b) =>
              a.meeting.startsAt === b.meeting.startsAt
                ? a.meeting.id < b.meeting.id
                  ? -1
                  : 1
                : a.meeting.startsAt < b.meeting.startsAt
                  ? -1
                  : 1,
            )
            .at(-1);
          const home = all.find((meeting) => meeting.id === record.meetingId);
          if (last === undefined) continue;
          const isLater =
            home !== undefined &&
            !fitting.some(({ meeting }) => meeting === home) &&
            (home.startsAt > last.meeting.startsAt ||
              (home.startsAt === last.meeting.startsAt && home.id > last.meeting.id));
          expect(ids(last.rows).includes(record.id)).toBe(!isLater);
        }
      }),
    );
  });
});
