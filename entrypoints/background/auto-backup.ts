import browser from 'webextension-polyfill';
import { backupText } from '../../core/backup';
import { outdated } from '../../core/backup-age';
import { dailyName, identityName } from '../../core/daily-file';
import { localDateOf, today } from '../../core/local-time';
import { autoBackup, changeAutoBackup, dailyKey } from '../../platform/auto-backup';
import { thisDevice } from '../../platform/device';
import { announce } from '../../platform/news';
import { fromBase64, getLock, isEmpty, putAll, readOpen, vaultOf } from '../../store';
import { placeNow, troubleOf } from './backup-places';
import { ownDatabase } from './database';
import { lockDaily } from './lock-daily';
import { inTurn } from './turns';

const name = 'auto-backup';

/** Looked at each hour: a laptop that slept at noon is not asked again until the next day otherwise. */
const everyMinutes = 60;

/** Once a day a file with everything, when she switched that on: into the downloads folder, or one that she chose. */
export function startAutoBackup(): void {
  browser.alarms.onAlarm.addListener((alarm) => {
    if (alarm.name === name) void backUp();
  });
  void browser.alarms.get(name).then((alarm) => {
    if (!alarm) browser.alarms.create(name, { periodInMinutes: everyMinutes, delayInMinutes: 2 });
  });
}

/** One after the other: the alarm and her press on the switch may meet. */
export function backUp(isForced = false): Promise<void> {
  return inTurn(name, () => backUpNow(isForced));
}

async function backUpNow(isForced: boolean): Promise<void> {
  const state = await autoBackup();
  if (!state) return;
  const on = today(new Date());
  if (!isForced && !state.failed && state.lastAt && localDateOf(state.lastAt) === on) return;
  try {
    const database = await ownDatabase();
    const daily = await dailyKey();
    // What is locked here must lie nowhere unlocked without a press of hers.
    if ((await getLock(database)) && !(daily && vaultOf(database)?.key)) return;
    if (await isEmpty(database)) return;
    const place = await placeNow();
    const madeAt = new Date().toISOString();
    const { id } = await thisDevice();
    const text = backupText(await readOpen(database), { madeAt, madeBy: id });
    if ((await getLock(database)) && !daily) return;
    const bytes = daily ? await lockDaily(text, daily) : new TextEncoder().encode(text);
    await place.write(dailyName(on, daily !== undefined), bytes);
    if (daily) await place.write(identityName, fromBase64(daily.identity));
    await place.drop(outdated);
    await changeAutoBackup({ lastAt: madeAt, failed: undefined, trouble: undefined });
    announce(
      await putAll(
        database,
        [{ store: 'settings', patch: { id: 'settings', head: { lastBackupAt: madeAt } } }],
        new Date(),
      ),
    );
  } catch (error) {
    const failed = error instanceof Error ? error.message : String(error);
    await changeAutoBackup({ failed: failed.slice(0, 200), trouble: troubleOf(error) });
  }
}
