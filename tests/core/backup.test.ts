import { readFileSync } from 'node:fs';
import { Validator } from '@cfworker/json-schema';
import { describe, expect, it } from 'vitest';
import { backupText, parseBackup } from '../../core/backup';
import { backupAge, outdated } from '../../core/backup-age';
import { dailyName, dayOf, identityName, numbered } from '../../core/daily-file';
import { baseShape, recordShapes } from '../../core/record-shapes';
import { someRecords } from './arbitrary-records';

const madeAt = '2026-11-24T12:00:00.000Z';
const file = () => JSON.parse(backupText(someRecords(), { madeAt })) as { records: Record<string, never[]> };
const read = (value: unknown) => parseBackup(JSON.stringify(value));

describe('a backup file', () => {
  it('gives back what went in', () => {
    const { feeds: _secret, ...records } = someRecords();
    const parsed = parseBackup(backupText(records, { madeAt, madeBy: 'device' }));
    expect(parsed).toEqual({
      ok: true,
      backup: { format: 'mentorside-backup', formatVersion: 2, madeAt, madeBy: 'device', records },
      dropped: 0,
      unknown: [],
    });
  });

  it('says to whoever opens it what it is, and keeps to its schema', () => {
    const text = backupText(someRecords(), { madeAt });
    expect(text.split('\n').slice(0, 5).join('\n')).toContain('anybody who has this file can read it');
    const schema = JSON.parse(readFileSync('public/backup.schema.json', 'utf8'));
    const { errors } = new Validator(schema, '2020-12', false).validate(JSON.parse(text));
    expect(errors).toEqual([]);
    const { valid } = new Validator(schema).validate({ ...JSON.parse(text), records: { notes: [{ id: 1 }] } });
    expect(valid).toBe(false);
  });

  it('leaves out secret addresses', () => {
    const records = { ...someRecords(), feeds: [{ id: 'f', body: { v: 1, url: 'https://secret' } }] } as never;
    expect(backupText(records, { madeAt })).not.toContain('secret');
  });

  it('of the first version is read', () => {
    const parsed = parseBackup(readFileSync('tests/fixtures/backups/v1.json', 'utf8'));
    expect(parsed).toMatchObject({ ok: true, dropped: 0, unknown: [] });
  });

  it('of the second version is read, every field of every kind', () => {
    const { records, feeds, madeBy } = JSON.parse(readFileSync('tests/fixtures/backups/v2.json', 'utf8'));
    const parsed = parseBackup(readFileSync('tests/fixtures/backups/v2.json', 'utf8'));
    expect(parsed).toMatchObject({ ok: true, dropped: 0, unknown: [], backup: { feeds, madeBy } });
    expect(parsed.ok && parsed.backup.records).toEqual(records);
    // A file that was written stays as it is: fields that come later are named here.
    const later: string[] = [];
    const missing = Object.entries(recordShapes).flatMap(([store, { head, body }]) => {
      const list: { body?: object }[] = records[store] ?? [];
      const has = (field: string, of: (one: { body?: object }) => object | undefined) =>
        list.some((one) => Object.hasOwn(of(one) ?? {}, field));
      return [
        ...(list.length > 0 ? [] : [store]),
        ...Object.keys({ ...baseShape, ...head }).filter((field) => !has(field, (one) => one)),
        ...Object.keys(body).filter((field) => !has(field, (one) => one.body)),
      ].map((field) => `${store}.${field}`);
    });
    const onlyOfRemoved = /\.deleted(At|With)$/;
    expect(missing.filter((field) => !onlyOfRemoved.test(field))).toEqual(later);
  });

  it.each([
    ['mentorships', 'rhythmDays', 1e14],
    ['agendaLines', 'minutes', -1],
    ['meetings', 'pulse', 6],
  ])('is not read when a number could break a date: %s.%s %d', (store, field, value) => {
    const damaged = file() as { records: Record<string, Record<string, unknown>[]> };
    expect(read(damaged)).toMatchObject({ ok: true });
    (damaged.records[store]?.[0] as Record<string, unknown>)[field] = value;
    expect(read(damaged)).toMatchObject({ ok: false, problem: 'damaged' });
  });

  it('is not read when it is something else, and says why', () => {
    const text = backupText(someRecords(), { madeAt });
    expect(parseBackup('')).toEqual({ ok: false, problem: 'not-json' });
    expect(parseBackup(text.slice(0, 5000))).toEqual({ ok: false, problem: 'cut-off' });
    expect(parseBackup('{"bookmarks": []}')).toEqual({ ok: false, problem: 'not-ours' });
    expect(read({ ...file(), formatVersion: 3 })).toEqual({ ok: false, problem: 'newer' });
    expect(read({ ...file(), formatVersion: 'x' })).toMatchObject({ problem: 'damaged', where: 'formatVersion' });
  });

  it('names the record and the field that is wrong', () => {
    const broken = file();
    const notes = broken.records.notes as unknown as { meetingId: unknown }[];
    (notes[1] as { meetingId: unknown }).meetingId = 7;
    expect(read(broken)).toEqual({ ok: false, problem: 'damaged', where: 'notes 2: meetingId' });
  });

  it.each(['__proto__', 'constructor', 'prototype'])('is refused with the name %s in it', (name) => {
    const note = (body: string) =>
      `{"format":"mentorside-backup","formatVersion":2,"madeAt":"${madeAt}","records":{"notes":[${body}]}}`;
    expect(parseBackup(note(`{"id":"a","${name}":{"x":1},"body":{"v":1}}`))).toMatchObject({ ok: false });
    expect(parseBackup(note(`{"id":"${name}","deletedAt":"${madeAt}"}`))).toMatchObject({ where: 'notes 1: id' });
  });

  it('leaves out what it does not know and what leads nowhere, and counts it', () => {
    const odd = file();
    (odd.records as Record<string, unknown>).dreams = [{ id: 'd' }];
    const [person] = odd.records.people as unknown as Record<string, unknown>[];
    (person as Record<string, unknown>).shoeSize = 41;
    (odd.records.mentorships as unknown as { personId: string }[]).forEach((one, i) => {
      if (i === 0) one.personId = 'nobody';
    });
    const parsed = read(odd);
    expect(parsed).toMatchObject({ ok: true, unknown: ['dreams', 'people.shoeSize'] });
    if (parsed.ok) expect(parsed.dropped).toBeGreaterThan(5);
  });
});

