// @vitest-environment happy-dom
import { render } from 'preact';
import { beforeEach, expect, test, vi } from 'vitest';
import { CalendarsPage } from '../../components/panel/menu/CalendarsPage';
import { answers, settle, startAnew } from './panel-fake';

vi.mock('webextension-polyfill', async () => ({ default: (await import('./panel-fake')).fakeBrowser }));

beforeEach(() => {
  render(null, document.body);
  startAnew();
});

test('nothing that she may press is moved by what comes later', async () => {
  answers.listSites = {
    ok: true,
    sites: [{ origin: 'https://calendar.google.com/*', host: 'calendar.google.com', readsGuests: false }],
  };
  answers.listFeeds = { ok: true, feeds: [] };
  const seen: string[] = [];
  const look = () => {
    if (!document.querySelector('.feeds form, .calendars button')) return;
    const before = ['.calendars-on', '#sites-title', '.site', 'details[open]'];
    seen.push(before.map((one) => document.querySelector(one) !== null).join());
  };
  const watcher = new MutationObserver(look);
  watcher.observe(document.body, { childList: true, subtree: true, attributes: true });
  render(<CalendarsPage />, document.body);
  look();
  await settle();
  look();
  watcher.disconnect();
  expect(new Set(seen)).toEqual(new Set(['true,true,true,true']));
});
