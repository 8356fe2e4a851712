/** One automatic backup: a file that we made, and the day. */
export interface MadeFile {
  /** Local date. */
  on: string;
}

/** Kept: one of each of the last seven days that have one, and one of each of the last eight weeks. */
const dailyKept = 7;
const weeklyKept = 8;

/**
 * The files that may go. Of a day or week the last one stays.
 * @param files of one day, the last made last
 */
export function outdated<F extends MadeFile>(files: readonly F[]): F[] {
  const latest = [...files].reverse().sort((a, b) => (a.on === b.on ? 0 : a.on < b.on ? 1 : -1));
  const days = firstOfEach(latest, ({ on }) => on).slice(0, dailyKept);
  const weeks = firstOfEach(latest, ({ on }) => mondayOf(on)).slice(0, weeklyKept);
  const kept = new Set([...days, ...weeks]);
  return files.filter((file) => !kept.has(file));
}

function firstOfEach<T>(list: readonly T[], key: (one: T) => string): T[] {
  const seen = new Set<string>();
  return list.filter((one) => !seen.has(key(one)) && seen.add(key(one)));
}

function mondayOf(on: string): string {
  const date = new Date(`${on}T00:00Z`);
  date.setUTCDate(date.getUTCDate() - ((date.getUTCDay() + 6) % 7));
  return date.toISOString().slice(0, 10);
}

/** How long ago the last good backup was made, when it is worth a word: quietly at 7 days, plainly at 30. */
export interface BackupAge {
  days: number;
  level: 'quiet' | 'plain';
  /** None was ever made: the days are those since she began. */
  isNever: boolean;
}

/** @param began when she wrote her first notes; undefined while there are none, and then nothing is said. */
export function backupAge(
  lastBackupAt: string | undefined,
  began: string | undefined,
  now: Date,
): BackupAge | undefined {
  if (began === undefined) return undefined;
  const days = Math.floor((now.getTime() - Date.parse(lastBackupAt ?? began)) / 86_400_000);
  if (!(days >= 7)) return undefined;
  return { days, level: days >= 30 ? 'plain' : 'quiet', isNever: lastBackupAt === undefined };
}
