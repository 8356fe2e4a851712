import type {
  Copy,
  FileAnswer,
  FileTrouble,
  HowToTake,
  Progress,
  ReadFile,
  SaveOptions,
} from '../../../components/shared/files';
import { type AllRecords, type Backup, backupPieces, mostBytes, parseBackup } from '../../../core/backup';
import { bringBack, deletedHere, onlyOf } from '../../../core/deleted-here';
import type { Feed } from '../../../core/feed';
import { mergeAll } from '../../../core/merge';
import { changesOf, mergeSettings, newsOf, previewOf } from '../../../core/merge-view';
import { feedsToAdd, feedsToSave } from '../../../core/saved-feeds';
import { newId } from '../../../platform/ids';
import {
  countUnopened,
  type Database,
  dropUnreadFeeds,
  getLock,
  isEmpty,
  keepCopy,
  listCopies,
  listRecords,
  lockIn,
  openAll,
  readAll,
  readCopy,
  readOpen,
  writeAll,
} from '../../../store';
import { isLocked, lockText, unlockText } from './locked-file';
import { withDatabase } from './own-database';

// Whole-database jobs. They run in a worker of our own page (worker.ts), so that no page freezes over them.

/** What the page knows and the worker does not. */
export interface Here {
  /** This browser profile's own name for itself. */
  device: string;
  /** Of each profile whose files were read: the time of the last one. */
  readFrom: Record<string, string>;
  /** The line between two texts, with `$1` for the copy's name and `$2` for the day. */
  dividerWords: string;
  /** What the copy here is called in that line. */
  hereWords: string;
}

type Tell = (progress: Progress) => void;
type Failed = { ok: false; reason: FileTrouble; message?: string };

export function countAll(records: AllRecords): number {
  return Object.values(records).reduce((sum, list) => sum + list.length, 0);
}

/** Everything of hers (never the sample people) as one file. */
export async function save(
  { passphrase, withFeeds = false }: SaveOptions,
  here: Here,
  tell: Tell,
): Promise<{ ok: true; blob: Blob; records: number; missing: number; madeAt: string }> {
  tell({ step: 'reading' });
  const [{ records, missing }, feeds] = await withDatabase(async (database) => [
    await readWhole(database),
    withFeeds ? feedsToSave(await listRecords(database, 'feeds')) : [],
  ]);
  const madeAt = new Date().toISOString();
  const blob = blobOf(backupPieces(records, { madeAt, madeBy: here.device, feeds }));
  const told = { ok: true, records: countAll(records), missing, madeAt } as const;
  if (!passphrase) return { ...told, blob };
  tell({ step: 'locking' });
  const locked = await lockText(new Uint8Array(await blob.arrayBuffer()), passphrase);
  return { ...told, blob: new Blob([locked as BlobPart]) };
}

/** Everything, and how many records could not be opened and are missing. */
export async function readWhole(database: Database): Promise<{ records: AllRecords; missing: number }> {
  const records = await readOpen(database);
  return { records, missing: await countUnopened(database) };
}

/** Many small texts become few large ones first: a blob of 100,000 parts is slow. */
function blobOf(pieces: Iterable<string>): Blob {
  const parts: Blob[] = [];
  let some: string[] = [];
  let length = 0;
  const flush = () => {
    parts.push(new Blob([some.join('')]));
    some = [];
    length = 0;
  };
  for (const piece of pieces) {
    some.push(piece);
    length += piece.length;
    if (length > 4_000_000) flush();
  }
  flush();
  return new Blob(parts, { type: 'application/json' });
}

/** The file that was read last and not taken yet. */
let waiting: Waiting | undefined;

interface Waiting {
  backup: Backup;
  /** Her records when it was read, and what is to be in their place. */
  here: AllRecords;
  merged: AllRecords;
  fileName: string;
  where: Here;
}

