import { afterAll, beforeAll, describe, expect, onTestFailed, test } from 'vitest';
import { ids, people } from '../../demo/events';
import { type Demo, startDemo } from '../../demo/server';
import { fromOwnPage, type Message } from '../support/attack-calls';
import { type TestBrowser, until } from '../support/browser';
import { bothBrowsers } from '../support/browsers';
import { openSidebar } from '../support/sidebar';
import { keepPicture, openEvent, press, sayWhoseNew, writeNote } from '../support/steps';

/** A word that stands nowhere else. */
const planted = 'zebrafisch';

/** One pair whose every field of words holds the planted word. */
function everyWord(mentorshipId: string, meetingId: string, personId: string): Message[] {
  const words = (n: number) => `${planted} ${n}`;
  const goal = { what: words(1), how: words(2), who: words(3), possibleNow: words(4) };
  const person = { name: words(5), email: `${planted}@example.org`, myRole: 'mentor', personId, mentorshipId };
  const corrected = { title: words(7), startsAt: '2026-11-20T10:00' };
  return [
    { call: 'addPerson', args: person },
    { call: 'putMentorship', args: { patch: { id: mentorshipId, body: { purpose: words(6) } } } },
    {
      call: 'addMeeting',
      args: { meetingId, mentorshipIds: [mentorshipId], title: words(8), startsAt: '2026-11-20T10:00' },
    },
    { call: 'putMeeting', args: { meetingId, patch: { id: meetingId, body: { corrected } } } },
    {
      call: 'putNote',
      args: { meetingId, mentorshipId, text: words(10), baseRev: 0, baseText: '', from: 'panel' },
    },
    { call: 'putAgendaLine', args: { meetingId, patch: { id: 'l', body: { text: words(11) } } } },
    { call: 'putActionItem', args: { meetingId, patch: { id: 'i', body: { text: words(12) } } } },
    { call: 'putGoal', args: { patch: { id: 'g', head: { mentorshipId }, body: goal } } },
    { call: 'putAgreementSection', args: { mentorshipId, sectionId: 'goals', text: words(13) } },
    {
      call: 'putReflection',
      args: {
        patch: { id: 'r', head: { mentorshipId, on: '2026-11-20', answers: {} }, body: { comment: words(14) } },
      },
    },
    {
      call: 'putOwnItem',
      args: {
        patch: {
          id: 'o',
          head: { mentorshipId, stage: 'prepare', role: 'mentor', when: 'once' },
          body: { label: words(9) },
        },
      },
    },
  ];
}

interface Areas {
  storage?: Record<'local' | 'session' | 'sync', { get(keys: null): Promise<object> } | undefined>;
}

/** Everything that the browser keeps for the extension, as one text. */
async function allThatIsKept(browser: TestBrowser): Promise<string> {
  const page = await browser.silentPage();
  const kept = await page.evaluate(async () => {
    const asked = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const found: Record<string, unknown> = {};
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await asked(indexedDB.open(name));
      for (const store of database.objectStoreNames)
        found[`${name} ${store}`] = await asked(database.transaction(store).objectStore(store).getAll());
      database.close();
    }
    const { browser, chrome } = globalThis as { browser?: Areas; chrome?: Areas };
    const areas = (browser ?? chrome)?.storage;
    for (const area of ['local', 'session', 'sync'] as const)
      found[area] = (await areas?.[area]?.get(null).catch(() => ({}))) ?? {};
    found.localStorage = { ...localStorage };
    found.sessionStorage = { ...sessionStorage };
    found.caches = await caches.keys();
    return JSON.stringify(found);
  });
  return kept;
}

