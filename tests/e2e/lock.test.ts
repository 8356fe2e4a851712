import { afterAll, beforeAll, beforeEach, describe, expect, onTestFailed, test } from 'vitest';
import { people } from '../../demo/events';
import { type Demo, startDemo } from '../../demo/server';
import { type OwnPage, type TestBrowser, until, type View } from '../support/browser';
import { bothBrowsers } from '../support/browsers';
import type { ChromiumBrowser } from '../support/chromium';
import { openSidebar } from '../support/sidebar';
import { ahead, sides } from '../support/sides';
import {
  allRecords,
  keepPicture,
  openEvent,
  press,
  sayWhoseNew,
  sendOwn,
  typeInto,
  writeNote,
  writeRecords,
} from '../support/steps';

const passphrase = 'plain words of mine';
const next = 'other words of mine';
const [mentor] = sides;
const locked = 'Mentorside is locked';

interface Ours {
  storage: { session: { set(values: object): Promise<void> } };
  alarms: { create(name: string, when: object): unknown };
  commands: { getAll(): Promise<{ name: string; shortcut: string }[]> };
}

let demo: Demo;
beforeAll(async () => {
  demo = await startDemo();
});
afterAll(() => demo.close());

describe.each(bothBrowsers)('%s', (name, launch) => {
  let browser: TestBrowser;
  let sidebar: View;
  let panel: OwnPage;
  beforeAll(async () => {
    browser = await launch();
    await browser.tab.goto(demo.url({ dialog: 'popover', now: ahead }));
    await openEvent(browser, mentor?.event ?? '');
    sidebar = await openSidebar(browser);
    await sayWhoseNew(sidebar, people.ana.name, 'mentor');
    await writeNote(sidebar, 'Zirkonium');
    panel = await browser.openOwnPage('sidepanel.html', { width: 360, height: 800 });
  });
  beforeEach(() => onTestFailed(() => keepPicture(browser)));
  afterAll(() => browser?.close());

  /** Everything in the document, seen or not, fields included. */
  const inDocument = (view: View) =>
    view.evaluate(() => {
      const fields = [...document.querySelectorAll<HTMLInputElement>('input, textarea')].map(({ value }) => value);
      return document.documentElement.outerHTML + fields.join();
    });
  const lockNow = async () => {
    await sendOwn(browser, 'lockNow', {});
    await sidebar.waitForText('Unlock them in a window of Mentorside');
    await panel.waitForText(locked);
  };
  const unlockInPanel = async (phrase = passphrase) => {
    await typeInto(panel, 'Passphrase', phrase);
    await press(panel, 'Unlock');
    await panel.waitFor('.tabs');
    await sidebar.waitFor('.note');
  };

  test('is turned on in the settings, and no word lies in the database any more', async () => {
    expect(JSON.stringify(await allRecords(browser))).toContain('Zirkonium');
    await press(panel, 'Menu');
    await press(panel, 'Settings');
    await press(panel, 'Lock with a passphrase');
    await panel.waitForText('nobody can open your notes');
    await typeInto(panel, 'Passphrase', 'short');
    await press(panel, 'Turn the lock on');
    await panel.waitForText('A little longer');
    await typeInto(panel, 'Passphrase', ` ${passphrase}`);
    await typeInto(panel, 'The same once more', `short ${passphrase}`);
    await press(panel, 'Turn the lock on');
    // Told when the last word is sealed.
    await panel.waitForText('The lock is on');
    const raw = JSON.stringify(await allRecords(browser));
    for (const word of ['Zirkonium', people.ana.name, mentor?.title ?? '-']) expect(raw).not.toContain(word);
    expect(raw).toContain('"state":"sealed"');
    await press(panel, 'Change passphrase');
    await typeInto(panel, 'Passphrase so far', `short ${passphrase}`);
    await typeInto(panel, 'New passphrase', passphrase);
    await typeInto(panel, 'The same once more', passphrase);
    await press(panel, 'Change passphrase');
    await panel.waitForText('The passphrase is changed');
  });

  test('locks everywhere at once; words typed at that moment are kept, and none stays in a document', async () => {
    await sidebar.type('textarea.note', ' and the last words');
    await lockNow();
    await until('words stayed in the sidebar', async () => !/Zirkonium|last words|Ana/.test(await inDocument(sidebar)));
    expect(await inDocument(panel)).not.toMatch(/Zirkonium|Ana/);
    expect(JSON.stringify(await allRecords(browser))).not.toMatch(/Zirkonium|last words/);
    const session = await panel.evaluate(async () => {
      const api = (globalThis as unknown as { chrome: { storage: { session: { get(key: null): Promise<object> } } } })
        .chrome;
      return JSON.stringify(await api.storage.session.get(null));
    });
    expect(session).not.toMatch(/Zirkonium|Ana|lockKey|"brief"/);
  });

  test('opens in the popup with the passphrase only', async () => {
    // In Firefox the real popup is closed in this course of steps, before or after the press; alone it is not. Not found why.
    const popup = await (browser.name === 'firefox' ? browser.openOwnPage('popup.html') : browser.openPopup());
    await popup.waitForText(locked);
    await typeInto(popup, 'Passphrase', 'not the words');
    await press(popup, 'Unlock');
    await popup.waitForText('That is not the passphrase');
    // Wrong, it is marked: what is typed now takes its place.
    await popup.evaluate(() => {
      const field = document.querySelector<HTMLInputElement>('.pass input');
      if (field) field.value = '';
    });
    await typeInto(popup, 'Passphrase', passphrase);
    await press(popup, 'Unlock');
    await popup.waitForText(people.ana.name);
    await sidebar.waitForText('Zirkonium and the last words');
    if ('close' in popup) await (popup as OwnPage).close();
    await panel.waitFor('.tabs');
  });

  test('adds a line that was half typed, and goes on where it stopped', async () => {
    await typeInto(sidebar, 'Add a point', 'half a thought');
    await lockNow();
    expect(await inDocument(sidebar)).not.toMatch(/half a thought|Zirkonium/);
    await unlockInPanel();
    expect(await inDocument(sidebar)).toContain('half a thought');
    await sidebar.click('.note');
    await writeNote(sidebar, ' and more');
  });

  test('gives no word and takes none while it is locked, also after its worker was stopped', async () => {
    await lockNow();
    await browser.stopBackground();
    const send = (view: View, call: string, args: object) =>
      view.evaluate(
        ({ call, args }) =>
          (
            globalThis as unknown as { chrome: { runtime: { sendMessage(message: object): Promise<unknown> } } }
          ).chrome.runtime.sendMessage({ call, args }),
        { call, args },
      );
    for (const call of ['getBrief', 'listPairs', 'listMeetings', 'listDeleted'])
      expect(await send(panel, call, {})).toEqual({ ok: false, reason: 'locked' });
    expect(await send(panel, 'searchNotes', { typed: 'zirkonium' })).toEqual({ ok: false, reason: 'locked' });
    const person = { name: 'Plain', myRole: 'mentor', personId: 'p', mentorshipId: 'm' };
    expect(await send(panel, 'addPerson', person)).toEqual({ ok: false, reason: 'locked' });
    expect(await send(sidebar, 'getSidebar', {})).toEqual({ ok: false, reason: 'locked' });
    // From a page nobody can try passphrases.
    expect(await send(sidebar, 'unlock', { passphrase })).toEqual({ ok: false, reason: 'not-allowed' });
    await unlockInPanel();
    await press(panel, 'Search everything');
    await typeInto(panel, 'Search everything', 'ZIRKON');
    await panel.waitForText('1 found');
    await panel.press('Escape');
  });

  test('a record that does not open costs only itself, and is not written over; a start goes on with sealing', async () => {
    const [note] = (await allRecords(browser)).notes ?? [];
    const { sealed = '' } = note?.body ?? {};
    const broken = { ...note, body: { ...note?.body, sealed: (sealed[0] === 'A' ? 'B' : 'A') + sealed.slice(1) } };
    await writeRecords(browser, 'notes', [broken]);
    // News: every surface reads again.
    await sendOwn(browser, 'putSettings', { patch: { id: 'settings', head: { theme: 'light' } } });
    await panel.waitForText('1 record could not be opened');
    await sidebar.waitForText('1 record could not be opened');
    expect(await inDocument(sidebar)).toContain('half a thought');
    expect(await panel.text()).toContain(people.ana.name);
    await sidebar.click('.note');
    await sidebar.type('textarea.note', ' over');
    await sidebar.waitForText('Not saved');
    expect((await allRecords(browser)).notes).toEqual([broken]);
    // As a stop in the middle of turning it on leaves it: a plain record, and a lock that says so.
    const plain = { ...note, body: { v: 1, text: 'Zirkonium and the last words and more' } };
    await writeRecords(browser, 'notes', [plain]);
    const lock = (await allRecords(browser)).settings?.find(({ id }) => id === 'lock');
    await writeRecords(browser, 'settings', [{ ...lock, state: 'sealing' }]);
    await browser.stopBackground();
    await until('it does not go on with sealing', async () => {
      const { lock: view } = (await sendOwn(browser, 'getLock', {})) as { lock: { state: string } };
      return view.state === 'on';
    });
    expect(JSON.stringify(await allRecords(browser))).not.toContain('Zirkonium');
    await sidebar.waitForText('Saved', '.saved');
    await until('the line stays', async () => !(await panel.text()).includes('could not be opened'));
  });

  test('locks by itself when it was not used for so long', async () => {
    await panel.evaluate(() => {
      const api = (globalThis as unknown as { chrome: Ours }).chrome;
      return api.storage.session
        .set({ lockUsed: Date.now() - 16 * 60_000 })
        .then(() => void api.alarms.create('lock', { when: Date.now() }));
    });
    await panel.waitForText(locked);
    await unlockInPanel();
  });

  // A browser leaves a command without a key when the key is its own: Chromium has taken Alt+Shift+C and N since.
  test('each command has its key', async () => {
    const commands = await panel.evaluate(() => (globalThis as unknown as { chrome: Ours }).chrome.commands.getAll());
    const keys = Object.fromEntries(commands.map(({ name, shortcut }) => [name, shortcut]));
    expect(keys).toMatchObject({ cover: 'Alt+Shift+H', 'lock-now': 'Alt+Shift+L', 'open-notes': 'Alt+Shift+M' });
  });

  // Keys go to the page in a test, not to the browser: its listeners are called as the browser would. With real keys:
  // desktop.test.ts.
  test.skipIf(name === 'Firefox')('both commands reach every surface, and locked the icon counts nothing', async () => {
    const worker = (source: string) => (browser as ChromiumBrowser).evaluateInWorker(source);
    const covers = (state: 'visible' | 'gone') =>
      Promise.all([panel.waitFor('.cover', state), sidebar.waitFor('.cover', state)]);
    await worker("chrome.commands.onCommand.dispatch('cover')");
    await covers('visible');
    await worker("chrome.commands.onCommand.dispatch('cover')");
    await covers('gone');
    await worker("chrome.action.setBadgeText({ text: '3' })");
    await worker("chrome.commands.onCommand.dispatch('lock-now')");
    await panel.waitForText(locked);
    await sidebar.waitForText('Unlock them in a window of Mentorside');
    await until('the icon counts on', async () => (await worker('chrome.action.getBadgeText({})')) === '');
    await unlockInPanel();
  });

  test('is taken off again, and the words are plain', async () => {
    await sendOwn(browser, 'changePassphrase', { passphrase, next });
    await lockNow();
    await unlockInPanel(next);
    await press(panel, 'Menu');
    await press(panel, 'Settings');
    await press(panel, 'Turn the lock off');
    await typeInto(panel, 'Passphrase', next);
    await press(panel, 'Turn the lock off', 'form button');
    await panel.waitForText('Lock with a passphrase');
    expect(JSON.stringify(await allRecords(browser))).toContain('Zirkonium and the last words and more');
  });

  test('forgotten, it leaves one way: everything goes, and she begins again', async () => {
    await sendOwn(browser, 'turnLockOn', { passphrase });
    await lockNow();
    await panel.click('.lock-forgot > summary');
    await press(panel, 'Delete everything');
    await panel.waitForText('Tick the box first');
    expect((await allRecords(browser)).people).toHaveLength(1);
    await panel.click('.erase-sure input');
    await press(panel, 'Delete everything');
    await panel.waitForText('Whom do you meet?');
    expect(Object.values(await allRecords(browser)).flat()).toEqual([]);
    await sendOwn(browser, 'addPerson', {
      ...{ name: 'Bo', myRole: 'mentor', email: '', personId: 'p-bo', mentorshipId: 'm-bo' },
    });
    await panel.waitForText('Bo');
  });
});
