import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import { migrations } from '../../store/migrations';
import type { TestBrowser } from './browser';
import { letGo, lockedCopy, makeOld, type OldDatabase, oldDatabases, withNotes } from './old-database';
import { sendOwn } from './steps';

const passphrase = 'four plain words here';
const manyNotes = 4000;

interface Sum {
  kills: number;
  /** The new version was there when the browser ended. */
  done: number;
  /** It was the old one, and was brought along at the next start. */
  undone: number;
  /** Of these: a whole safety copy had been made already. */
  afterCopy: number;
  /** What one migration takes, in ms. */
  took: number;
}

/**
 * Kills the whole browser at random moments while a big old database, plain or locked, is migrated, and looks after each
 * new start: every record is there, unchanged; a copy from before is kept; and what is locked opens by its passphrase.
 */
export async function migrationRounds(launch: (profile: string) => Promise<TestBrowser>, kills: number): Promise<Sum> {
  const profile = await mkdtemp(join(tmpdir(), 'mentorside-migration-'));
  const old = oldDatabases.filter(({ database }) => database.version < migrations.length);
  const sum: Sum = { kills: 0, done: 0, undone: 0, afterCopy: 0, took: 0 };
  let browser: TestBrowser | undefined;
  try {
    browser = await launch(profile);
    for (let round = 0; round < kills; round++) {
      const plain = withNotes((old[round % old.length] as (typeof old)[number]).database, manyNotes);
      const before = round % 2 === 0 ? await lockedCopy(plain, passphrase) : plain;
      if (round === 0) sum.took = Math.round(await migrated(browser, before));
      await begun(browser, before);
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 1.2 * sum.took));
      await browser.kill();
      const killedAt = new Date().toISOString();
      browser = await launch(profile);
      await expectAll(browser, before);
      if (before !== plain) await sendOwn(browser, 'unlock', { passphrase });
      const { pairs } = (await sendOwn(browser, 'listPairs', {})) as { pairs: { members: { name: string }[] }[] };
      expect(pairs.flatMap(({ members }) => members.map(({ name }) => name))).toContain('Ana Ruiz');
      const copies = await expectCopies(browser, before);
      const later = copies.filter(({ madeAt }) => madeAt > killedAt).length;
      sum.kills += 1;
      if (later > 0) sum.undone += 1;
      else sum.done += 1;
      if (later > 0 && copies.length > later) sum.afterCopy += 1;
    }
    return sum;
  } finally {
    await browser?.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

interface Sends {
  runtime: { sendMessage(message: object): Promise<unknown> };
}

/** In one of our own pages: asks what is answered when the database is open, and how long that takes, in ms. */
async function ask(how: 'wait' | 'no-wait'): Promise<number> {
  const { browser, chrome } = globalThis as { browser?: Sends; chrome?: Sends };
  const start = performance.now();
  const answer = (browser ?? chrome)?.runtime.sendMessage({ call: 'getSettings', args: {} });
  if (how === 'wait') await answer;
  return performance.now() - start;
}

/** Puts the old database into the browser and lets the migration begin. */
async function begun(browser: TestBrowser, before: OldDatabase): Promise<void> {
  const page = await browser.silentPage();
  await page.evaluate(makeOld, before);
  await page.evaluate(letGo);
  // Not waited for: it is answered when the database is there.
  await page.evaluate(ask, 'no-wait');
}

/** One migration that nobody disturbs; how long it takes, in ms. */
async function migrated(browser: TestBrowser, before: OldDatabase): Promise<number> {
  const page = await browser.silentPage();
  await page.evaluate(makeOld, before);
  await page.evaluate(letGo);
  const took = await page.evaluate(ask, 'wait');
  await expectAll(browser, before);
  return took;
}

/** The new version, and in each store what was there before, to the letter. */
async function expectAll(browser: TestBrowser, { stores }: OldDatabase): Promise<void> {
  await sendOwn(browser, 'getSettings', {});
  const page = await browser.silentPage();
  const { version, texts } = await page.evaluate(async (names) => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await done(indexedDB.open('mentorside'));
    const texts: Record<string, string> = {};
    for (const name of names) {
      const text = JSON.stringify(await done(database.transaction(name).objectStore(name).getAll()));
      const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
      texts[name] = [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
    }
    database.close();
    return { version: database.version, texts };
  }, Object.keys(stores));
  expect(version).toBe(migrations.length);
  for (const [name, { records }] of Object.entries(stores)) {
    const sorted = [...records].sort((a, b) => (a.id < b.id ? -1 : 1));
    expect(texts[name], name).toBe(createHash('sha256').update(JSON.stringify(sorted)).digest('hex'));
  }
}

/** Each safety copy is whole. */
async function expectCopies(browser: TestBrowser, { stores }: OldDatabase): Promise<{ madeAt: string }[]> {
  const page = await browser.silentPage();
  const copies = await page.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await done(indexedDB.open('mentorside-safety'));
    const transaction = database.transaction(['copies', 'parts']);
    const parts: { copy: number; store: string; records: object[] }[] = await done(
      transaction.objectStore('parts').getAll(),
    );
    const found: { id: number; madeAt: string; before: string }[] = await done(
      transaction.objectStore('copies').getAll(),
    );
    database.close();
    return found.map((copy) => {
      const sizes: Record<string, number> = {};
      for (const { store, records } of parts.filter((part) => part.copy === copy.id))
        sizes[store] = (sizes[store] ?? 0) + records.length;
      return { madeAt: copy.madeAt, before: copy.before, sizes };
    });
  });
  expect(copies.length).toBeGreaterThan(0);
  for (const { before, sizes } of copies) {
    expect(before).toBe('migration');
    expect(sizes).toEqual(
      Object.fromEntries(Object.entries(stores).map(([name, { records }]) => [name, records.length])),
    );
  }
  return copies;
}
