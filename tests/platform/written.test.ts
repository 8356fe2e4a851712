import 'fake-indexeddb/auto';
import { beforeEach, expect, it, vi } from 'vitest';
import { closeDatabases, ownDatabase, setSample } from '../../entrypoints/background/database';
import { fillSample } from '../../entrypoints/background/sample';
import { lookWritten, withoutMark } from '../../entrypoints/background/written';
import { thisDevice } from '../../platform/device';
import { forgetWritten, written } from '../../platform/written';
import { putAll, removeAll } from '../../store';

const kept = vi.hoisted(() => new Map<string, unknown>());
vi.mock('webextension-polyfill', async () => {
  const { default: fake } = await import('../support/fake-background');
  const local = {
    get: async (key: string) => (kept.has(key) ? { [key]: structuredClone(kept.get(key)) } : {}),
    set: async (values: object) => Object.entries(values).forEach(([key, value]) => void kept.set(key, value)),
    remove: async (key: string) => void kept.delete(key),
    clear: async () => kept.clear(),
  };
  return { default: { ...fake, storage: { ...fake.storage, local } } };
});

const at = '2026-11-24T12:00:00.000Z';
const write = async () => {
  const head = { personId: 'p', myRole: 'mentor', stage: 'prepare', status: 'active' } as const;
  await putAll(await ownDatabase(), [{ store: 'mentorships', patch: { id: 'm', head } } as never], new Date(at));
};
const save = async () =>
  putAll(
    await ownDatabase(),
    [{ store: 'settings', patch: { id: 'settings', head: { lastBackupAt: at } } }],
    new Date(at),
  );
/** As the browser does it: without a word. */
const lose = async () => {
  await closeDatabases();
  vi.stubGlobal('indexedDB', new IDBFactory());
};

beforeEach(async () => {
  kept.clear();
  await lose();
});

it('a first run is none, nor is one with sample people or with settings alone', async () => {
  await lookWritten();
  await fillSample();
  await setSample(true);
  await save();
  await lookWritten();
  await setSample(false);
  await lookWritten();
  expect(await written()).toBeUndefined();
});

it('what was written and is there no more is lost, and stays so until she has seen it', async () => {
  await write();
  await lookWritten();
  expect(await written()).toEqual({ lastBackupAt: undefined });
  await save();
  await lookWritten();
  expect(await written()).toEqual({ lastBackupAt: at });
  const { id } = await thisDevice();
  await lose();
  await lookWritten();
  expect(await written()).toEqual({ lastBackupAt: at, isLost: true });
  // Of our own files all is news again.
  expect((await thisDevice()).id).not.toBe(id);
  // Somebody is added, say from a calendar, before she has seen it.
  await write();
  await lookWritten();
  expect(await written()).toMatchObject({ isLost: true });
  await forgetWritten();
  await lookWritten();
  expect(await written()).toEqual({ lastBackupAt: undefined });
});

it('begun anew, or with everybody removed, nothing is lost', async () => {
  await write();
  await lookWritten();
  await lose();
  await lookWritten();
  await forgetWritten();
  await lookWritten();
  expect(await written()).toBeUndefined();
  await write();
  await lookWritten();
  await removeAll(await ownDatabase(), { store: 'mentorships', id: 'm' }, [], new Date(at));
  await lookWritten();
  expect(await written()).toEqual({ lastBackupAt: undefined });
});

it('"Delete everything" is no loss, whoever looks meanwhile', async () => {
  await write();
  await lookWritten();
  const erasing = withoutMark(async () => {
    await lose();
    // Others have their turn before everything is gone.
    await ownDatabase();
    kept.clear();
  });
  const looking = lookWritten();
  await Promise.all([erasing, looking]);
  await lookWritten();
  expect(await written()).toBeUndefined();
});
