import type { Settings } from '../../core/records';
import { getRecord } from '../../store';
import { ownDatabase } from './database';

/** Settings are always hers, also while sample people are shown. */
export async function settingsNow(): Promise<Settings | undefined> {
  return getRecord(await ownDatabase(), 'settings', 'settings');
}

/** Whom her institution names for help. */
export async function contactsNow(): Promise<NonNullable<Settings['body']['contacts']>> {
  return (await settingsNow())?.body.contacts ?? {};
}
