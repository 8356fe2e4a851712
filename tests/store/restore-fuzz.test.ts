import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import { type AllRecords, type BackupProblem, parseBackup } from '../../core/backup';
import { type Here, read } from '../../entrypoints/sidepanel/jobs/jobs';
import { openDatabase, readAll, storeNames, writeAll } from '../../store';
import { mutation } from '../core/mutated-backup';

const fileOf = (version: string) => readFileSync(`tests/fixtures/backups/${version}.json`, 'utf8');
const text = fileOf('v1');
const here: Here = { device: 'me', readFrom: {}, dividerWords: '$1 $2', hereWords: 'here' };
const problems: BackupProblem[] = ['not-json', 'cut-off', 'not-ours', 'newer', 'damaged', 'too-large'];

it.each(['v1', 'v2'])('a file of %s goes into the database and comes out the same', async (version) => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  const parsed = parseBackup(fileOf(version));
  if (!parsed.ok) throw new Error(parsed.problem);
  const database = await openDatabase('mentorside');
  await writeAll(database, parsed.backup.records);
  const sorted = (records: AllRecords) =>
    Object.fromEntries(
      Object.entries(records).map(([store, list]) => [
        store,
        (list as { id: string }[]).toSorted((a, b) => (a.id < b.id ? -1 : 1)),
      ]),
    );
  const empty = Object.fromEntries(storeNames.filter((name) => name !== 'feeds').map((name) => [name, []]));
  expect(sorted(await readAll(database))).toEqual(sorted({ ...empty, ...parsed.backup.records }));
  database.close();
});

it.each([
  ['10,000', 'v1', 10_000],
  ['3,000', 'v2', 3000],
])('%s mutated files of %s: no exception, and nothing of the wrong kind gets through', (_, version, numRuns) => {
  const text = fileOf(version);
  const outcomes = new Map<string, number>();
  fc.assert(
    fc.property(mutation, (mutate) => {
      const parsed = parseBackup(mutate(text));
      const outcome = parsed.ok ? 'read' : parsed.problem;
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
      if (!parsed.ok) {
        expect(problems).toContain(parsed.problem);
        return;
      }
      // What was let through is let through again as it is: it holds only what the check knows.
      const again = parseBackup(JSON.stringify(parsed.backup));
      expect(again).toMatchObject({ ok: true, dropped: 0, unknown: [] });
      if (again.ok) expect(again.backup).toEqual(parsed.backup);
      expect(JSON.stringify(parsed.backup)).not.toMatch(/"(__proto__|constructor|prototype)":/);
    }),
    { numRuns },
  );
  // The mutations must reach every branch, or this test shows nothing.
  expect([...outcomes.keys()].sort()).toEqual(['cut-off', 'damaged', 'newer', 'not-json', 'not-ours', 'read']);
  expect(Object.getOwnPropertyNames(Object.prototype)).not.toContain('x');
});

it('reading a mutated file changes nothing in the database', async () => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  const good = parseBackup(text);
  if (!good.ok) throw new Error(good.problem);
  const database = await openDatabase('mentorside');
  await writeAll(database, good.backup.records);
  const before = await readAll(database);
  await fc.assert(
    fc.asyncProperty(mutation, async (mutate) => {
      const answer = await read(new File([mutate(text)], 'x.json'), undefined, here, () => {});
      if (!answer.ok) expect(answer.reason).not.toBe('failed');
    }),
    { numRuns: 300 },
  );
  expect(await readAll(database)).toEqual(before);
  database.close();
});

it('very deep nesting and a text of many brackets are refused', () => {
  for (const deep of ['['.repeat(1_000_000), '{"a":'.repeat(500_000), `${'['.repeat(100_000)}${']'.repeat(100_000)}`])
    expect(parseBackup(deep).ok).toBe(false);
});
