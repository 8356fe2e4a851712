import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import browser from 'webextension-polyfill';
import { lockCalls } from '../../entrypoints/background/calls/lock';
import { ownCalls } from '../../entrypoints/background/calls/own';
import { pageCalls } from '../../entrypoints/background/calls/page';
import { database } from '../../entrypoints/background/database';
import { isLocked, startLock } from '../../entrypoints/background/lock';
import { knownDrafts, setDraft } from '../../entrypoints/background/open-events';
import { clearAll, putAll, useVault } from '../../store';
import { forgetSession, sessionText } from '../support/fake-background';

const { rings, alarms } = vi.hoisted(() => ({
  rings: [] as ((alarm: { name: string }) => void)[],
  alarms: new Map<string, { when: number }>(),
}));
vi.mock('webextension-polyfill', async () => ({
  default: {
    ...(await import('../support/fake-background')).default,
    alarms: {
      onAlarm: { addListener: (ring: (alarm: { name: string }) => void) => rings.push(ring) },
      create: (name: string, info: { when: number }) => alarms.set(name, info),
      clear: async (name: string) => alarms.delete(name),
    },
    permissions: { onAdded: { addListener: () => {} } },
  },
}));

const page = { name: 'page', tabId: 1, frameId: 0, documentId: 'page', host: 'calendar.test' } as never;
const own = { name: 'own' } as const;
const passphrase = 'plain words of mine';
/** As many letters as Chromium keeps. */
const room = 10 * 1024 * 1024;

/** An event as fat as a page can make it. */
const open = (id: number) => {
  const attendees = Array.from({ length: 500 }, (_, guest) => ({
    name: `Guestword ${guest} ${'n'.repeat(280)}`,
    email: `g${guest}${'x'.repeat(280)}@e.org`,
  }));
  const event = { adapter: 'proton', host: 'x', seriesKey: `fat-${id}`, title: 'T'.repeat(4900), attendees };
  return pageCalls.eventOpened({ event: { ...event, startsAt: '2026-12-01T10:00' }, level: 'sure' }, page);
};

beforeEach(async () => {
  forgetSession(room);
  useVault(await database(), undefined);
  await clearAll(await database());
  await ownCalls.addPerson(
    { name: 'Ana Ruiz', myRole: 'mentor', email: 'ana@example.org', personId: 'p1', mentorshipId: 'm1' },
    own,
  );
  expect(await lockCalls.turnLockOn({ passphrase }, own)).toEqual({ ok: true });
});
afterEach(() => vi.restoreAllMocks());

const expectLocked = async () => {
  expect(await isLocked()).toBe(true);
  expect(Object.keys(await browser.storage.session.get(null))).not.toContain('lockKey');
  expect(sessionText()).not.toContain('Guestword');
};

it('a page that sends very long events fills no memory, and locking works', async () => {
  for (let id = 0; id < 40; id++) expect(await open(id)).toMatchObject({ ok: true });
  expect(sessionText().length).toBeLessThan(room / 5);
  // The latest is there still: its page asks for it.
  expect((await knownDrafts()).map(({ event }) => event.seriesKey)).toContain('fat-39');
  expect(await lockCalls.lockNow({}, own)).toEqual({ ok: true });
  await expectLocked();
});

it('it locks also where memory takes nothing more: drafts go rather than stay readable', async () => {
  await open(1);
  forgetRoom();
  expect(await lockCalls.lockNow({}, own)).toEqual({ ok: true });
  await expectLocked();
});

it('drafts come back with the key, and what a stop left of them is dropped at the next start', async () => {
  await open(1);
  const [draft] = await knownDrafts();
  await lockCalls.lockNow({}, own);
  await expectLocked();
  await lockCalls.unlock({ passphrase }, own);
  expect(await knownDrafts()).toEqual([draft]);
  await lockCalls.lockNow({}, own);
  if (draft) await setDraft(draft);
  startLock();
  await vi.waitFor(expectLocked);
});

it('when locking by itself fails, it is tried again', async () => {
  startLock();
  const head = { lockAfterMinutes: 1 };
  await putAll(await database(), [{ store: 'settings', patch: { id: 'settings', head } }], new Date());
  const ring = async () => {
    for (const one of rings) one({ name: 'lock' });
  };
  const later = Date.now() + 5 * 60_000;
  vi.spyOn(Date, 'now').mockImplementation(() => later);
  const fails = vi.spyOn(browser.storage.session, 'get').mockRejectedValue(new Error('no'));
  alarms.clear();
  await ring();
  await vi.waitFor(() => expect(alarms.get('lock')?.when).toBeGreaterThan(later));
  fails.mockRestore();
  await ring();
  await vi.waitFor(expectLocked, 3000);
});

/** From now on not a letter more. */
function forgetRoom(): void {
  vi.spyOn(browser.storage.session, 'set').mockRejectedValue(new Error('Session storage quota bytes exceeded.'));
}
