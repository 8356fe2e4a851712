import 'fake-indexeddb/auto';
import { beforeEach, expect, it, vi } from 'vitest';
import { ownCalls } from '../../entrypoints/background/calls/own';
import { pageCalls } from '../../entrypoints/background/calls/page';
import { sidebarCalls } from '../../entrypoints/background/calls/sidebar';
import { database } from '../../entrypoints/background/database';
import { clearAll, listRecords, storeNames } from '../../store';
import { forgetSession, sessionSize } from '../support/fake-background';

vi.mock('webextension-polyfill', () => import('../support/fake-background'));

const own = { name: 'own' } as const;
const hers = { name: 'page', tabId: 1, frameId: 0, documentId: 'hers', host: 'calendar.test' } as const;
const frame = { name: 'sidebar', tabId: 1, frameId: 1, documentId: 'frame' } as const;
const hostile = { name: 'page', tabId: 2, frameId: 0, documentId: 'hostile', host: 'evil.test' } as const;

const at = { startsAt: '2026-11-24T14:00', endsAt: '2026-11-24T15:00' };
const talk = { adapter: 'generic', host: '', seriesKey: 'talk', title: 'Ana', ...at };
const open = (event: object, circle: typeof hers | typeof hostile) =>
  pageCalls.eventOpened({ event: event as never, level: 'sure' }, circle);

beforeEach(async () => {
  forgetSession();
  await clearAll(await database());
});

it('a page that opens a thousand huge events fills no memory, writes nothing, and takes none from her', async () => {
  await ownCalls.addPerson({ name: 'Ana', myRole: 'mentor', personId: 'ana', mentorshipId: 'm-ana' }, own);
  await pageCalls.framePlaced({ ticket: 'hers' }, hers);
  await sidebarCalls.getSidebar({ ticket: 'hers' }, frame);
  await open(talk, hers);
  const records = await database();
  const kept = async () => Promise.all(storeNames.map((store) => listRecords(records, store)));
  const before = await kept();

  const crowd = Array.from({ length: 500 }, (_, i) => ({ name: `${'n'.repeat(290)}${i}`, email: `x${i}@evil.test` }));
  for (let i = 0; i < 1000; i++) {
    // Some are as large as an event may be: together more than there is memory.
    const large = i % 4 === 0 && { title: `${'t'.repeat(4000)}${i}`, attendees: crowd };
    const event = { ...talk, seriesKey: `fake-${i}`, ...large };
    expect(await open(event, hostile)).toMatchObject({ ok: true });
    const { keys, bytes } = sessionSize();
    expect(keys).toBeLessThan(220);
    expect(bytes).toBeLessThan(3_000_000);
  }
  expect(await kept()).toEqual(before);

  // Her own event is still open, and what she says of it is kept.
  expect(await sidebarCalls.sayWhose({ mentorshipIds: ['m-ana'], forSeries: false }, frame)).toEqual({ ok: true });
  expect(await listRecords(records, 'meetings')).toHaveLength(1);
}, 60_000);
