import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, onTestFailed, test } from 'vitest';
import { ids } from '../../demo/events';
import { hasTicket, openQuietly, quietSidebar } from '../support/attack-hands';
import { type AttackPage, startAttackPage } from '../support/attack-page';
import { type TestBrowser, until, type View } from '../support/browser';
import { bothBrowsers } from '../support/browsers';
import type { ChromiumBrowser } from '../support/chromium';
import { expectNothingSent, keepPicture, openEvent, press, typeInto, writeNote } from '../support/steps';

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

    await openQuietly(browser);
    // The forged Escape closed the event; the line that says so moves all that is below it.
    await sidebar.waitForText('Closed in the calendar');
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

    // A page that takes the focus while she is in a field: it comes back at once, and she is told.
    await tab.evaluate(() => document.body.insertAdjacentHTML('afterbegin', '<input id="trap">'));
    const more = secret();
    await sidebar.click('.note');
    for (let times = 0; times < 2; times++) {
      await tab.evaluate(() => document.querySelector<HTMLElement>('#trap')?.focus());
      await until('the focus does not come back', () =>
        sidebar.evaluate(() => document.hasFocus() && document.activeElement?.matches('textarea.note') === true),
      );
    }
    await sidebar.waitForText('The page took the keyboard.');
    await sidebar.type('textarea.note', more);
    await sidebar.waitForText('Saved');
    expect(await tab.evaluate((texts: string[]) => window.spy.saw(texts), [more])).toEqual([]);

    // The spy is no dead ear: what is typed into the page itself it knows.
    const own = secret();
    await tab.evaluate(() => document.body.insertAdjacentHTML('afterbegin', '<input id="own">'));
    await tab.type('#own', own);
    expect(await tab.evaluate((texts: string[]) => window.spy.saw(texts), [own])).toEqual([own]);
    expect(await tab.evaluate(() => window.spy.events.filter(({ type }) => type === 'keydown').length)).toBeGreaterThan(
      own.length - 1,
    );
  });

  test('that knows the address of our page sees nothing through it', async () => {
    onTestFailed(() => keepPicture(browser));
    const { tab } = browser;
    const told = await startAttackPage({ 'cross-origin-embedder-policy-report-only': 'require-corp' });
    await tab.goto(told.url);
    await openEvent(browser, ids.ana);
    await (await openQuietly(browser)).waitForText('1:1 Ana / Ben');
    // In Chromium the address that is used changes all the time, and a page that asks for reports is told it.
    const reported = async () => {
      const texts = await tab.evaluate(() => window.spy.reported().join());
      return /"(chrome-extension:[^"]+sidebar\.html[^"]*)"/.exec(texts)?.[1];
    };
    const isChromium = browser.name === 'chromium';
    const address = isChromium ? await until('no report', reported) : `${browser.origin}/sidebar.html`;
    const framed = await tab.evaluate(async (src: string) => {
      const { origin } = new URL(src);
      const frame = document.createElement('iframe');
      frame.id = 'theirs';
      const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
      frame.src = src;
      document.body.append(frame);
      await loaded;
      const fetched: string[] = [];
      for (const path of ['manifest.json', 'popup.html', 'icon/16.png', 'background.js'])
        await fetch(`${origin}/${path}`).then(
          () => fetched.push(path),
          () => {},
        );
      return { document: frame.contentDocument, length: frame.contentWindow?.length, fetched };
    }, address);
    expect(framed).toEqual({ document: null, length: 0, fetched: [] });
    if (isChromium) {
      const theirs = await (browser as ChromiumBrowser).page.$('#theirs');
      const inside = await theirs?.contentFrame();
      // It is our page, and nothing is in it: our script did not place it.
      expect(await inside?.evaluate(() => [location.pathname, document.body.textContent?.trim()])).toEqual([
        '/sidebar.html',
        '',
      ]);
      const answer = await inside?.evaluate(() => chrome.runtime.sendMessage({ call: 'getSidebar', args: {} }));
      expect(answer).toMatchObject({ ok: true, view: { state: 'none' } });
    }
    await told.close();
    const calls = await tab.evaluate(async (id: string) => {
      const own = window as unknown as Record<string, { runtime?: { sendMessage?(...args: unknown[]): unknown } }>;
      const answers: unknown[] = [];
      for (const name of ['chrome', 'browser'])
        try {
          answers.push((await own[name]?.runtime?.sendMessage?.(id, { call: 'getSidebar', args: {} })) ?? null);
        } catch {
          answers.push(null);
        }
      return answers;
    }, new URL(browser.origin).host);
    expect(calls).toEqual([null, null]);
  });

  test('that forbids all frames still shows ours, and its reports do not name it', async () => {
    onTestFailed(() => keepPicture(browser));
    const strict = await startAttackPage({
      'content-security-policy': "default-src 'self' 'unsafe-inline'; frame-src 'none'; report-uri /report",
      'cross-origin-opener-policy': 'same-origin',
      'permissions-policy': 'clipboard-write=(), fullscreen=()',
    });
    await browser.tab.goto(strict.url);
    await openEvent(browser, ids.journal);
    const sidebar = await openQuietly(browser);
    await sidebar.waitForText('Journal club');
    const hidden = [new URL(browser.origin).host, 'extension://', 'sidebar.html'];
    expect(await browser.tab.evaluate((texts: string[]) => window.spy.saw(texts), hidden)).toEqual([]);
    expect(strict.requests.filter((request) => hidden.some((text) => request.includes(text)))).toEqual([]);
    await strict.close();
  });

  test('moves, hides, copies and removes our element: still one, and of use', async () => {
    onTestFailed(() => keepPicture(browser));
    const { tab } = browser;
    await tab.goto(page.url);
    await openEvent(browser, ids.ana);
    await tab.waitFor(element);
    const again = await tab.evaluate(async () => {
      const name = 'mentorside-sidebar';
      const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
      let came = 0;
      for (let i = 0; i < 100; i++) {
        const host = document.querySelector(name);
        if (!host) break;
        came += 1;
        host.remove();
        await frame();
      }
      return came;
    });
    // It comes back to an app that rebuilds its page, and not for ever to one that wants it gone.
    expect(again).toBeGreaterThan(1);
    expect(again).toBeLessThan(50);

    await tab.evaluate((id: string) => window.spy.openOther(id), ids.miriam);
    await tab.waitFor(element);
    await tab.evaluate(() => {
      const host = document.querySelector('mentorside-sidebar') as HTMLElement;
      document.body.prepend(host);
      host.style.setProperty('display', 'none', 'important');
      host.setAttribute('style', `${host.getAttribute('style')}; visibility: hidden !important`);
      host.hidden = true;
      for (let i = 0; i < 50; i++) document.body.append(host.cloneNode(true));
    });
    await tab.evaluate((id: string) => window.spy.openOther(id), ids.ana);
    await until('our element is not back in its place', () =>
      tab.evaluate(() => document.querySelector('html > mentorside-sidebar')?.checkVisibility() ?? false),
    );
    expect(await tab.evaluate(() => document.querySelectorAll('mentorside-sidebar').length)).toBe(51);
    await tab.evaluate(() => {
      for (const clone of document.querySelectorAll('body mentorside-sidebar')) clone.remove();
    });
    await until('more than one frame', async () => (await browser.countSidebars()) === 1);
    // Each move made another frame; only the last one is given its ticket.
    await until('no frame with a ticket', () => hasTicket(browser));
    const sidebar = await openQuietly(browser);
    await sidebar.waitForText('1:1 Ana / Ben');
  });

  test('that moves our element under the pointer, or makes it invisible, steers no press into the notes', async () => {
    onTestFailed(() => keepPicture(browser));
    const { tab } = browser;
    await tab.goto(page.url);
    await openEvent(browser, ids.journal);
    const sidebar = await openQuietly(browser);
    await sidebar.waitForText('Not a mentoring meeting');
    await sidebar.evaluate(() => {
      for (const one of document.querySelectorAll('button'))
        if (one.textContent?.includes('Not a mentoring meeting')) one.dataset.bait = '';
    });
    const away = ((await tab.box(element))?.x ?? 0) > 400 ? -400 : 400;
    for (const style of ['left: 0 !important; right: auto', 'opacity: 0', `transform: translateX(${away}px)`]) {
      const [host, button] = [await tab.box(element), await sidebar.box('[data-bait]')];
      if (!host || !button) throw new Error('There is nothing to steer to.');
      const moved = await tab.evaluate((added: string) => {
        const host = document.querySelector('mentorside-sidebar') as HTMLElement;
        host.style.cssText += `; ${added} !important`;
        return host.getBoundingClientRect().x;
      }, style);
      const now = await tab.evaluate(() => {
        const { opacity, transform } = getComputedStyle(document.querySelector('mentorside-sidebar') as Element);
        return { opacity, transform };
      });
      expect(now).toEqual({ opacity: '1', transform: 'none' });
      expect((await tab.box(element))?.x).toBe(host.x);
      // Where the button came to lie, the page asks for a press.
      if (moved === host.x) continue;
      await tab.clickAt(moved + button.x + button.width / 2, host.y + button.y + button.height / 2);
      await roundTrip(sidebar);
      expect(await sidebar.text()).toContain('Not a mentoring meeting');
    }
    // Her own press goes through. Those that fell on the page may have closed the event.
    await tab.goto(page.url);
    await openEvent(browser, ids.journal);
    const again = await openQuietly(browser);
    await press(again, 'Not a mentoring meeting');
    await until('the press went nowhere', async () => !(await again.text()).includes('Not a mentoring meeting'));
  });

  test('opens and closes a thousand events: bounded work, the last one counts', async () => {
    onTestFailed(() => keepPicture(browser));
    const { tab } = browser;
    await tab.goto(page.url);
    await openEvent(browser, ids.ana);
    const sidebar = await openQuietly(browser);
    await sidebar.evaluate(() => {
      Object.assign(window, { told: 0 });
      new BroadcastChannel('mentorside').onmessage = ({ data }) => {
        for (const { store } of data) if (store === 'open-event') (window as unknown as { told: number }).told += 1;
      };
    });
    const took = await tab.evaluate((last: string) => window.spy.flood(1000, last), ids.miriam);
    await sidebar.waitForText('Mentoring with Miriam');
    // Once per look, and a look at the page at most every 150 ms.
    const told = await sidebar.evaluate(() => (window as unknown as { told: number }).told);
    expect(told).toBeLessThan(took / 150 + 20);
    expect(await tab.evaluate(() => document.querySelectorAll('mentorside-sidebar').length)).toBe(1);
    expect(await browser.countSidebars()).toBe(1);
  });
});

declare const chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> } };
