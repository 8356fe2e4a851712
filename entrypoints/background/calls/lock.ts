import browser from 'webextension-polyfill';
import { passphraseTrouble } from '../../../core/passphrase';
import type { OwnCalls } from '../../../platform/calls';
import { tellLock } from '../../../platform/lock';
import {
  getHead,
  getLock,
  importKey,
  type LockRecord,
  makeLock,
  putLock,
  rewrapped,
  unwrapKey,
  useVault,
} from '../../../store';
import { ownDatabase } from '../database';
import { finish, isLocked, lockNow, opened, progressNow, setUsed, usualMinutes } from '../lock';
import type { Handlers } from '../router';
import { pause } from '../traffic';
import { inTurn } from '../turns';
import { keepKey } from '../vault';

type LockCalls = Pick<
  OwnCalls,
  'getLock' | 'turnLockOn' | 'turnLockOff' | 'changePassphrase' | 'lockNow' | 'unlock' | 'used'
>;

const wrong = { ok: false, reason: 'not-allowed', message: 'wrong-passphrase' } as const;
/** The lock: a passphrase for all of her words. Sent again after a lost answer, each does nothing more. */
export const lockCalls: Handlers<LockCalls, unknown> = {
  getLock: async () => {
    const database = await ownDatabase();
    const lock = await getLock(database);
    const settings = await getHead(database, 'settings', 'settings');
    const progress = progressNow();
    return {
      ok: true,
      lock: {
        state: lock?.state === 'sealed' ? 'on' : (lock?.state ?? 'off'),
        ...(progress ? { progress } : {}),
        isLocked: await isLocked(),
        minutes: settings?.lockAfterMinutes ?? usualMinutes,
        withScreen: settings?.lockWithScreen ?? false,
      },
    };
  },

  turnLockOn: ({ passphrase }) =>
    inTurn('lock', async () => {
      const database = await ownDatabase();
      const before = await getLock(database);
      if (passphraseTrouble(passphrase, passphrase)) return { ok: false, reason: 'bad-request' };
      if (before) {
        const raw = await tried(before, passphrase);
        if (!raw) return wrong;
        if (before.state === 'opening') await putLock(database, { ...before, state: 'sealing' }, new Date());
        await opened(raw);
      } else {
        const { lock, key } = await makeLock(passphrase, new Date());
        const vault = { key: await importKey(key), keyId: lock.keyId, seals: true };
        // The key first: a lock whose key is lost in between would only ask for the passphrase.
        await keepKey(key);
        await putLock(database, lock, new Date());
        useVault(database, vault);
        await opened(key);
      }
      await finish();
      return { ok: true };
    }),

  turnLockOff: ({ passphrase }) =>
    inTurn('lock', async () => {
      const database = await ownDatabase();
      const lock = await getLock(database);
      if (!lock) return { ok: true };
      const raw = await tried(lock, passphrase);
      if (!raw) return wrong;
      await putLock(database, { ...lock, state: 'opening' }, new Date());
      await opened(raw);
      await finish();
      return { ok: true };
    }),

  changePassphrase: ({ passphrase, next }) =>
    inTurn('lock', async () => {
      const database = await ownDatabase();
      const lock = await getLock(database);
      if (!lock || passphraseTrouble(next, next)) return { ok: false, reason: 'bad-request' };
      const raw = await tried(lock, passphrase);
      // Sent again after a lost answer: it is the new one already.
      if (!raw) return (await unwrapKey(lock, next)) ? { ok: true } : wrong;
      await putLock(database, await rewrapped(lock, raw, next), new Date());
      return { ok: true };
    }),

  lockNow: async () => {
    await lockNow();
    return { ok: true };
  },

  unlock: ({ passphrase }) =>
    inTurn('lock', async () => {
      const lock = await getLock(await ownDatabase());
      if (!lock) {
        await tellLock('none');
        return { ok: true };
      }
      const raw = await tried(lock, passphrase);
      if (!raw) return wrong;
      await opened(raw);
      // What a stop in the middle left to do may take a while; she need not wait for it.
      void finish();
      return { ok: true };
    }),

  used: async () => {
    await setUsed();
    return { ok: true };
  },
};

const triesKey = 'lockTries';

/** The raw key, if this is the passphrase. Each wrong one is answered later than the one before, up to 8 s. */
async function tried(lock: LockRecord, passphrase: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const raw = await unwrapKey(lock, passphrase);
  if (raw) {
    await browser.storage.session.remove(triesKey);
    return raw;
  }
  const before = ((await browser.storage.session.get(triesKey))[triesKey] as number | undefined) ?? 0;
  await browser.storage.session.set({ [triesKey]: before + 1 });
  await pause(Math.min(250 * 2 ** before, 8000));
  return undefined;
}
