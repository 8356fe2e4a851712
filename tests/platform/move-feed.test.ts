import 'fake-indexeddb/auto';
import { beforeEach, expect, it, vi } from 'vitest';
import { isDowngrade, likelyMove } from '../../core/feed-address';
import { feedCalls } from '../../entrypoints/background/calls/feeds';
import { ownDatabase } from '../../entrypoints/background/database';
import { getRecord } from '../../store';

const { allowed, sample } = vi.hoisted(() => ({ allowed: new Set<string>(), sample: { on: false } }));
vi.mock('webextension-polyfill', async () => {
  const { default: fake } = await import('../support/fake-background');
  return {
    default: {
      ...fake,
      alarms: { create: () => {}, clear: async () => true, onAlarm: { addListener: () => {} } },
      permissions: {
        contains: async ({ origins }: { origins: string[] }) => origins.every((one) => allowed.has(one)),
        remove: async () => true,
      },
    },
  };
});
vi.mock('../../entrypoints/background/database', async (original) => ({
  ...(await original<object>()),
  isSample: async () => sample.on,
}));
vi.stubGlobal(
  'BroadcastChannel',
  class {
    postMessage() {}
    close() {}
  },
);

it.each([
  [
    'https://www.google.com/calendar/ical/x/private-1/basic.ics',
    'https://calendar.google.com/calendar/ical/x/private-1/basic.ics',
  ],
  ['https://www.example.org/a.ics?k=1', 'https://example.org/a.ics?k=1'],
  ['https://example.org/a.ics', 'https://www.example.org/a.ics'],
  ['https://cloud.example.org/a.ics', undefined],
  ['https://www.org/a.ics', 'https://www.www.org/a.ics'],
  ['https://192.0.2.1/a.ics', undefined],
  ['http://localhost/a.ics', undefined],
])('%s is likely to lead to %s', (from, to) => {
  expect(likelyMove(from)).toBe(to);
});

it('never from https to plain http', () => {
  expect(isDowngrade('https://example.org/', 'http://localhost/')).toBe(true);
  expect(isDowngrade('http://localhost/', 'http://127.0.0.1/')).toBe(false);
});

const from = 'https://www.example.org/secret/a.ics';
let asked: string[] = [];
let answer: () => Response;
vi.stubGlobal('fetch', async (address: string) => {
  asked.push(address);
  return answer();
});
const ics = 'BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n';
const file = () => new Response(ics, { status: 200 });
let feedId = '';
let made = 0;
const kept = async () => (await getRecord(await ownDatabase(), 'feeds', feedId))?.body.address;
const move = (address?: string) => feedCalls.moveFeed({ feedId, ...(address ? { address } : {}) }, {});

beforeEach(async () => {
  allowed.clear();
  for (const host of ['www.example.org', 'example.org', 'new.example.org']) allowed.add(`https://${host}/*`);
  answer = file;
  if (feedId) await feedCalls.removeFeed({ feedId }, {});
  made += 1;
  feedId = `f${made}`;
  expect(await feedCalls.addFeed({ feedId, address: from }, {})).toEqual({ ok: true });
  asked = [];
});

it('is read at the likely place and kept there', async () => {
  expect(await move()).toEqual({ ok: true });
  expect(asked).toEqual(['https://example.org/secret/a.ics']);
  expect(await kept()).toBe(asked[0]);
});

it('is read where she says', async () => {
  expect(await move('https://new.example.org/b.ics')).toEqual({ ok: true });
  expect(await kept()).toBe('https://new.example.org/b.ics');
});

it.each([
  ['http://localhost/a.ics', { ok: false, reason: 'bad-request' }],
  ['nothing', { ok: false, reason: 'bad-request' }],
  [from, { ok: true, isKnown: true }],
  ['https://unasked.example.org/a.ics', { ok: true, trouble: 'not-allowed' }],
])('to %s: nobody is asked and the old address stays', async (address, said) => {
  expect(await move(address)).toEqual(said);
  expect([asked, await kept()]).toEqual([[], from]);
});

it('what cannot be read there, or leads on, changes nothing', async () => {
  answer = () => new Response('<html>', { status: 200 });
  expect(await move()).toEqual({ ok: true, trouble: 'not-ics' });
  answer = () => new Response(null, { status: 308, headers: { Location: 'https://third.example.org/' } });
  expect(await move()).toEqual({ ok: true, trouble: 'moved' });
  expect(await kept()).toBe(from);
});

it('only where it leads elsewhere a likely place is told, and of it no path', async () => {
  const listed = async () => JSON.stringify(await feedCalls.listFeeds({}, {}));
  expect(await listed()).not.toContain('likelyOrigin');
  answer = () => new Response(null, { status: 301, headers: { Location: 'https://third.example.org/' } });
  await feedCalls.refreshFeed({ feedId }, {});
  expect(await listed()).toContain('"likelyOrigin":"https://example.org/*"');
  expect(await listed()).not.toContain('secret');
});

it('while sample people are shown, hers are neither listed nor added to', async () => {
  sample.on = true;
  const refused = { ok: false, reason: 'bad-request' };
  expect(await feedCalls.listFeeds({}, {})).toEqual({ ok: true, feeds: [], isSample: true });
  expect(await feedCalls.addFeed({ feedId: 'g', address: 'https://new.example.org/a.ics' }, {})).toEqual(refused);
  expect(await feedCalls.addFeedFile({ feedId: 'h', name: 'a.ics', text: ics }, {})).toEqual(refused);
  sample.on = false;
  expect(await feedCalls.listFeeds({}, {})).toMatchObject({ feeds: [{ feedId }] });
});
