import { execFile } from 'node:child_process';
import { closeSync, openSync, writeSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Why no small disk can be had here; undefined: it can. */
export function noSmallDisk(): string | undefined {
  if (process.platform !== 'linux') return 'tmpfs is of Linux';
  return process.getuid?.() === 0 ? undefined : 'only root may mount a tmpfs';
}

/** A disk of its own that is soon full, large enough for a browser's profile. */
export async function mountSmall(): Promise<{ path: string; unmount(): Promise<void> }> {
  const path = await mkdtemp(join(tmpdir(), 'mentorside-small-'));
  await run('mount', ['-t', 'tmpfs', '-o', 'size=150m', 'tmpfs', path]);
  return {
    path,
    async unmount() {
      await run('umount', ['--lazy', path]);
      await rm(path, { recursive: true });
    },
  };
}

/** Fills it to the last byte. Returns what makes room again. */
export async function fillDisk(path: string): Promise<() => Promise<void>> {
  const file = join(path, 'filler');
  const end = openSync(file, 'a');
  for (const size of [1 << 20, 4096, 1]) {
    const bytes = Buffer.alloc(size, 1);
    try {
      while (writeSync(end, bytes) === size);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
    }
  }
  closeSync(end);
  return () => rm(file);
}
