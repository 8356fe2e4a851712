import type { Settings } from '../../core/records';
import { getHead, getRecord, Locked } from '../../store';
import { ownDatabase } from './database';

/** Settings are always hers, also while sample people are shown. Locked, or if they do not open, they are there without their words. */
export async function settingsNow(): Promise<Settings | undefined> {
  const own = await ownDatabase();
  try {
    const settings = await getRecord(own, 'settings', 'settings');
    if (settings) return settings;
  } catch (error) {
    if (!(error instanceof Locked)) throw error;
  }
  const head = await getHead(own, 'settings', 'settings');
  return head && { ...head, body: { v: 1 } };
}

/** Whom her institution names for help. */
export async function contactsNow(): Promise<NonNullable<Settings['body']['contacts']>> {
  return (await settingsNow())?.body.contacts ?? {};
}
