import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { backupText } from '../../core/backup';
import { copies, goBack, read, take } from '../../entrypoints/sidepanel/jobs/jobs';
import { useKey } from '../../entrypoints/sidepanel/jobs/own-database';
import { dropOldCopies, keepCopy, listCopies } from '../../store';
import { aPerson } from '../core/a-record';
import { someRecords } from '../core/arbitrary-records';
import { all, fileOf, here, madeAt, put } from '../support/own-records';

const quiet = () => {};

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  useKey(undefined);
});

describe('safety copies', () => {
  const day = (n: number) => new Date(Date.UTC(2026, 10, n));

  it('stay for 14 days, each of them, and say what they hold', async () => {
    for (const n of [1, 2, 3, 4, 5]) await keepCopy({ people: [aPerson({ id: `p${n}` })] }, 'restore', day(n));
    expect((await listCopies()).map(({ madeAt }) => madeAt)).toEqual([5, 4, 3, 2, 1].map((n) => day(n).toISOString()));
    expect((await copies())[0]?.counts).toEqual({ people: 1, meetings: 0, notes: 0 });
    await dropOldCopies(day(18));
    expect(await listCopies()).toHaveLength(2);
    await dropOldCopies(day(20));
    expect(await listCopies()).toEqual([]);
  });

  it('make room from the oldest on when they are too large together, and say so', async () => {
    // A part is kept as it is: one large text stands for many.
    const large = (id: string) => ({ people: [aPerson({ id, body: { name: 'x'.repeat(90_000_000) } })] });
    for (const n of [1, 2, 3]) await keepCopy(large(`p${n}`), 'restore', day(n));
    expect((await copies()).map(({ id, madeRoom }) => [id, madeRoom])).toEqual([
      [3, 1],
      [2, undefined],
    ]);
  });

  it('with her words are not pushed out by going back and forth, and none is made where nothing changes', async () => {
    await put({ people: [aPerson({ id: 'hers' })] });
    await read(fileOf(backupText(someRecords(), { madeAt })), undefined, here, quiet);
    await take('replace', quiet);
    const hers = (await listCopies())[0]?.id ?? 0;
    await read(fileOf(backupText({ people: [aPerson({ id: 'more' })] }, { madeAt })), undefined, here, quiet);
    const taken = await take('merge', quiet);
    await goBack((taken as { copy: number }).copy);
    expect(await goBack((taken as { copy: number }).copy)).toEqual({ ok: true, records: 0, isSame: true });
    expect(await listCopies()).toHaveLength(3);
    expect(await goBack(hers)).toMatchObject({ ok: true });
    expect((await all()).people?.map(({ id }) => id)).toEqual(['hers']);
  });
});