/** Reads and compares; changes nothing. */
export async function read(
  file: File,
  passphrase: string | undefined,
  where: Here,
  tell: Tell,
): Promise<{ ok: true; read: ReadFile } | Failed> {
  waiting = undefined;
  const parsed = await parseFile(file, passphrase, tell);
  if (!parsed.ok) return parsed;
  const { backup, dropped, unknown } = parsed;
  tell({ step: 'comparing' });
  return withDatabase(async (database) => {
    const here = await readOpen(database);
    const isEmptyHere = await isEmpty(database);
    const replaced = inPlace(here, backup);
    const merged = isEmptyHere ? replaced : together(here, backup, file.name, where);
    waiting = { backup, merged, here, fileName: file.name, where };
    const { madeAt, records } = backup;
    const preview = previewOf(here, records, merged);
    const instead = previewOf(here, records, replaced);
    const deleted = deletedHere(records, merged);
    const feeds = (await newFeeds(database, backup)).length;
    const found = { fileName: file.name, madeAt, isEmptyHere, preview, instead, deletedHere: deleted };
    return { ok: true, read: { ...found, feeds, dropped, unknown } };
  });
}

async function newFeeds(database: Database, { feeds = [] }: Backup): Promise<Feed[]> {
  return feedsToAdd(feeds, await listRecords(database, 'feeds'), { now: new Date(), newId });
}

/** A file read, unlocked and checked; or what is in the way. */
export async function parseFile(
  file: File,
  passphrase: string | undefined,
  tell: Tell,
): Promise<Extract<ReturnType<typeof parseBackup>, { ok: true }> | Failed> {
  if (file.size > mostBytes) return { ok: false, reason: 'too-large' };
  tell({ step: 'reading' });
  const text = await textOf(file, passphrase, tell);
  if (typeof text !== 'string') return text;
  tell({ step: 'checking' });
  const parsed = parseBackup(text);
  if (parsed.ok) return parsed;
  return { ok: false, reason: parsed.problem, ...(parsed.where ? { message: parsed.where } : {}) };
}

/** The text of a file, unlocked where it is locked; or what is in the way. */
async function textOf(file: File, passphrase: string | undefined, tell: Tell): Promise<string | Failed> {
  const start = await file.slice(0, 40).text();
  if (!isLocked(start)) return file.text();
  if (!passphrase) return { ok: false, reason: 'locked' };
  tell({ step: 'unlocking' });
  const bytes = await unlockText(new Uint8Array(await file.arrayBuffer()), passphrase);
  return bytes ? new TextDecoder().decode(bytes) : { ok: false, reason: 'wrong-passphrase' };
}

/** The file in place of everything; of her settings those that are not about another computer. */
function inPlace(here: AllRecords, { records }: Backup): AllRecords {
  const settings = mergeSettings(here.settings?.[0], records.settings?.[0]);
  return { ...records, settings: settings ? [settings] : [] };
}

function together(here: AllRecords, backup: Backup, fileName: string, where: Here): AllRecords {
  const { madeAt, madeBy, records } = backup;
  const lastCommon = madeBy === where.device ? madeAt : ((madeBy && where.readFrom[madeBy]) ?? '');
  const merged = mergeAll(
    here,
    newsOf(records, here, lastCommon),
    { name: where.hereWords },
    { name: fileName },
    (name, at) => where.dividerWords.replace('$1', name).replace('$2', at.slice(0, 10)),
  );
  const settings = mergeSettings(here.settings?.[0], records.settings?.[0]);
  return { ...merged, settings: settings ? [settings] : [] };
}

