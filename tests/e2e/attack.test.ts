import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, onTestFailed, test } from 'vitest';
import { ids } from '../../demo/events';
import { quietSidebar } from '../support/attack-hands';
import { type AttackPage, startAttackPage } from '../support/attack-page';
import { type TestBrowser, until, type View } from '../support/browser';
import { bothBrowsers } from '../support/browsers';
import { expectNothingSent, keepPicture, openEvent, openSidebar, press, typeInto, writeNote } from '../support/steps';

/** A word that is nowhere else, made of letters that a keyboard has. */
const secret = () => `q${randomBytes(8).toString('hex')}`;
const element = 'mentorside-sidebar';

let page: AttackPage;
beforeAll(async () => {
  page = await startAttackPage();
});
afterAll(() => page.close());

describe.each(bothBrowsers)('%s: a page that wants to know', (_name, launch) => {
  let browser: TestBrowser;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser?.close());

  const widthNow = async () => (await browser.tab.box(element))?.width ?? 0;
  /** A call and its answer: whatever was asked for before it is done. */
  const roundTrip = (sidebar: View) =>
    sidebar.evaluate(async () => {
      await chrome.runtime.sendMessage({ call: 'getSidebar', args: {} });
    });

  test('learns no note, name, key or address', async () => {
    onTestFailed(() => keepPicture(browser));
    const { tab } = browser;
    await tab.goto(page.url);
    await openEvent(browser, ids.ana);
    await tab.waitFor(element);
    const sidebar = await quietSidebar(browser);
    await sidebar.waitFor('.side-tab');

    // What only a person may do.
    await tab.evaluate(() => window.spy.forge());
    await roundTrip(sidebar);
    expect(await widthNow()).toBeLessThan(120);

    await openSidebar(browser);
    const secrets = { name: secret(), point: secret(), note: secret() };
    const before = await tab.evaluate(() => window.spy.events.length);
    await typeInto(sidebar, 'Name or initials', secrets.name);
    await press(sidebar, 'I am the mentor');
    await press(sidebar, 'Start notes');
    await sidebar.waitForText(secrets.name);
    await typeInto(sidebar, 'Add a point', secrets.point);
    await sidebar.press('Enter');
    await sidebar.waitForText(secrets.point, '.agenda');
    await writeNote(sidebar, secrets.note);

    const heard = await tab.evaluate((from: number) => window.spy.events.slice(from), before);
    const typed = /^(key|beforeinput|input|composition|copy|cut|paste|selection|select$)/;
    expect(heard.filter(({ type }) => typed.test(type))).toEqual([]);
    expect(heard.filter(({ type }) => type === 'message')).toEqual([]);

    expect(await tab.evaluate(() => window.spy.reach())).toEqual({
      root: false,
      roots: 0,
      children: 0,
      text: '',
      html: '',
      frames: [],
      windows: 0,
      window0: false,
      at: element,
      caret: expect.toBeOneOf([null, 'body', 'html', element]),
      focus: element,
      clone: true,
      slot: false,
      named: [],
    });
    const host = new URL(browser.origin).host;
    const hidden = [...Object.values(secrets), browser.origin, host, 'sidebar.html'];
    expect(await tab.evaluate((texts: string[]) => window.spy.saw(texts), hidden)).toEqual([]);
    expect(page.requests.filter((request) => hidden.some((text) => request.includes(text)))).toEqual([]);
    expect(await tab.evaluate(() => window.spy.stores())).toEqual([0, 0, '']);
    expectNothingSent(browser);

    // The spy is no dead ear: what is typed into the page itself it knows.
    const own = secret();
    await tab.evaluate(() => document.body.insertAdjacentHTML('afterbegin', '<input id="own">'));
    await tab.type('#own', own);
    expect(await tab.evaluate((texts: string[]) => window.spy.saw(texts), [own])).toEqual([own]);
    expect(await tab.evaluate(() => window.spy.events.filter(({ type }) => type === 'keydown').length)).toBeGreaterThan(
      own.length - 1,
    );
  });
});

declare const chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> } };
