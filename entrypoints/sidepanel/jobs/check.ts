import type { FileTrouble, Progress } from '../../../components/shared/files';
import { type AllRecords, backupText, mostBytes, parseBackup } from '../../../core/backup';
import { countAll, readWhole, textOf } from './jobs';
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
    const trouble = await readFile(file, passphrase, tell);
    if (trouble) return trouble;
  }
  tell({ step: 'comparing' });
  const { records, missing } = await withDatabase(readWhole);
  // The same way out and back, so that both have lost what leads nowhere.
  const here = parseBackup(backupText(records, head));
  if (!here.ok || inFile !== withoutSettings(here.backup.records)) return { ok: false, reason: 'not-same' };
  return { ok: true, records: countAll(records), missing };
}

async function readFile(
  file: File,
  passphrase: string | undefined,
  tell: (progress: Progress) => void,
): Promise<Extract<Checked, { ok: false }> | undefined> {
  inFile = undefined;
  if (file.size > mostBytes) return { ok: false, reason: 'too-large' };
  tell({ step: 'reading' });
  const text = await textOf(file, passphrase, tell);
  if (typeof text !== 'string') return text;
  tell({ step: 'checking' });
  const parsed = parseBackup(text);
  if (!parsed.ok) return { ok: false, reason: parsed.problem, ...(parsed.where ? { message: parsed.where } : {}) };
  inFile = withoutSettings(parsed.backup.records);
  return undefined;
}

const head = { madeAt: new Date(0).toISOString() };

function withoutSettings(records: AllRecords): string {
  return backupText({ ...records, settings: [] }, head);
}
