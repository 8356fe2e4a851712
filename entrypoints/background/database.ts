import browser from 'webextension-polyfill';
import type { Answer } from '../../platform/answer';
import { type Database, DatabaseRefused, Locked, openDatabase, Unopened, useVault } from '../../store';
import { vaultNow } from './vault';

// The two databases, opened once per life of the worker and again after the browser closed one.
let own: Promise<Database> | undefined;
let sample: Promise<Database> | undefined;

/** Are the sample people shown instead of hers? */
export async function isSample(): Promise<boolean> {
  return (await browser.storage.local.get('sample')).sample === true;
}

export async function setSample(on: boolean): Promise<void> {
  if (on) await browser.storage.local.set({ sample: true });
  else await browser.storage.local.remove('sample');
}

/** The database that is shown now. */
export async function database(): Promise<Database> {
  return (await isSample()) ? sampleDatabase() : ownDatabase();
}

/** Settings are always hers, also while sample people are shown. */
export function ownDatabase(): Promise<Database> {
  own ??= openOwn();
  return forgetOnFailure(own, () => {
    own = undefined;
  });
}

async function openOwn(): Promise<Database> {
  const opened = await openDatabase('mentorside', () => {
    own = undefined;
  });
  useVault(opened, await vaultNow(opened));
  return opened;
}

export function sampleDatabase(): Promise<Database> {
  sample ??= openDatabase('mentorside-sample', () => {
    sample = undefined;
  });
  return forgetOnFailure(sample, () => {
    sample = undefined;
  });
}

/** Lets go of both; the next call opens them anew. */
export async function closeDatabases(): Promise<void> {
  const opened = await Promise.allSettled([own, sample]);
  own = sample = undefined;
  for (const one of opened) if (one.status === 'fulfilled') one.value?.close();
}

// The next call tries again: the disk may have room then.
function forgetOnFailure(opening: Promise<Database>, forget: () => void): Promise<Database> {
  opening.catch(forget);
  return opening;
}

/** What a failed write or read means for the person; anything unexpected is thrown on. */
export async function refusalOf(error: unknown): Promise<(Answer<object> & { ok: false }) | undefined> {
  if (error instanceof Locked) return { ok: false, reason: 'locked' };
  if (error instanceof Unopened) return { ok: false, reason: 'unopened' };
  const message = databaseTrouble(error);
  if (message === undefined) return undefined;
  return {
    ok: false,
    reason: message.startsWith('QuotaExceededError') || (await isDiskFull()) ? 'quota' : 'database',
    message,
  };
}

/** What the browser said of the database, its name first. */
function databaseTrouble(error: unknown): string | undefined {
  if (error instanceof DatabaseRefused) return error.message;
  if (!(error instanceof DOMException) && !(error instanceof Error && error.name.endsWith('Error'))) return undefined;
  return troubleNames.includes(error.name) ? `${error.name}: ${error.message}` : undefined;
}

const troubleNames = [
  'QuotaExceededError',
  'InvalidStateError',
  'UnknownError',
  'AbortError',
  'NotFoundError',
  'VersionError',
];

/** Less than this on the disk, and a browser writes nothing any more. In bytes. */
const leastRoom = 1_000_000;

/** On a full disk Chromium only says that something is wrong; its estimate ends where the disk does. */
async function isDiskFull(): Promise<boolean> {
  const { quota, usage = 0 } = await navigator.storage.estimate().catch((): StorageEstimate => ({}));
  return quota !== undefined && quota - usage < leastRoom;
}
