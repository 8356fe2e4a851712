import 'fake-indexeddb/auto';
import { beforeEach, expect, it, vi } from 'vitest';
import browser from 'webextension-polyfill';
import { lockCalls } from '../../entrypoints/background/calls/lock';
import { database, setSample } from '../../entrypoints/background/database';
import { gate } from '../../entrypoints/background/lock-gate';
import type { CallName } from '../../platform/calls';
import { clearAll, useVault } from '../../store';
import { forgetSession } from '../support/fake-background';

const { local } = vi.hoisted(() => ({ local: new Map<string, unknown>() }));
vi.mock('webextension-polyfill', async () => {
  const { default: fake } = await import('../support/fake-background');
  const kept = {
    get: async (key: string) => ({ [key]: local.get(key) }),
    set: async (values: object) => {
      for (const [key, value] of Object.entries(values)) local.set(key, value);
    },
    remove: async (key: string) => void local.delete(key),
  };
  return { default: { ...fake, storage: { ...fake.storage, local: kept }, alarms: { create() {}, async clear() {} } } };
});

const own = { name: 'own' } as const;
const passed = (name: CallName) => gate(name, own, async () => ({ ok: true }));

beforeEach(async () => {
  local.clear();
  forgetSession();
  useVault(await database(), undefined);
  await clearAll(await database());
  await lockCalls.turnLockOn({ passphrase: 'plain words of mine' }, own);
  await lockCalls.lockNow({}, own);
});

it('while her records are locked, showing the sample people opens nothing of hers', async () => {
  expect(await passed('putSettings')).toEqual({ ok: false, reason: 'locked' });
  await setSample(true);
  expect(await browser.storage.local.get('sample')).toEqual({ sample: true });
  expect(await passed('putAgendaLine')).toEqual({ ok: true });
  for (const name of [
    'putSettings',
    'listFeeds',
    'addFeed',
    'moveFeed',
    'removeFeed',
    'forgetSite',
    'backUpNow',
  ] as const)
    expect(await passed(name), name).toEqual({ ok: false, reason: 'locked' });
  await lockCalls.unlock({ passphrase: 'plain words of mine' }, own);
  expect(await passed('putSettings')).toEqual({ ok: true });
});

it('whoever forgot the passphrase can delete everything, and do nothing else', async () => {
  for (const name of ['remove', 'purge', 'listMeetings', 'putNote'] as const)
    expect(await passed(name), name).toEqual({ ok: false, reason: 'locked' });
  expect(await passed('eraseEverything')).toEqual({ ok: true });
});
