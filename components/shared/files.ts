import type { BackupProblem } from '../../core/backup';
import type { DeletedHere } from '../../core/deleted-here';
import type { MergePreview } from '../../core/merge-view';

// What the jobs on the whole database answer; the entrypoints hand them down, because only they may open it.

/** What a backup file is called, as a file field accepts it. */
export const backupFiles = '.json,.age,application/json';

/** How far a job is. `done` and `total` where they are known. */
export interface Progress {
  step: 'reading' | 'unlocking' | 'checking' | 'comparing' | 'locking' | 'writing';
  done?: number;
  total?: number;
}

export type FileAnswer =
  | { ok: true; fileName?: string; records?: number; missing?: number }
  | { ok: false; reason: FileTrouble; message?: string };

/** What went wrong, in one word. */
export type FileTrouble =
  | BackupProblem
  /** It is locked: ask for the passphrase and read again. */
  | 'locked'
  | 'wrong-passphrase'
  /** Her records are locked. */
  | 'locked-here'
  /** The copy was sealed under a lock that is not the one of today. */
  | 'other-lock'
  | 'stopped'
  /** It does not hold all that is here now. */
  | 'not-same'
  /** No room on the disk. */
  | 'full'
  /** The copy that she wants to go back to is gone. */
  | 'gone'
  /** Anything the browser said. */
  | 'failed';

/** A file that was read and can be taken over; nothing is changed yet. */
export interface ReadFile {
  fileName: string;
  madeAt: string;
  /** Nobody is here yet: everything of the file is taken, without a question. */
  isEmptyHere: boolean;
  /** What bringing together would change. */
  preview: MergePreview;
  /** Calendar addresses that are not here yet. */
  feeds: number;
  /** What the file in place of everything would change. */
  instead: MergePreview;
  /** What the file has and what stays deleted unless she wants it back. */
  deletedHere: DeletedHere;
  /** Left out: records that lead nowhere, and kinds that this version does not know. */
  dropped: number;
  unknown: string[];
}

export interface SaveOptions {
  passphrase?: string;
  /** Also the addresses of her calendars, which are secrets. */
  withFeeds?: boolean;
}

export interface ExportOptions {
  /** One person's mentorships; absent: everybody. */
  mentorshipIds?: string[];
  withPrivate: boolean;
}

export interface Copy {
  id: number;
  madeAt: string;
  before: 'migration' | 'restore' | 'bring-back' | 'replace' | 'going-back';
  /** Living people, meetings and notes in it. */
  counts: Record<'people' | 'meetings' | 'notes', number>;
  /** So many older copies went to make room for it. */
  madeRoom?: number;
}

/** Brought together with what is here, only what she names of it, or in the place of everything. */
export type HowToTake = 'merge' | 'bring-back' | 'replace';

/** Jobs on everything at once. One at a time. */
export interface Files {
  save(options: SaveOptions, onProgress: (progress: Progress) => void): Promise<FileAnswer>;
  /** Reads and compares. The file stays at hand until it is taken, or until another one is read. */
  read(
    file: File,
    passphrase: string | undefined,
    onProgress: (progress: Progress) => void,
  ): Promise<{ ok: true; read: ReadFile } | { ok: false; reason: FileTrouble; message?: string }>;
  /** Does this file (absent: the one that was checked last) bring back all that is here now? Changes nothing. */
  check(
    file: File | undefined,
    passphrase: string | undefined,
    onProgress: (progress: Progress) => void,
  ): Promise<{ ok: true; records: number; missing: number } | { ok: false; reason: FileTrouble; message?: string }>;
  /**
   * Takes the file that was read.
   * @param chosen of what was deleted here: ids of people, or `otherThings`, that come back.
   */
  take(
    how: HowToTake,
    onProgress: (progress: Progress) => void,
    chosen?: readonly string[],
  ): Promise<FileAnswer & { copy?: number }>;
  /** Stops reading; nothing was changed. */
  stop(): void;
  copies(): Promise<Copy[]>;
  /** Everything as it was in that copy; what is here now is kept as a copy first, unless it is the same. */
  goBack(copy: number): Promise<FileAnswer & { copy?: number; isSame?: boolean }>;
  exportAll(options: ExportOptions): Promise<FileAnswer>;
  /** From now on the daily files are locked by this passphrase. */
  lockDaily(passphrase: string): Promise<FileAnswer>;
}
