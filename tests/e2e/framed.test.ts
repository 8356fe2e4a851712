import { afterAll, beforeAll, describe, expect, onTestFailed, test } from 'vitest';
import { until } from '../support/browser';
import { built, chromium, firefox } from '../support/browsers';
import type { ChromiumBrowser } from '../support/chromium';
import type { FirefoxBrowser } from '../support/firefox';
import { openSidebar } from '../support/sidebar';
import { keepPicture, sayWhoseNew, writeNote } from '../support/steps';

/** Synthetic: one tile and its peek, as Outlook shows them. */
const outlook = `<!doctype html><html lang="en-US"><meta charset="utf-8"><title>Calendar</title>
<style>[data-app-section] { position: fixed; left: 300px; top: 20px }</style>
<div data-column-date="2026-11-24"><div data-calitemid="AAMkAGFuYWFuZG1pYTAw0001">
<div role="button" tabindex="0" aria-label="Mentoring, 14:00 to 15:00, Tuesday, November 24, 2026, By Mia Reed, Busy"
 title="Mentoring\n14:00 to 15:00"><span>Mentoring</span></div></div></div>
<script>
document.querySelector('[data-calitemid]').addEventListener('click', () => {
  const peek = document.createElement('div');
  peek.dataset.appSection = 'CalendarItemPeek';
  for (const line of ['Mentoring', '2026-11-24 14:00 - 15:00', 'ana.lopez@example.test'])
    peek.appendChild(document.createElement('p')).textContent = line;
  document.body.append(peek);
});
</script></html>`;

