import { afterAll, beforeAll, beforeEach, describe, expect, onTestFailed, test } from 'vitest';
import { people } from '../../demo/events';
import { type Demo, startDemo } from '../../demo/server';
import { type TestBrowser, until } from '../support/browser';
import { allBrowsers, bothBrowsers } from '../support/browsers';
import { openSidebar } from '../support/sidebar';
import { ahead, fromBothSides } from '../support/sides';
import { keepPicture, keptNotes, openEvent, press, sayWhoseNew, sendOwn, typeInto } from '../support/steps';

let demo: Demo;
beforeAll(async () => {
  demo = await startDemo();
});
afterAll(() => demo.close());

// Both roles in both browsers; with the other setting for frames once more, where a role changes nothing.
const cases = [
  ...fromBothSides(bothBrowsers),
  ...fromBothSides(allBrowsers).filter(([name, role]) => name.endsWith('allowed') && role === 'mentor'),
];

describe.each(cases)('%s, as the %s', (name, role, { event, guest }, launch) => {
  let browser: TestBrowser;
  beforeAll(async () => {
    browser = await launch();
    await browser.tab.goto(demo.url({ dialog: 'popover', now: ahead }));
    await openEvent(browser, event);
    await sayWhoseNew(await openSidebar(browser), guest.name, role);
  });
  beforeEach(() => onTestFailed(() => keepPicture(browser)));
  afterAll(() => browser?.close());

  test('the worker is stopped at any moment: no acknowledged word is lost', async () => {
    const sidebar = await browser.sidebar();
    const words = Array.from({ length: 12 }, (_, i) => `word${i}`);
    await sidebar.click('textarea.note');
    for (const [i, word] of words.entries()) {
      await sidebar.type('textarea.note', `${word} `);
      if (i % 3 === 1) await browser.stopBackground();
    }
    await sidebar.waitForText('Saved', '.saved');
    const kept = await until('the note was not kept', async () => {
      const texts = await keptNotes(browser);
      return texts.some((text) => text.includes(words.at(-1) as string)) && texts;
    });
    expect(kept.join()).toContain(words.join(' '));
  });

  test('two windows write one note: nothing is lost, and she is told', async () => {
    const sidebar = await browser.sidebar();
    // Out of the field: what she is writing in is never changed under her hands.
    await sidebar.click('.sb-h h1');
    const panel = await browser.openOwnPage('sidepanel.html', { width: 400, height: 700 });
    await press(panel, 'Open notes');
    await panel.click('.note');
    await panel.waitFor('textarea.note');
    await panel.press('End');
    await panel.type('textarea.note', '\nfrom the panel');
    await panel.waitForText('Saved', '.saved');
    await until('the sidebar was not told', async () => (await sidebar.text()).includes('from the panel'));
    await sidebar.click('.note');
    await sidebar.waitFor('textarea.note');
    await sidebar.type('textarea.note', '\nfrom the sidebar');
    await panel.type('textarea.note', '\nand again');
    await until('a text was lost', async () => {
      const text = (await keptNotes(browser)).join('\n');
      return ['word11', 'from the panel', 'from the sidebar', 'and again'].every((word) => text.includes(word));
    });
    await panel.close();
  });

  const isCovering = role === 'mentor' && !name.endsWith('allowed');
  test.runIf(isCovering)('what was covered stays covered on every surface until it is shown again', async () => {
    const word = 'word11';
    const panel = await browser.openOwnPage('sidepanel.html', { width: 400, height: 700 });
    await press(panel, 'Cover all texts');
    await panel.waitFor('.cover');
    await browser.stopBackground();
    await browser.tab.reload();
    await openEvent(browser, event);
    const sidebar = await openSidebar(browser);
    await sidebar.waitFor('.cover');
    expect(await sidebar.text()).not.toContain(word);
    await press(sidebar, 'Show them again');
    await panel.waitFor('.cover', 'gone');
    await sidebar.waitForText(word);
    // Opened by itself, and by the sidebar's own word.
    await sendOwn(browser, 'putSettings', { patch: { id: 'settings', head: { opensByItself: true } } });
    await press(sidebar, 'Cover all texts');
    await panel.waitFor('.cover');
    await panel.close();
    await browser.tab.reload();
    await openEvent(browser, event);
    const again = await openSidebar(browser);
    await again.waitFor('.cover');
    expect(await again.text()).not.toContain(word);
    const popup = await browser.openOwnPage('popup.html', { width: 400, height: 600 });
    await popup.waitFor('.cover');
    await press(popup, 'Show them again');
    await again.waitForText(word);
    await popup.close();
  });

  // Last: Chromium's side panel takes its place from the page.
  test('a change in one surface shows in all others at once', async () => {
    const sidebar = await browser.sidebar();
    await typeInto(sidebar, 'Add a step', '@me send the slides');
    await sidebar.press('Enter');
    const panel = await browser.openSidePanel();
    await panel.waitForText('send the slides');
    await typeInto(sidebar, 'Add a step', `@${guest === people.ana ? 'ana' : 'miriam'} name two reviewers`);
    await sidebar.press('Enter');
    await panel.waitForText('name two reviewers');
    const popup = await browser.openOwnPage('popup.html', { width: 400, height: 600 });
    await popup.waitForText('send the slides');
    await popup.close();
  });
});
