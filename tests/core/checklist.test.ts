import { describe, expect, test } from 'vitest';
import { content } from '../../content/index';
import { briefView } from '../../core/brief';
import { checklistRows, coreShare, listedItems, openFirst, openRows, roundOf, sourceLine } from '../../core/checklist';
import { pairRecords, type ReadRecords } from '../../core/pair-records';
import { pairState } from '../../core/pair-state';
import { aMeeting, aMentorship, anOwnItem, aPerson, aTick } from './a-record';

const scope = { stage: 'cultivate', role: 'mentor', meetingId: 'm2', today: '2026-11-24' } as const;
const rowOf = (id: string, ticks: ReturnType<typeof aTick>[], over: Partial<typeof scope> | object = {}) => {
  const found = checklistRows(content, ['ms-ana'], ticks, { ...scope, ...over }).find((row) => row.item.id === id);
  if (found === undefined) throw new Error(`no row ${id}`);
  return found;
};

describe('checklistRows', () => {
  test('only the stage and role asked for, in the order of the content', () => {
    const rows = checklistRows(content, ['ms-ana'], [], scope);
    expect(rows.map((row) => row.item.id)).toEqual(
      content.checklist.filter((item) => item.stage === 'cultivate' && item.role === 'mentor').map((item) => item.id),
    );
    expect(rows.every((row) => row.source.length > 5 && !row.ticked)).toBe(true);
  });

  test('an each-meeting item is open again in the next meeting and keeps its history', () => {
    const ticks = [
      aTick({ round: 'm0', tickedOn: '2026-10-27' }),
      aTick({ round: 'm1', tickedOn: '2026-11-10' }),
      aTick({ round: 'm1', tickedOn: '2026-11-10', mentorshipId: 'ms-other' }),
    ];
    expect(rowOf('c-c-mentor-01', ticks)).toMatchObject({
      round: 'm2',
      ticked: false,
      history: ['2026-11-10', '2026-10-27'],
    });
    expect(rowOf('c-c-mentor-01', ticks, { meetingId: 'm1' })).toMatchObject({
      ticked: true,
      tickedOn: '2026-11-10',
      history: ['2026-10-27'],
    });
  });

  test('a quarterly item is open again in the next quarter', () => {
    const ticks = [aTick({ itemId: 'c-c-mentor-06', round: '2026-Q4', tickedOn: '2026-12-30' })];
    expect(rowOf('c-c-mentor-06', ticks, { today: '2026-12-31' }).ticked).toBe(true);
    expect(rowOf('c-c-mentor-06', ticks, { today: '2027-01-01' })).toMatchObject({
      round: '2027-Q1',
      ticked: false,
      history: ['2026-12-30'],
    });
  });

  test('without a meeting an each-meeting item can be ticked once', () => {
    expect(roundOf('each-meeting', { today: '2026-11-24' })).toBe('once');
    expect(roundOf('closing', { today: '2026-11-24', meetingId: 'm1' })).toBe('once');
  });

  test('a group’s item is ticked when it is ticked for everybody', () => {
    const ticks = [aTick({ round: 'm2' })];
    const rows = (all: typeof ticks) => checklistRows(content, ['ms-ana', 'ms-tom'], all, scope)[0];
    expect(rows(ticks)?.ticked).toBe(false);
    expect(rows([...ticks, aTick({ round: 'm2', mentorshipId: 'ms-tom' })])?.ticked).toBe(true);
  });
});

test('openRows: core first; openFirst puts the ticked ones last; nothing is lost', () => {
  const rows = checklistRows(content, ['ms-ana'], [aTick({ round: 'm2' })], scope);
  const open = openRows(rows);
  expect(open.map((row) => row.item.core)).toEqual([...open.map((row) => row.item.core)].sort((a, b) => +b - +a));
  expect(open).toHaveLength(rows.length - 1);
  expect(new Set(openFirst(rows))).toEqual(new Set(rows));
  expect(openFirst(rows).at(-1)?.item.id).toBe('c-c-mentor-01');
});

test('coreShare counts core items alone', () => {
  const rows = checklistRows(content, ['ms-ana'], [aTick({ round: 'm2' }), aTick({ itemId: 'c-c-mentor-06' })], scope);
  expect(coreShare(rows)).toBeCloseTo(1 / rows.filter((row) => row.item.core).length);
  expect(coreShare([])).toBe(0);
});