/** Synthetic: a chip and its popover as Google shows them. */
const google = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Calendar</title>
<body data-viewfamily="EVENT"><div role="main"><div data-datekey="29048">
<div role="button" data-eventchip data-eventid="YWJjMTIzIG1pYUBt">2pm, Mentoring</div></div></div>
<div role="dialog" aria-labelledby="t"><div id="xDetDlg" data-eventid="YWJjMTIzIG1pYUBt"><span id="t" role="heading">Mentoring</span>
<div id="xDetDlgWhen"><div>Mentoring</div><div>Tuesday, November 24⋅2:00 – 3:00pm</div></div></div></div></body></html>`;

const holds = (address: string) =>
  `<!doctype html><title>Around</title><iframe src="${address}" width="1100" height="700"></iframe>` +
  '<button onclick="document.querySelector(\'iframe\').remove()">Chat</button>';

const origins = ['https://outlook.office.com/*', 'https://calendar.google.com/*'];
const pages: [RegExp, string][] = [
  [/^https:\/\/outlook\.office\.com\//, outlook],
  [/^https:\/\/calendar\.google\.com\//, google],
  [
    /^https:\/\/(teams\.microsoft\.com|other\.example)\//,
    holds('https://outlook.office.com/hosted/calendar/view/week'),
  ],
  [/^https:\/\/mail\.google\.com\//, holds('https://calendar.google.com/calendar/u/0/r/day')],
];

describe('Firefox', () => {
  let browser: FirefoxBrowser;
  beforeAll(async () => {
    const sites = (address: string) => pages.find(([site]) => site.test(address))?.[1];
    browser = await firefox({ extension: built('firefox', 'release'), sites });
    await browser.grant(origins);
  });
  afterAll(() => browser?.close());

  const isAnswered = async () => {
    const own = await browser.silentPage();
    return own.evaluate(async () => {
      const [tab] = await chrome.tabs.query({ active: true });
      return chrome.tabs.sendMessage(tab?.id ?? -1, { tell: 'here?' }).catch(() => false);
    });
  };

  test('the calendar inside Teams has its notes, and nothing in another page that frames it', async () => {
    const framed = browser.within('iframe');
    onTestFailed(() => keepPicture(browser));
    await browser.tab.goto('https://teams.microsoft.com/v2/');
    await framed.tab.click('[data-calitemid] span');
    const notes = await openSidebar(framed);
    expect(await browser.tab.evaluate(() => document.querySelector('mentorside-sidebar'))).toBeNull();
    await sayWhoseNew(notes, 'ana.lopez@example.test', 'mentee');
    await writeNote(notes, 'Spoke about the grant.');
    expect(await isAnswered()).toBe(true);
    await browser.tab.click('button');
    await browser.tab.waitFor('iframe', 'gone');

    await browser.tab.goto('https://outlook.office.com/calendar/view/week');
    await browser.tab.click('[data-calitemid] span');
    await (await openSidebar(browser)).waitForText('Spoke about the grant.');

    await browser.tab.goto('https://other.example/');
    await framed.tab.click('[data-calitemid] span');
    await framed.tab.waitFor('[data-app-section]');
    expect(await isAnswered()).toBe(false);
    expect(await framed.countSidebars()).toBe(0);
  });
});

declare const chrome: {
  tabs: {
    query(filter: object): Promise<{ id: number }[]>;
    sendMessage(tabId: number, message: object): Promise<unknown>;
  };
};

let browser: ChromiumBrowser;
beforeAll(async () => {
  browser = await chromium({ extension: built('chrome', 'release'), grantedOrigins: origins });
  for (const [address, body] of pages)
    await browser.context.route(address, (route) => route.fulfill({ contentType: 'text/html', body }));
  await browser.grant(origins);
}, 60_000);
afterAll(() => browser?.close());

const calendar = () => {
  const frame = browser.page.frames().find((one) => one.parentFrame() === browser.page.mainFrame());
  if (!frame) throw new Error('There is no frame.');
  return frame;
};

/** Does any script of ours answer in the tab? */
const isAnswered = () =>
  browser.evaluateInWorker(
    'chrome.tabs.query({ active: true }).then(([tab]) => chrome.tabs.sendMessage(tab.id, { tell: "here?" })).catch(() => false)',
  );

test('the calendar inside Teams has its notes, and takes them away when Teams shows something else', async () => {
  onTestFailed(() => keepPicture(browser));
  await browser.tab.goto('https://teams.microsoft.com/v2/');
  await expect.poll(isAnswered).toBe(true);
  await calendar().click('[data-calitemid] span');
  await calendar().waitForSelector('mentorside-sidebar', { state: 'attached' });
  expect(await browser.page.locator('mentorside-sidebar').count()).toBe(0);
  const tab = await browser.sidebar();
  await tab.click('button');
  await sayWhoseNew(tab, 'ana.lopez@example.test', 'mentor');
  await writeNote(tab, 'Spoke about the grant.');

  await browser.tab.click('button');
  await expect.poll(() => browser.countSidebars()).toBe(0);
  const site = () =>
    browser.evaluateInWorker(
      'chrome.storage.session.get(null).then((all) => Object.entries(all).filter(([key]) => key.startsWith("open:")).map(([, open]) => open.isClosed))',
    );
  await expect.poll(site).toEqual([true]);

  await browser.tab.goto('https://outlook.office.com/calendar/view/week');
  await browser.tab.click('[data-calitemid] span');
  const alone = await openSidebar(browser);
  await alone.waitForText('Spoke about the grant.');
});

test.each([
  ['another page that frames the calendar of Teams', 'https://other.example/', '[data-calitemid] span'],
  ['the side panel of Gmail', 'https://mail.google.com/', '[data-eventchip]'],
])('nothing in %s', async (_name, address, chip) => {
  onTestFailed(() => keepPicture(browser));
  await browser.tab.goto(address);
  await calendar().click(chip);
  // A script that worked here would answer; so would look after every press and put its element into the page.
  expect(await isAnswered()).toBe(false);
  expect(await browser.countSidebars()).toBe(0);
  expect(await calendar().locator('mentorside-sidebar').count()).toBe(0);
});

test('a site that is forgotten loses its notes at once, in a page that is open too', async () => {
  onTestFailed(() => keepPicture(browser));
  await browser.tab.goto('https://outlook.office.com/calendar/view/week');
  await browser.tab.click('[data-calitemid] span');
  await openSidebar(browser);
  const panel = await browser.openPage('sidepanel.html', { width: 360, height: 800 });
  await panel.getByRole('button', { name: 'Menu' }).click();
  await panel.getByRole('button', { name: 'Calendars' }).click();
  await panel.getByRole('button', { name: 'Forget outlook.office.com' }).click();
  await until('the notes stay', async () => (await browser.countSidebars()) === 0);
  expect(await isAnswered()).not.toBe(true);
  await panel.getByRole('button', { name: 'Forget outlook.office.com' }).waitFor({ state: 'detached' });
  const granted = () =>
    browser.evaluateInWorker('chrome.permissions.contains({ origins: ["https://outlook.office.com/*"] })');
  expect(await granted()).toBe(false);
  await panel.getByRole('button', { name: 'Undo' }).waitFor();
  await panel.close();
});
