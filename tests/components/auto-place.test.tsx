// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { AutoPart } from '../../components/save/AutoPart';
import { hideToast, toast } from '../../components/shared/toasts';
import { answerCalls, sentTo } from '../support/fake-browser';
import { allNamed, draw, press, settle, undraw } from '../support/surface';
import { noFiles } from './panel-fake';

/** What the browser has: the part of it that these tests change. */
const world = vi.hoisted(() => ({
  folder: undefined as { handle: { name: string }; names: string[] } | undefined,
  mayWrite: true,
  hasDownloads: false,
  allows: true,
  isTab: true,
  canChoose: true,
  kept: {} as Record<string, unknown>,
  picks: 'Backups' as string | undefined,
  opened: [] as unknown[],
}));

vi.mock('webextension-polyfill', async () => {
  const { default: fake } = await import('../support/fake-browser');
  const local = {
    ...fake.storage.local,
    get: async (key: string) => ({ [key]: world.kept[key] }),
    set: async (values: object) => void Object.assign(world.kept, values),
  };
  const request = async () => {
    world.hasDownloads = world.allows;
    return world.allows;
  };
  const tabs = {
    getCurrent: async () => (world.isTab ? { id: 1 } : undefined),
    create: async (tab: unknown) => world.opened.push(tab),
  };
  const permissions = { contains: async () => world.hasDownloads, request };
  return { default: { ...fake, permissions, tabs, storage: { ...fake.storage, local } } };
});
// A handle that can be kept is of a real browser only: tests/e2e/daily-folder.test.ts.
vi.mock('../../platform/backup-folder', () => ({
  canChooseFolder: () => world.canChoose,
  backupFolder: async () => world.folder,
  mayWriteInto: async () => world.mayWrite,
  chooseBackupFolder: async () => {
    const name = world.picks;
    if (name === 'refused') throw new DOMException('', 'SecurityError');
    if (name) world.folder = { handle: { name }, names: [] };
    return name !== undefined;
  },
  leaveBackupFolder: async () => {
    world.folder = undefined;
  },
  allowBackupFolder: async () => {
    world.mayWrite = world.allows;
    return world.allows;
  },
}));

const page = () => document.body.textContent ?? '';
const box = () => document.querySelector('input[type=checkbox]') as HTMLInputElement;
const hers = () => {
  world.folder = { handle: { name: 'Backups' }, names: [] };
  world.kept.autoBackup = { files: [], lastAt: '2026-11-20T10:00:00.000Z' };
};
const act = async (name: string | HTMLElement) => {
  await press(name);
  await settle();
};
const show = async () => {
  await draw(<AutoPart files={noFiles} />);
  await settle();
};
const refused = 'The browser did not allow it. You can save by hand.';

beforeEach(() => {
  Object.assign(world, { folder: undefined, mayWrite: true, hasDownloads: false, allows: true, isTab: true });
  Object.assign(world, { canChoose: true, kept: {}, picks: 'Backups', opened: [] });
  answerCalls({
    getLock: () => ({ ok: true, lock: { state: 'off', isLocked: false, minutes: 15, withScreen: false } }),
  });
});
afterEach(() => {
  undraw();
  hideToast();
});

it('a folder is offered only where the browser can keep one', async () => {
  world.canChoose = false;
  await show();
  expect(allNamed('Choose a folder')).toEqual([]);
});

it('chosen, it needs no permission for downloads, is named, and the first file is written', async () => {
  await show();
  await act('Choose a folder');
  expect(page()).toContain('Into the folder “Backups” that you chose.');
  expect([box().checked, world.hasDownloads]).toEqual([true, false]);
  expect(sentTo('backUpNow')).toHaveLength(1);
});

it('closed without a choice nothing changes; refused by the browser she is told', async () => {
  world.picks = undefined;
  await show();
  await act('Choose a folder');
  expect([box().checked, toast.value]).toEqual([false, undefined]);
  world.picks = 'refused';
  await act('Choose a folder');
  expect([box().checked, toast.value?.text]).toEqual([false, refused]);
});

it('in the side panel it is chosen in a tab', async () => {
  world.isTab = false;
  await show();
  await act('Choose a folder');
  expect(world.opened).toEqual([{ url: '/sidepanel.html#save' }]);
  expect(world.folder).toBeUndefined();
});

it('back to the downloads needs their permission, and without it all stays as it is', async () => {
  hers();
  world.allows = false;
  await show();
  await act('Back to the downloads folder');
  expect(page()).toContain('Into the folder “Backups” that you chose.');
  world.allows = true;
  await act('Back to the downloads folder');
  expect(page()).toContain('Into the folder “Mentorside” among your downloads.');
  expect(sentTo('backUpNow')).toHaveLength(1);
});

it('a permission that is gone is told of, and one press mends it', async () => {
  hers();
  world.mayWrite = false;
  world.allows = false;
  await show();
  expect(page()).toContain('No file is written into “Backups” until you allow it again.');
  // The age of the last good one stays true.
  expect(page()).toMatch(/Last file: .*20/);
  await act('Allow again');
  expect(sentTo('backUpNow')).toEqual([]);
  expect(toast.value?.text).toBe(refused);
  world.allows = true;
  await act('Allow again');
  expect(sentTo('backUpNow')).toHaveLength(1);
  expect(page()).not.toContain('No file is written');
});

it.each([
  ['gone', 'the folder “Backups” is not there any more'],
  ['full', 'there is no space left there'],
  ['failed', 'The last file was not written (why)'],
])('what keeps it from being written is said: %s', async (trouble, words) => {
  hers();
  Object.assign(world.kept.autoBackup as object, { trouble, failed: 'why' });
  await show();
  expect(page()).toContain(words);
});

it('refused downloads leave the box as it was', async () => {
  world.allows = false;
  await show();
  await act(box());
  expect(box().checked).toBe(false);
  expect(world.kept.autoBackup).toBeUndefined();
});
