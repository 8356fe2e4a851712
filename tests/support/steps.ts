import { mkdir } from 'node:fs/promises';
import { expect } from 'vitest';
import { type TestBrowser, until, type View } from './browser';

/** Presses the first visible control whose own text is this. */
export async function press(view: View, text: string, selector = 'button, a, [role=tab]'): Promise<void> {
  await mark(view, text, selector);
  await view.click('[data-test-target]', () => isMarked(view, text, selector));
}

/** Types into the field that has this label, or this placeholder. */
export async function typeInto(view: View, label: string, text: string): Promise<void> {
  await mark(view, label, 'input, textarea');
  await view.type('[data-test-target]', text);
}

/** Marks one element so that a CSS selector finds it: by its text, its accessible name, its label or placeholder. */
async function mark(view: View, words: string, selector: string): Promise<void> {
  await until(`no "${words}" (${selector})`, () => isMarked(view, words, selector));
}

function isMarked(view: View, words: string, selector: string): Promise<boolean> {
  return view.evaluate(
    ({ words, selector }) => {
      for (const old of document.querySelectorAll('[data-test-target]')) old.removeAttribute('data-test-target');
      const named = (element: HTMLElement) => {
        const field = element as HTMLInputElement;
        const labels = [...(field.labels ?? [])].map((label) => label.textContent);
        // biome-ignore lint/performance/useDomNodeTextContent: what is meant is the text that a person sees.
        const names = [element.getAttribute('aria-label'), field.placeholder, element.innerText, ...labels];
        return names.some((name) => name?.replace(/\s+/g, ' ').trim() === words);
      };
      for (const element of document.querySelectorAll<HTMLElement>(selector)) {
        if (!element.checkVisibility({ visibilityProperty: true }) || !named(element)) continue;
        element.setAttribute('data-test-target', '');
        return true;
      }
      return false;
    },
    { words, selector },
  );
}

/** Opens an event of the demo calendar by its id. */
export async function openEvent(browser: TestBrowser, id: string): Promise<void> {
  await browser.tab.click(`.ec-event[data-event-id="${id}"]`);
}

/** Says in the sidebar who it is: somebody new, chosen among the guests. The very first time the form is open. */
export async function sayWhoseNew(sidebar: View, guest: string, role: 'mentor' | 'mentee'): Promise<void> {
  await showGuests(sidebar);
  await press(sidebar, guest, '.chip');
  await press(sidebar, `I am the ${role}`);
  await press(sidebar, 'Start notes');
  await sidebar.waitForText(`You are the ${role}`);
}

/** The event's guests, which stand behind a button when somebody is known already. */
export async function showGuests(sidebar: View): Promise<void> {
  await until('nobody asked whose meeting it is', async () =>
    /Whom do you meet|Whose meeting/.test(await sidebar.text()),
  );
  if (!(await sidebar.text()).includes('Whom do you meet here?')) await press(sidebar, 'Someone new');
}

/** Takes the first proposed question into the agenda; the page rests when the other proposals have moved up. */
export async function takeFirstQuestion(view: View): Promise<void> {
  await press(view, 'Agenda', '.prompt button');
  await view.waitFor('.agenda li');
  await atRest(view);
}

/** A press on a thing that moves would miss it: waits until nothing on the page has changed for a while. */
async function atRest(view: View): Promise<void> {
  let last = '';
  let same = 0;
  await until('the page does not come to rest', async () => {
    const now = await view.text();
    same = now === last ? same + 1 : 0;
    last = now;
    return same >= 10;
  });
}

/** Writes into the notes and waits until they are kept. */
export async function writeNote(view: View, text: string): Promise<void> {
  await view.type('textarea.note', text);
  await view.waitForText('Saved', '.saved');
}

/** What the tab looked like when a test failed: `.output/failed/`. */
export async function keepPicture(browser: TestBrowser): Promise<void> {
  const file = `.output/failed/${expect.getState().currentTestName?.replace(/\W+/g, '-')}.png`;
  await mkdir('.output/failed', { recursive: true });
  // Never in the way of the test's own message.
  await Promise.race([browser.tab.screenshot(file), new Promise((resolve) => setTimeout(resolve, 5000))]).catch(
    () => {},
  );
}