describe('listedItems', () => {
  const own = [anOwnItem({ id: 'mine', mentorshipId: 'ms-ana' }), anOwnItem({ id: 'all' })];
  const hides = (id: string, ...hiddenItems: string[]) => aMentorship({ id, hiddenItems });
  const ids = (items: readonly { id: string }[]) => items.map(({ id }) => id);

  test('hers come last, are no core items, and say for whom they are', () => {
    const { checklist, hidden } = listedItems(content, { mentorships: [aMentorship({ id: 'ms-ana' })], ownItems: own });
    expect(checklist).toHaveLength(content.checklist.length + 2);
    expect(checklist.slice(-2)).toMatchObject([
      { id: 'mine', label: 'Own mine', core: false, isOwn: true, isForAll: false },
      { id: 'all', isOwn: true, isForAll: true },
    ]);
    expect(hidden).toEqual([]);
    const rows = checklistRows({ checklist, sources: content.sources }, ['ms-ana'], [], scope);
    expect(rows.at(-1)).toMatchObject({ isOwn: true, isForAll: true, round: 'm2', source: '' });
    expect(rows[0]).toMatchObject({ isOwn: false, isForAll: false });
  });

  test('one that is hidden is listed apart; in a group only when all hide it', () => {
    const one = listedItems(content, { mentorships: [hides('ms-ana', 'c-c-mentor-01')], ownItems: [] });
    expect(ids(one.checklist)).not.toContain('c-c-mentor-01');
    expect(ids(one.hidden)).toEqual(['c-c-mentor-01']);
    const group = [hides('ms-ana', 'c-c-mentor-01', 'c-c-mentor-06'), hides('ms-tom', 'c-c-mentor-06')];
    expect(ids(listedItems(content, { mentorships: group, ownItems: [] }).hidden)).toEqual(['c-c-mentor-06']);
  });

  test('one that is hidden is in no brief and not in the share of core items; hers are in the brief', () => {
    const core = ids(
      content.checklist.filter((item) => item.stage === 'prepare' && item.role === 'mentor' && item.core),
    );
    const [first = '', second = '', ...rest] = core;
    const read = (hiddenItems: string[]): ReadRecords => ({
      people: [aPerson({ id: 'p-ana' })],
      mentorships: [aMentorship({ id: 'ms-ana', stage: 'prepare', hiddenItems })],
      meetings: [aMeeting({ id: 'm1', startsAt: '2026-12-01T10:00' })],
      ownItems: [anOwnItem({ id: 'mine', mentorshipId: 'ms-ana', stage: 'prepare', when: 'before-first-meeting' })],
      ticks: [first, second].map((itemId) => aTick({ itemId })),
    });
    const now = { nowLocal: '2026-11-24T13:48' };
    const of = (hiddenItems: string[]) => {
      const records = pairRecords(['ms-ana'], read(hiddenItems), now.nowLocal);
      if (records === undefined) throw new Error('no pair');
      return {
        state: pairState(records, content, now),
        brief: briefView(records, content, { ...now, isSample: false }),
      };
    };
    expect(of([]).state.corePct).toBeCloseTo(2 / core.length);
    expect(of([]).brief.advice).toBeUndefined();
    // What is left of the core items is done: the next stage may be suggested.
    const hidden = of(rest);
    expect(hidden.state.corePct).toBe(1);
    expect(hidden.brief.advice).toMatchObject({ reason: { key: 'first-is-booked' } });
    const rows = ids(hidden.brief.checklist.rows.map(({ item }) => item));
    expect(rows).toContain('mine');
    expect(rows.filter((id) => rest.includes(id))).toEqual([]);
    expect(hidden.brief.checklist.left).toBe(of([]).brief.checklist.left - rest.length);
  });

  test('of a closed mentorship nothing is proposed', () => {
    const closed = pairRecords(
      ['ms-ana'],
      {
        people: [aPerson({ id: 'p-ana' })],
        mentorships: [aMentorship({ id: 'ms-ana', stage: 'prepare', status: 'closed' })],
        meetings: [aMeeting({ id: 'm1', startsAt: '2026-11-10T10:00' })],
      },
      '2026-11-24T13:48',
    );
    if (closed === undefined) throw new Error('no pair');
    const brief = briefView(closed, content, { nowLocal: '2026-11-24T13:48', isSample: false });
    expect(brief).toMatchObject({ questions: [], checklist: { rows: [], left: 0 }, lastMetOn: '2026-11-10' });
    expect(brief.advice).toBeUndefined();
  });
});

test('two rounds ticked on one day are two', () => {
  const ticks = [aTick({ round: 'm0', tickedOn: '2026-11-10' }), aTick({ round: 'm1', tickedOn: '2026-11-10' })];
  expect(rowOf('c-c-mentor-01', ticks).history).toEqual(['2026-11-10', '2026-11-10']);
});

test('a group’s round counts once, on the day when all had it', () => {
  const ticks = [
    aTick({ round: 'm1', tickedOn: '2026-11-10' }),
    aTick({ round: 'm1', tickedOn: '2026-11-12', mentorshipId: 'ms-tom' }),
  ];
  const row = checklistRows(content, ['ms-ana', 'ms-tom'], ticks, scope).find(
    ({ item }) => item.id === 'c-c-mentor-01',
  );
  expect(row?.history).toEqual(['2026-11-12']);
});

describe('sourceLine', () => {
  const line = (key: string) => {
    const source = content.sources.find((one) => one.key === key);
    return source === undefined ? '' : sourceLine(source);
  };

  test('people by surname, institutions in full', () => {
    expect(line('straus2013')).toBe(
      'Straus et al. 2013. Characteristics of successful and failed mentoring relationships.',
    );
    expect(line('detsky2007')).toBe('Detsky & Baerlocher 2007. Academic mentoring - how to give it and how to get it.');
    expect(line('kram1983')).toBe('Kram 1983. Phases of the mentor relationship.');
    expect(line('sloot2023')).toMatch(/^van der Sloot 2023\. /);
    expect(line('nasem2019')).toBe('NASEM 2019. The Science of Effective Mentorship in STEMM.');
    expect(line('gwu')).toBe('GWU SMHS Center for Faculty Excellence. Mentoring checklists.');
    expect(line('seed')).toBe('medical centre toolkit. Mentorship Toolkit landing page.');
    expect(line('sarabipour2022')).toBe(
      'Sarabipour et al. 2022. Building and sustaining mentor interactions as a mentee.',
    );
  });

  test('never empty and never two full stops', () => {
    for (const source of content.sources) expect(sourceLine(source)).toMatch(/^[^\s.].*[^.][.!?]$/);
    expect(content.sources.map(sourceLine).filter((text) => text.includes('..'))).toEqual([]);
  });
});