describe('automatic files', () => {
  it('stay for seven days and eight weeks', () => {
    const days = Array.from({ length: 100 }, (_, i) => new Date(Date.UTC(2026, 7, 17 + i)).toISOString().slice(0, 10));
    let files: { on: string }[] = [];
    for (const on of days) {
      files.push({ on });
      const old = outdated(files);
      files = files.filter((one) => !old.includes(one));
    }
    expect(files.map(({ on }) => on).slice(-7)).toEqual(days.slice(-7));
    // Of earlier weeks the last file, a Sunday's.
    expect(files.slice(0, -7).every(({ on }) => new Date(on).getUTCDay() === 0)).toBe(true);
    const monday = Date.parse('2026-11-23');
    expect(Date.parse(files[0]?.on ?? '')).toBeGreaterThan(monday - 8 * 7 * 86_400_000);
  });

  it('of one day: the last that was made stays, a plain one does not lie beside a locked one', () => {
    const made = (on: string, isLocked: boolean) => ({ on, name: dailyName(on, isLocked) });
    const files = [made('2026-11-23', false), made('2026-11-24', false), made('2026-11-24', true)];
    expect(outdated(files)).toEqual([files[1]]);
    expect(outdated([...files].reverse())).toEqual([files[2]]);
  });

  it('have the day in their name, also where another computer has taken it', () => {
    for (const isLocked of [false, true])
      for (const number of [0, 1, 12])
        expect(dayOf(numbered(dailyName('2026-11-24', isLocked), number))).toBe('2026-11-24');
    expect(numbered(dailyName('2026-11-24', true), 2)).toBe('mentorside-2026-11-24 (2).json.age');
    for (const other of [
      identityName,
      'mentorside-2026-11-24-140305.json',
      'notes-2026-11-24.json',
      'mentorside-2026-11-24.txt',
    ])
      expect(dayOf(other)).toBeUndefined();
  });
});

describe('the age of the last backup', () => {
  const now = new Date(madeAt);
  const ago = (days: number) => new Date(now.getTime() - days * 86_400_000).toISOString();
  it('is told quietly after 7 days, plainly after 30, and not at all while there are no notes', () => {
    expect(backupAge(ago(6.9), ago(90), now)).toBeUndefined();
    expect(backupAge(ago(7), ago(90), now)).toEqual({ days: 7, level: 'quiet', isNever: false });
    expect(backupAge(ago(30), ago(90), now)).toEqual({ days: 30, level: 'plain', isNever: false });
    expect(backupAge(undefined, ago(8), now)).toEqual({ days: 8, level: 'quiet', isNever: true });
    expect(backupAge(undefined, undefined, now)).toBeUndefined();
  });
});