/** Takes the file that was read: all of it or nothing, with a copy of what was here before. */
export async function take(
  how: HowToTake,
  tell: Tell,
  chosen: readonly string[] = [],
): Promise<(FileAnswer & { ok: true; copy?: number; madeAt: string; madeBy?: string }) | Failed> {
  if (!waiting) return { ok: false, reason: 'gone' };
  const { backup } = waiting;
  const { madeAt, madeBy } = backup;
  const merged = withBroughtBack(waiting, how, chosen);
  return withDatabase(async (database) => {
    // Read again: she may have written since the comparison; what is newer here than it was then stays.
    const kept = await readAll(database);
    const here = await openAll(database, kept);
    const isInstead = how === 'replace';
    const changed = isInstead ? inPlace(here, backup) : changedSince(here, merged);
    const records = how === 'bring-back' ? changed : { ...changed, feeds: await newFeeds(database, backup) };
    const total = countAll(records);
    const copy =
      total === 0 || (isInstead && isAsItIs(here, records))
        ? undefined
        : await keepCopy(kept, how === 'merge' ? 'restore' : how, new Date());
    tell({ step: 'writing', done: 0, total });
    await writeAll(database, records, { isInstead, onProgress: (done) => tell({ step: 'writing', done, total }) });
    waiting = undefined;
    const told = { ...(copy === undefined ? {} : { copy }), ...(madeBy ? { madeBy } : {}) };
    return { ok: true, records: total, madeAt, ...told };
  });
}

/** What shall be here, with what she wants back of what she deleted; of the rest of the file nothing, if she wants so. */
function withBroughtBack(
  { backup, here, merged, fileName, where }: Waiting,
  how: HowToTake,
  chosen: readonly string[],
): AllRecords {
  if (how !== 'bring-back' && chosen.length === 0) return merged;
  const { records, ids } = bringBack(here, backup.records, chosen, new Date().toISOString());
  const file = how === 'bring-back' ? onlyOf(backup.records, ids) : backup.records;
  return together(records, { ...backup, records: file }, fileName, where);
}

/** Only what differs is written; a record that changed here after the comparison is left alone. */
function changedSince(here: AllRecords, merged: AllRecords): AllRecords {
  const before = waiting?.here ?? {};
  const { added, changed } = changesOf(here, merged);
  const revs = (records: AllRecords) =>
    new Map(Object.values(records).flatMap((list) => list.map(({ id, rev }) => [id, rev] as const)));
  const was = revs(before);
  const is = revs(here);
  const safe: Record<string, unknown[]> = {};
  for (const store of Object.keys(merged) as (keyof AllRecords)[])
    safe[store] = [...(added[store] ?? []), ...(changed[store] ?? [])].filter(({ id }) => was.get(id) === is.get(id));
  return safe as AllRecords;
}

export async function copies(): Promise<Copy[]> {
  return (await listCopies()).map(({ id, madeAt, before, counts, madeRoom }) => ({
    ...{ id, madeAt, before, counts },
    ...(madeRoom === undefined ? {} : { madeRoom }),
  }));
}

/** Everything as it was in a copy. */
export async function goBack(copy: number): Promise<FileAnswer & { copy?: number; isSame?: boolean }> {
  const records = await readCopy(copy);
  if (!records) return { ok: false, reason: 'gone' };
  return withDatabase(async (database) => {
    // Sealed under a key that is not kept any more: nobody can open it with what is here.
    if (!(await isOurs(database, records))) return { ok: false, reason: 'other-lock' };
    const open = await openAll(database, records);
    const all = await readAll(database);
    const isSame = isAsItIs(await openAll(database, all), open);
    const kept = isSame ? undefined : await keepCopy(all, 'going-back', new Date());
    if (!isSame) await writeAll(database, open, { isInstead: true });
    // They came with a file, and were allowed by nobody since.
    await dropUnreadFeeds(database);
    if (isSame) return { ok: true, records: 0, isSame };
    return { ok: true, records: countAll(records), ...(kept === undefined ? {} : { copy: kept }) };
  });
}

/** Nothing would change, neither what lives nor what was removed. */
function isAsItIs(here: AllRecords, after: AllRecords): boolean {
  return [changesOf(here, after), changesOf(after, here)].every(({ added, changed }) =>
    [...Object.values(added), ...Object.values(changed)].every((list) => list.length === 0),
  );
}

/** The copy is plain, or sealed with the key of today. */
async function isOurs(database: Database, copy: AllRecords): Promise<boolean> {
  const then = lockIn(copy);
  return then === undefined || then.keyId === (await getLock(database))?.keyId;
}
