import { describe, expect, test } from 'vitest';
import { content } from '../../content/index';
import words from '../../content/sample-people.json';
import { briefView } from '../../core/brief';
import { addDays, toLocal } from '../../core/local-time';
import { meetingView } from '../../core/meeting-view';
import { listPairs, members, pairName } from '../../core/pair';
import { pairRecords } from '../../core/pair-records';
import { samplePeople } from '../../core/sample-people';

const sample = (local: string) => {
  const now = new Date(local);
  let count = 0;
  const records = samplePeople(words, now, () => `id-${String(++count).padStart(3, '0')}`);
  const idOf = (name: string) => {
    const person = records.people?.find((one) => one.body.name === name);
    return records.mentorships?.find((one) => one.personId === person?.id)?.id ?? '';
  };
  const recordsOf = (...names: string[]) => {
    const pair = pairRecords(names.map(idOf), records, toLocal(now));
    if (pair === undefined) throw new Error('no pair');
    return pair;
  };
  return { records, recordsOf, nowLocal: toLocal(now) };
};

/** A Tuesday, before, during and after the meeting; a Friday; the turn of a year; the day of a clock change. */
const moments = [
  '2026-11-24T09:00',
  '2026-11-24T14:29',
  '2026-11-24T14:31',
  '2026-11-27T23:59',
  '2026-12-31T12:00',
  '2026-10-25T02:30',
];

describe.each(moments)('at %s', (local) => {
  const { records, recordsOf, nowLocal } = sample(local);
  const today = nowLocal.slice(0, 10);
  const ana = briefView(recordsOf('Ana Ruiz'), content, { nowLocal, isSample: true });

  test('Ana: next meeting, promises of both, something from last time', () => {
    const isOver = nowLocal >= `${today}T14:30`;
    expect(ana.next?.startsAt).toBe(`${addDays(today, isOver ? 7 : 0)}T14:00`);
    expect(ana.open.items.map(({ text, ownerName }) => [text, ownerName])).toEqual([
      ['draft the aims page', 'Ana Ruiz'],
      ['send the grant template', undefined],
    ]);
    expect(ana.open.items[0]?.dueOn).toBeDefined();
    expect(new Date(`${ana.open.items[0]?.dueOn}T12:00Z`).getUTCDay()).toBe(5);
    expect(ana.open.items[1]?.sinceOn).toBe(addDays(today, -14));
    expect(ana).toMatchObject({ lastMetOn: addDays(today, -7), rhythmDays: 7, isSample: true });
    expect(ana.checklist.left).toBeGreaterThan(5);
    expect(ana.questions).toHaveLength(5);
  });

  test('the page of Ana’s meeting carries two lines over', () => {
    const pair = recordsOf('Ana Ruiz');
    const meeting = pair.meetings.find(({ id }) => id === ana.next?.meetingId);
    if (meeting === undefined) throw new Error('no meeting');
    const view = meetingView(pair, content, { meeting, isDraft: false, nowLocal });
    expect(view.fromBefore.lines).toHaveLength(2);
    expect(view.fromBefore.items).toHaveLength(2);
  });

  test('Miriam is the mentor of Ben; Tom and Lea are a group about to begin', () => {
    const known = members(records.people ?? [], records.mentorships ?? []);
    const pairs = listPairs(known, records.meetings ?? [], [], nowLocal);
    expect(pairs.map((pair) => [pairName(pair), pair.myRole, pair.stage]).sort()).toEqual([
      ['Ana Ruiz', 'mentor', 'cultivate'],
      ['Lea Sommer, Tom Berg', 'mentor', 'prepare'],
      ['Lea Sommer', 'mentor', 'prepare'],
      ['Prof. Miriam Okafor', 'mentee', 'initiate'],
      ['Tom Berg', 'mentor', 'prepare'],
    ]);
    const alone = ['Tom Berg', 'Lea Sommer'];
    const met = pairs.filter((pair) => !alone.includes(pairName(pair)));
    expect(met.filter((pair) => pair.nextStartsAt === undefined)).toEqual([]);
  });

  test('nothing lies in the future but meetings, and every id is its own', () => {
    const all = Object.values(records).flat();
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    const instant = new Date(local).toISOString();
    for (const record of all) expect(record.createdAt <= instant).toBe(true);
  });

  test('ticks and references resolve', () => {
    const meetings = new Set(records.meetings?.map(({ id }) => id));
    const items = new Set(content.checklist.map(({ id }) => id));
    for (const tick of records.ticks ?? []) {
      expect(items).toContain(tick.itemId);
      expect(tick.round === 'once' || meetings.has(tick.round)).toBe(true);
    }
    for (const line of records.agendaLines ?? []) expect(meetings).toContain(line.meetingId);
    for (const note of records.notes ?? []) expect(meetings).toContain(note.meetingId);
  });
});

test('the same ids and moment give the same records', () => {
  expect(sample('2026-11-24T09:00').records).toEqual(sample('2026-11-24T09:00').records);
});
