import browser from 'webextension-polyfill';
import { keepBrief } from '../../platform/brief-cache';
import { type LockNews, lockNews, tellLock } from '../../platform/lock';
import { announce, onChanges } from '../../platform/news';
import { convertCopies, finishLock, getHead, useVault, vaultOf, whenUnopened } from '../../store';
import { isSample, ownDatabase } from './database';
import { openDrafts, sealDrafts } from './open-events';
import { askMissed } from './tabs';
import { settled } from './traffic';
import { inTurn } from './turns';
import { keepKey, vaultNow } from './vault';

/** Minutes without use until it locks by itself, when she did not choose. */
export const usualMinutes = 15;
const alarmName = 'lock';
const usedKey = 'lockUsed';
/** The lock's record lies with the settings. */
const lockRecord = 'lock';

/** Her own records are locked. */
export async function isLocked(): Promise<boolean> {
  const vault = vaultOf(await ownDatabase());
  return vault !== undefined && vault.key === undefined;
}

/** What is shown is locked: never the sample people. */
export async function isShownLocked(): Promise<boolean> {
  return !(await isSample()) && (await isLocked());
}

async function isOpen(): Promise<boolean> {
  return vaultOf(await ownDatabase())?.key !== undefined;
}

/**
 * Locks now: surfaces send what is not sent, then the key is gone, and with it every word that was kept in memory for
 * them.
 */
export function lockNow(): Promise<void> {
  return inTurn('lock', async () => {
    if (!(await isOpen())) return;
    await tellLock('locking');
    await settled();
    const database = await ownDatabase();
    const vault = vaultOf(database);
    if (!vault?.key) return;
    // The key first: whatever fails after it, it is locked.
    const { key, ...closed } = vault;
    useVault(database, closed);
    await keepKey(undefined);
    await keepBrief(null, '');
    if (!(await isSample())) await sealDrafts(key);
    await browser.alarms.clear(alarmName);
    await tellLock('locked');
  });
}

/** The key is there: everything can be shown again, and what was begun with the lock is finished. */
export async function opened(raw: Uint8Array<ArrayBuffer>): Promise<void> {
  await keepKey(raw);
  const database = await ownDatabase();
  const vault = await vaultNow(database);
  useVault(database, vault);
  usedAt = undefined;
  await setUsed();
  await armAlarm();
  if (vault?.key) await openDrafts(vault.key);
  await tellLock('open');
  await askMissed();
}

/** Seals what is left plain, or opens what is left sealed, as the lock's state says. */
export async function finish(): Promise<void> {
  const database = await ownDatabase();
  try {
    await finishLock(database, () => new Date(), tellProgress);
  } finally {
    progress = undefined;
  }
  // Settings show that it is done.
  announce([{ store: 'settings', id: lockRecord, rev: 0 }]);
  const vault = await vaultNow(database);
  useVault(database, vault);
  // A copy that was made meanwhile.
  if (vault?.seals) await convertCopies(database);
  if (vault) return;
  await keepKey(undefined);
  await browser.alarms.clear(alarmName);
  await tellLock('none');
}

let progress: { done: number; total: number; toldAt: number } | undefined;

/** How far sealing or opening is, while it goes on. */
export function progressNow(): { done: number; total: number } | undefined {
  return progress && { done: progress.done, total: progress.total };
}

/** Settings show it; not more often than somebody reads. */
function tellProgress(done: number, total: number): void {
  const toldAt = progress?.toldAt ?? 0;
  const isTold = Date.now() - toldAt > 1000;
  progress = { done, total, toldAt: isTold ? Date.now() : toldAt };
  if (isTold) announce([{ store: 'settings', id: lockRecord, rev: 0 }]);
}

async function minutes(): Promise<number> {
  return (await getHead(await ownDatabase(), 'settings', 'settings'))?.lockAfterMinutes ?? usualMinutes;
}

let usedAt: number | undefined;

/** She is there: the time until it locks begins anew. */
export async function setUsed(): Promise<void> {
  // Kept at most every few seconds; the worker may be stopped in between.
  const now = Date.now();
  if (usedAt !== undefined && now - usedAt < 5000) return;
  usedAt = now;
  await browser.storage.session.set({ [usedKey]: now });
}

async function lastUsed(): Promise<number> {
  const found = (await browser.storage.session.get(usedKey))[usedKey] as number | undefined;
  return found ?? Date.now();
}

async function armAlarm(): Promise<void> {
  const after = await minutes();
  if (after === 0 || !(await isOpen())) await browser.alarms.clear(alarmName);
  else browser.alarms.create(alarmName, { when: (await lastUsed()) + after * 60_000 });
}

/** It could not be locked: tried again, as soon as an alarm may come. */
function lockSoon(): void {
  browser.alarms.create(alarmName, { when: Date.now() + 30_000 });
}

/** Locks when nobody used it for so long; a computer that slept rings its alarms late, so calls look too. */
export async function lockIfIdle(): Promise<void> {
  if (!(await isOpen())) return;
  const after = await minutes();
  if (after > 0 && Date.now() - (await lastUsed()) >= after * 60_000) await lockNow();
}

interface Idle {
  onStateChanged: { addListener(listener: (state: string) => void): void };
}

/** The screen was locked (Chromium only; Firefox never says so). The permission is optional and may come later. */
function watchScreen(): void {
  const { idle } = browser as unknown as { idle?: Idle };
  idle?.onStateChanged.addListener((state) => {
    if (state === 'locked') void lockWithScreen();
  });
}

async function lockWithScreen(): Promise<void> {
  if ((await getHead(await ownDatabase(), 'settings', 'settings'))?.lockWithScreen) await lockNow();
}

/** Listeners at once; then what a stop in the middle left to do. */
export function startLock(): void {
  whenUnopened(() => announce([{ store: 'settings', id: 'unopened', rev: 0 }]));
  browser.alarms.onAlarm.addListener((alarm) => {
    if (alarm.name === alarmName) lockIfIdle().then(armAlarm).catch(lockSoon);
  });
  watchScreen();
  browser.permissions.onAdded.addListener(({ permissions }) => {
    if (permissions?.includes('idle')) watchScreen();
  });
  onChanges((changes) => {
    if (changes.some(({ store }) => store === 'settings')) armAlarm().catch(lockSoon);
    // Another window restored or removed everything: the lock may be another one now.
    if (changes.some(({ store }) => store === 'sample')) void lookAgain();
  });
  void lookAgain();
}

async function lookAgain(): Promise<void> {
  try {
    const database = await ownDatabase();
    useVault(database, await vaultNow(database));
    const news = await newsNow();
    if (news !== ((await lockNews()) ?? 'none')) await tellLock(news);
    if (news === 'none') return;
    // A stop right after the key was dropped may have left them.
    if (news === 'locked') {
      if (!(await isSample())) await sealDrafts();
      return;
    }
    await finish();
    await armAlarm();
  } catch {
    // A database that cannot be opened says so where she looks.
  }
}

async function newsNow(): Promise<LockNews> {
  const vault = vaultOf(await ownDatabase());
  if (!vault) return 'none';
  return vault.key ? 'open' : 'locked';
}
