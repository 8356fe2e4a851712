// @vitest-environment happy-dom
import { render } from 'preact';
import { beforeEach, expect, test, vi } from 'vitest';
import { CalendarsPage } from '../../components/panel/menu/CalendarsPage';
import { Toast } from '../../components/shared/Toast';
import { answers, asked, named, settle, startAnew } from './panel-fake';

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

const calls = (name: string) => asked.filter((one) => one.call === name).map((one) => one.args);
const page = () => document.body.textContent ?? '';

async function show() {
  render(
    <>
      <CalendarsPage />
      <Toast />
    </>,
    document.body,
  );
  await settle();
}

test('somebody without an address who is a guest by name gets hers with one press', async () => {
  const likely = [{ personId: 'p-ana', name: 'Ana Ruiz', email: 'ana@x.org' }];
  const feed = { feedId: 'f', kind: 'file', name: 'Mine', lastOkAt: '', skipped: 0, upcoming: 0, likely };
  answers.listFeeds = { ok: true, feeds: [feed] };
  await show();
  expect(page()).toContain('Ana Ruiz has no address here. In this calendar a guest with this name has ana@x.org.');
  named('Take this address: Ana Ruiz').click();
  await settle();
  expect(page()).toContain('Meetings with Ana Ruiz are found now.');
  named('Undo').click();
  await settle();
  expect(calls('putPerson').map(({ patch }) => patch)).toEqual([
    { id: 'p-ana', body: { emails: ['ana@x.org'] } },
    { id: 'p-ana', body: { emails: [] } },
  ]);
});

test('a dropped file that is no calendar is named, with what to choose', async () => {
  answers.listFeeds = { ok: true, feeds: [] };
  answers.addFeedFile = { ok: true, trouble: 'not-ics' };
  await show();
  const drop = new Event('drop', { bubbles: true, cancelable: true });
  Object.assign(drop, { dataTransfer: { files: [new File(['%PDF-1.7'], 'rota.pdf', { type: 'application/pdf' })] } });
  document.querySelector('.feeds-drop')?.dispatchEvent(drop);
  await vi.waitFor(() => expect(page()).toContain('“rota.pdf” is not a calendar file. Choose one that ends in .ics'));
  expect(page()).not.toContain('Copy the iCal or ICS address');
});
