import { afterEach, expect, onTestFailed, test } from 'vitest';
import { built, chromium } from '../support/browsers';
import type { ChromiumBrowser } from '../support/chromium';
import { openSidebar } from '../support/sidebar';
import { keepPicture, press, sayWhoseNew, writeNote } from '../support/steps';

let browser: ChromiumBrowser | undefined;
afterEach(async () => {
  await browser?.close();
  browser = undefined;
});

const hosts = ['office.com', 'office365.com', 'cloud.microsoft', 'live.com'];
const guest = 'ana.lopez@example.test';

const tile = (id: string, day: string, words: string) =>
  `<div data-column-date="${day}"><div data-calitemid="AAMkAGFuYWFuZG1pYTAw${id}" data-line="${day} 14:00 - 15:00">` +
  `<div role="button" tabindex="0" aria-label="Mentoring, 14:00 to 15:00, ${words}, By Mia Reed, Busy" title="Mentoring\n14:00 to 15:00">` +
  '<span>Mentoring</span><i data-icon-name="ArrowRepeatAllRegular"></i></div></div></div>';

/** Synthetic. As Outlook does, the peek of the tile pressed before stays until the press is over, and has no id. */
const calendar = `<!doctype html><html lang="en-US"><meta charset="utf-8"><title>Calendar</title>
<style>[data-column-date] { width: 200px; margin: 20px } [data-app-section] { position: fixed; left: 300px; top: 20px }</style>
${tile('0001', '2026-11-24', 'Tuesday, November 24, 2026')}
${tile('0002', '2026-12-01', 'Tuesday, December 1, 2026')}
<script>
document.addEventListener('click', ({ target }) => {
  const tile = target.closest('[data-calitemid]');
  if (!tile) return;
  setTimeout(() => {
    document.querySelector('[data-app-section]')?.remove();
    const peek = document.createElement('div');
    peek.dataset.appSection = 'CalendarItemPeek';
    const invited = tile.dataset.calitemid.endsWith('1') ? '${guest}' : 'Ana';
    for (const line of ['Mentoring', tile.dataset.line, invited]) peek.appendChild(document.createElement('p')).textContent = line;
    document.body.append(peek);
  }, 300);
});
</script></html>`;

test('Chromium: a series in Outlook is known again by its words, its occurrences by their ids, at every address', async () => {
  const one = await chromium({
    extension: built('chrome', 'release'),
    grantedOrigins: hosts.map((host) => `https://outlook.${host}/*`),
  });
  browser = one;
  onTestFailed(() => keepPicture(one));
  await one.context.route(/^https:\/\/outlook\./, (route) =>
    route.fulfill({ contentType: 'text/html', body: calendar }),
  );
  const welcome = await one.openOwnPage('welcome.html');
  await press(welcome, 'Outlook on the web');
  await welcome.waitForText('Mentorside works on Outlook on the web');
  await welcome.close();
  const { tab } = one;
  await tab.goto('https://outlook.office.com/calendar/view/month');
  await tab.click('[data-calitemid$="1"] span');
  const first = await openSidebar(one);
  await sayWhoseNew(first, guest, 'mentor');
  await writeNote(first, 'Spoke about the grant.');

  await tab.click('[data-calitemid$="2"] span');
  await first.waitForText('Dec');
  await first.waitForText('You are the mentor');
  expect(await first.text('textarea.note')).toBe('');
  await writeNote(first, 'Spoke about the paper.');

  await tab.goto('https://outlook.cloud.microsoft/calendar/view/month');
  await tab.click('[data-calitemid$="1"] span');
  const later = await openSidebar(one);
  await later.waitForText('Spoke about the grant.');
});