describe.each(bothBrowsers)('%s', (_name, launch) => {
  let demo: Demo;
  let browser: TestBrowser;
  beforeAll(async () => {
    demo = await startDemo();
    browser = await launch();
  });
  afterAll(async () => {
    await browser?.close();
    await demo?.close();
  });

  test('what is deleted for good stands in no store, no cache and no brief any more', async () => {
    onTestFailed(() => keepPicture(browser));
    const messages = everyWord('ms-planted', 'm-planted', 'p-planted');
    expect((await fromOwnPage(browser, messages)).filter(({ ok }) => !ok)).toEqual([]);
    // The popup's brief is made a moment after the last change.
    await until('the words never came into the brief', async () =>
      (JSON.parse(await allThatIsKept(browser)) as { session: { brief?: unknown } }).session.brief ? true : undefined,
    );
    const before = await allThatIsKept(browser);
    const numbers = Array.from({ length: 14 }, (_, at) => at + 1);
    expect(numbers.filter((n) => !before.includes(`${planted} ${n}"`))).toEqual([]);
    const [removed] = await fromOwnPage(browser, [
      { call: 'remove', args: { store: 'mentorships', id: 'ms-planted' } },
    ]);
    expect(removed?.ok).toBe(true);
    // Still there for a week, to be brought back.
    expect((await allThatIsKept(browser)).includes(planted)).toBe(true);
    const panel = await browser.openOwnPage('sidepanel.html', { width: 360, height: 800 });
    await panel.waitFor('main, .first-ask, form');
    await panel.close();
    expect((await fromOwnPage(browser, [{ call: 'purge', args: { id: 'ms-planted' } }]))[0]?.ok).toBe(true);
    await until('the words are still there', async () => !(await allThatIsKept(browser)).includes(planted));
  });

  test('with the lock on, the sealed words of what is deleted for good are gone too', async () => {
    onTestFailed(() => keepPicture(browser));
    const passphrase = 'plain words of mine';
    const [on] = await fromOwnPage(browser, [{ call: 'turnLockOn', args: { passphrase } }]);
    expect(on?.ok).toBe(true);
    const messages = everyWord('ms-sealed', 'm-sealed', 'p-sealed');
    expect((await fromOwnPage(browser, messages)).filter(({ ok }) => !ok)).toEqual([]);
    // What is in memory only is open while it is unlocked.
    const { session: _memory, ...onDisk } = JSON.parse(await allThatIsKept(browser)) as Record<string, unknown>;
    expect(JSON.stringify(onDisk)).not.toContain(planted);
    // The lock's own record holds no word; every other sealed body is of this pair.
    const sealed = [...JSON.stringify(onDisk).matchAll(/"sealed":"([^"]+)"/g)].map(([, words]) => words ?? '');
    expect(sealed.length).toBeGreaterThan(8);
    const remove = { call: 'remove', args: { store: 'mentorships', id: 'ms-sealed' } };
    const gone = await fromOwnPage(browser, [remove, { call: 'purge', args: { id: 'ms-sealed' } }]);
    expect(gone.every(({ ok }) => ok)).toBe(true);
    await until('words are still there', async () => {
      const kept = await allThatIsKept(browser);
      return ![planted, ...sealed].some((words) => kept.includes(words));
    });
    const [off] = await fromOwnPage(browser, [{ call: 'turnLockOff', args: { passphrase } }]);
    expect(off?.ok).toBe(true);
  });

  test('delete everything leaves nothing, also of the event that is open', async () => {
    onTestFailed(() => keepPicture(browser));
    await browser.tab.goto(demo.url({ dialog: 'popover' }));
    await openEvent(browser, ids.ana);
    const sidebar = await openSidebar(browser);
    await sayWhoseNew(sidebar, people.ana.name, 'mentor');
    await writeNote(sidebar, `${planted} in a note`);
    await browser.tab.goto('about:blank');
    const panel = await browser.openOwnPage('sidepanel.html', { width: 360, height: 800 });
    await panel.waitForText(people.ana.name);
    await panel.click('button[aria-label="Menu"]');
    await press(panel, 'Delete everything');
    await panel.click('.erase-sure input');
    await press(panel, 'Delete everything', '.btn-alarm');
    await panel.waitForText('Everything of yours is deleted');
    await panel.waitFor('form, .first-ask');
    const kept = await until('something is left', async () => {
      const text = await allThatIsKept(browser);
      return !text.includes(planted) && !text.includes(people.ana.name) && text;
    });
    const stores = JSON.parse(kept) as Record<string, unknown>;
    const full = Object.entries(stores).filter(([, value]) => Object.keys(value as object).length > 0);
    expect(full).toEqual([]);
    await panel.close();
    // And it goes on working.
    expect((await fromOwnPage(browser, everyWord('ms-2', 'm-2', 'p-2'))).filter(({ ok }) => !ok)).toEqual([]);
  });
});