/** Services that browsers ask for themselves, whatever the page. */
export const ownOfBrowsers = /\.(googleapis|google|gvt1|gstatic|mozilla|firefox|mozgcp)\.(com|org|net)(:\d+)?$/;

/** Nothing in pages, frames or the extension asked for a host outside this machine. */
export function expectNothingSent(browser: TestBrowser): void {
  expect(browser.outside.filter((host) => !ownOfBrowsers.test(host))).toEqual([]);
}

/** The other role's part must not be said to be hers anywhere. */
export async function expectRole(view: View, role: 'mentor' | 'mentee'): Promise<void> {
  const text = await view.text();
  const other = role === 'mentor' ? 'mentee' : 'mentor';
  expect(text).toContain(`You are the ${role}`);
  expect(text).not.toMatch(new RegExp(`you are the ${other}|I am the ${other}`, 'i'));
}

/** The texts of all notes as they lie in the database, read by one of our own pages. */
export async function keptNotes(browser: TestBrowser): Promise<string[]> {
  const records = await allRecords(browser);
  return (records.notes ?? []).flatMap(({ body }) => (body?.text === undefined ? [] : [body.text]));
}

interface AnyRecord {
  id: string;
  body?: Record<string, string>;
  deletedAt?: string;
}

/** Browsers whose background has made the database: an opening of our own would make an empty one. */
const withDatabase = new WeakSet<TestBrowser>();

async function silentPageOf(browser: TestBrowser): Promise<View> {
  const page = await browser.silentPage();
  if (!withDatabase.has(browser)) await page.evaluate(sendHere, { call: 'listPairs', args: {} });
  withDatabase.add(browser);
  return page;
}

/** In one of our own pages. */
function sendHere(message: { call: string; args: object }): Promise<unknown> | undefined {
  const api = (globalThis as { browser?: Sends; chrome?: Sends }).browser ?? (globalThis as { chrome?: Sends }).chrome;
  return api?.runtime.sendMessage(message);
}

/** Every record of every store. */
export async function allRecords(browser: TestBrowser): Promise<Record<string, AnyRecord[]>> {
  const page = await silentPageOf(browser);
  return page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('mentorside');
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    const found: Record<string, AnyRecord[]> = {};
    for (const store of database.objectStoreNames)
      found[store] = await new Promise((resolve, reject) => {
        const reading = database.transaction(store).objectStore(store).getAll();
        reading.onsuccess = () => resolve(reading.result);
        reading.onerror = () => reject(reading.error);
      });
    database.close();
    return found;
  });
}

/** Puts records into a store past every call: what happened long ago. Open pages do not hear of it. */
export async function writeRecords(browser: TestBrowser, store: string, records: object[]): Promise<void> {
  const page = await silentPageOf(browser);
  await page.evaluate(
    async ({ store, records }) => {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open('mentorside');
        opening.onsuccess = () => resolve(opening.result);
        opening.onerror = () => reject(opening.error);
      });
      const transaction = database.transaction(store, 'readwrite');
      for (const record of records) transaction.objectStore(store).put(record);
      await new Promise((resolve, reject) => {
        transaction.oncomplete = resolve;
        transaction.onerror = () => reject(transaction.error);
      });
      database.close();
    },
    { store, records },
  );
}

/** A call as one of our own pages sends it. */
export async function sendOwn(browser: TestBrowser, call: string, args: object): Promise<unknown> {
  const page = await silentPageOf(browser);
  const answer = await page.evaluate(sendHere, { call, args });
  expect(answer).toMatchObject({ ok: true });
  return answer;
}

/** Sample people with Ana in front, whatever the hour: her meeting of today may be over. Or hers again. */
export async function showSample(browser: TestBrowser, on: boolean): Promise<void> {
  await sendOwn(browser, 'showSample', { on });
  if (!on) return;
  const { pairs } = (await sendOwn(browser, 'listPairs', {})) as {
    pairs: { mentorshipIds: string[]; members: { name: string }[] }[];
  };
  const ana = pairs.find(({ members }) => members.length === 1 && members[0]?.name === 'Ana Ruiz');
  await sendOwn(browser, 'choosePair', { mentorshipIds: ana?.mentorshipIds });
}

interface Sends {
  runtime: { sendMessage(message: object): Promise<unknown> };
}
