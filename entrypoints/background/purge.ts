import browser from 'webextension-polyfill';
import { dropOldCopies, purgeRemoved } from '../../store';
import { ownDatabase } from './database';

const name = 'purge';

/** Once a day, and at each start of the browser, what was removed more than 7 days ago loses its words. */
export function startPurge(): void {
  browser.alarms.onAlarm.addListener((alarm) => {
    if (alarm.name === name) void purge();
  });
  browser.runtime.onStartup.addListener(() => void purge());
  startPurgeAlarm();
}

/** Again after all alarms were cleared. */
export function startPurgeAlarm(): void {
  void browser.alarms.get(name).then((alarm) => {
    if (!alarm) browser.alarms.create(name, { periodInMinutes: 24 * 60, delayInMinutes: 10 });
  });
}

async function purge(): Promise<void> {
  const now = new Date();
  await purgeRemoved(await ownDatabase(), now);
  await dropOldCopies(now);
}
