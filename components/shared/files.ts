import type { BackupProblem } from '../../core/backup';
import type { MergePreview } from '../../core/merge-view';

// What the jobs on the whole database answer; the entrypoints hand them down, because only they may open it.

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
  preview: MergePreview;
  /** Calendar addresses that are not here yet. */
  feeds: number;
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
  before: 'migration' | 'restore' | 'going-back';
}

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
  /** Takes the file that was read: brought together with what is here, or in its place. */
  take(how: 'merge' | 'replace', onProgress: (progress: Progress) => void): Promise<FileAnswer & { copy?: number }>;
  /** Stops reading; nothing was changed. */
  stop(): void;
  copies(): Promise<Copy[]>;
  /** Everything as it was in that copy; what is here now is kept as a copy first. */
  goBack(copy: number): Promise<FileAnswer & { copy?: number }>;
  exportAll(options: ExportOptions): Promise<FileAnswer>;
  /** From now on the daily files are locked by this passphrase. */
  lockDaily(passphrase: string): Promise<FileAnswer>;
}
