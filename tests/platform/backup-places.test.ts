import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { MadeFile } from '../../core/backup-age';
import { placeNow, troubleOf } from '../../entrypoints/background/backup-places';

const folder = vi.hoisted(() => ({ handle: {} as object, names: [] as string[] }));
vi.mock('webextension-polyfill', async () => import('../support/fake-browser'));
// A handle that can be kept is of a real browser only: tests/e2e/daily-folder.test.ts.
vi.mock('../../platform/backup-folder', () => ({
  backupFolder: async () => folder,
  mayWriteInto: async () => permission === 'granted',
  putBackupFolder: async ({ names }: { names: string[] }) => {
    folder.names = names;
  },
}));

let permission: 'granted' | 'prompt' = 'granted';
let room = 1000;
let files = new Map<string, number>();
const missing = () => new DOMException('no such file', 'NotFoundError');

/** A folder on a disk that holds so many bytes. What is written counts when it is closed, as in the browser. */
const disk = {
  async getFileHandle(name: string, { create = false } = {}) {
    if (!files.has(name) && !create) throw missing();
    if (!files.has(name)) files.set(name, 0);
    let written = 0;
    return {
      getFile: async () => ({ size: files.get(name) }),
      createWritable: async () => ({
        write: async (bytes: Uint8Array) => {
          written = bytes.length;
        },
        close: async () => {
          if (written > room) throw new DOMException('full', 'QuotaExceededError');
          files.set(name, written);
        },
        abort: async () => {},
      }),
    };
  },
  async removeEntry(name: string) {
    if (!files.delete(name)) throw missing();
  },
};

beforeEach(() => {
  permission = 'granted';
  room = 1000;
  files = new Map([['hers.json', 5]]);
  folder.handle = disk;
  folder.names = [];
});

const name = 'mentorside-2026-11-24.json';
const write = async (size: number, as = name) => (await placeNow()).write(as, new Uint8Array(size));
const failure = async (work: Promise<unknown>) => troubleOf(await work.then(Object, (error) => error));

describe('a folder of hers', () => {
  it('without its permission is not written into', async () => {
    permission = 'prompt';
    expect(await failure(write(10))).toBe('ask');
    expect([...files]).toEqual([['hers.json', 5]]);
  });

  it('that is full keeps the file from before whole, and gets no empty one', async () => {
    await write(10);
    room = 15;
    expect(await failure(write(20))).toBe('full');
    expect(await failure(write(20, 'mentorside-2026-11-25.json'))).toBe('full');
    expect([...files]).toEqual([
      ['hers.json', 5],
      [name, 10],
    ]);
    expect(folder.names).toEqual([name]);
  });

  it('that is gone says so', async () => {
    folder.handle = { ...disk, getFileHandle: () => Promise.reject(missing()) };
    expect(await failure(write(10))).toBe('gone');
    expect(folder.names).toEqual([]);
  });

  it("is never written over or emptied of what is not ours: another computer's file keeps its name", async () => {
    files.set(name, 7);
    await write(10);
    await write(11);
    expect([...files]).toEqual([
      ['hers.json', 5],
      [name, 7],
      ['mentorside-2026-11-24 (1).json', 11],
    ]);
    const all = <F extends MadeFile>(ours: F[]) => ours;
    await (await placeNow()).drop(all);
    expect([...files.keys()]).toEqual(['hers.json', name]);
    expect(folder.names).toEqual([]);
  });

  it('from which she took a file herself loses the others in their turn', async () => {
    await write(10);
    files.delete(name);
    await (await placeNow()).drop((ours) => ours);
    expect(folder.names).toEqual([]);
  });
});
