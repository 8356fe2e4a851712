import { describe, expect, test } from 'vitest';
import { content } from '../../content/index';
import { checklistRows, coreShare, openFirst, openRows, roundOf, sourceLine } from '../../core/checklist';
import { aTick } from './a-record';

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
    expect(line('sarabipour2022')).toBe(
      'Sarabipour et al. 2022. Building and sustaining mentor interactions as a mentee.',
    );
  });

  test('never empty and never two full stops', () => {
    for (const source of content.sources) expect(sourceLine(source)).toMatch(/^[^\s.].*[^.][.!?]$/);
    expect(content.sources.map(sourceLine).filter((text) => text.includes('..'))).toEqual([]);
  });
});
