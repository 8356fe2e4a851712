import type { FileTrouble, Progress } from '../../../components/shared/files';
import { type AllRecords, backupText, parseBackup } from '../../../core/backup';
import { countAll, parseFile, readWhole } from './jobs';
import { withDatabase } from './own-database';

type Checked = { ok: true; records: number; missing: number } | { ok: false; reason: FileTrouble; message?: string };

/** What the file that was checked last brings back. */
let inFile: string | undefined;

/**
 * Reads a saved file as a restore would, and looks whether it brings back all that is here now. Settings apart: when it
 * was saved stands only here.
 * @param file undefined: the one that was checked last, which need not be unlocked again.
 * @returns `not-same` when something here is not in it, or is in it as it was before.
 */
export async function check(
  file: File | undefined,
  passphrase: string | undefined,
  tell: (progress: Progress) => void,
): Promise<Checked> {
  if (file) {
    inFile = undefined;
    const parsed = await parseFile(file, passphrase, tell);
    if (!parsed.ok) return parsed;
    inFile = withoutSettings(parsed.backup.records);
  }
  tell({ step: 'comparing' });
  const { records, missing } = await withDatabase(readWhole);
  // The same way out and back, so that both have lost what leads nowhere.
  const here = parseBackup(backupText(records, head));
  if (!here.ok || inFile !== withoutSettings(here.backup.records)) return { ok: false, reason: 'not-same' };
  return { ok: true, records: countAll(records), missing };
}

const head = { madeAt: new Date(0).toISOString() };

function withoutSettings(records: AllRecords): string {
  return backupText({ ...records, settings: [] }, head);
}
