import { beforeEach, expect, it, vi } from 'vitest';
import type { CalendarEvent } from '../../core/calendar-event';
import type { EventRefs } from '../../core/calendar-ref';
import { alsoDraftsFrom, type Draft, findDraft, knownDrafts, setDraft } from '../../entrypoints/background/open-events';

const { session } = vi.hoisted(() => ({ session: {} as Record<string, unknown> }));
vi.mock('webextension-polyfill', () => ({
  default: {
    storage: {
      session: {
        get: async (key: string | null) => (key === null ? { ...session } : { [key]: session[key] }),
        set: async (values: object) => void Object.assign(session, values),
        remove: async (keys: string[]) => {
          for (const key of keys) delete session[key];
        },
      },
    },
  },
}));

const times = { title: 'Ana and Ben', startsAt: '2026-11-24T14:00', endsAt: '2026-11-24T14:30' };
const page: CalendarEvent = { adapter: 'proton', host: 'calendar.proton.me', ...times };
const feed: CalendarEvent = {
  adapter: 'feed',
  host: 'feeds.example.org',
  uid: 'a@x.org',
  seriesKey: 'a@x.org',
  ...times,
};
const refsOf = (id: string): EventRefs => ({ occurrence: [{ id, by: 'page' }], series: [] });
const draft = (meetingId: string, event: CalendarEvent): Draft => ({
  meetingId,
  event,
  refs: refsOf(`ref of ${meetingId}`),
  seenAt: 1,
});
let told: Draft[] = [];
alsoDraftsFrom(async () => told);

beforeEach(() => {
  for (const key of Object.keys(session)) delete session[key];
  told = [];
});

it('a page of a meeting that a feed told of has its meeting, and both are one', async () => {
  told = [draft('of-feed', feed)];
  expect((await findDraft(page, refsOf('x')))?.meetingId).toBe('of-feed');
  expect(await findDraft({ ...page, title: 'Another' }, refsOf('x'))).toBeUndefined();
  await setDraft(draft('of-feed', page));
  expect((await knownDrafts()).map(({ meetingId }) => meetingId)).toEqual(['of-feed']);
});

it('a feed that tells of a meeting whose page was opened has its meeting', async () => {
  await setDraft(draft('of-page', page));
  expect((await findDraft(feed, refsOf('y')))?.meetingId).toBe('of-page');
  expect(await findDraft({ ...feed, startsAt: '2026-12-01T14:00' }, refsOf('y'))).toBeUndefined();
});

it("for a feed's event the feeds' list is not asked: it is being made", async () => {
  alsoDraftsFrom(() => Promise.reject(new Error('asked')));
  expect(await findDraft(feed, refsOf('y'))).toBeUndefined();
});
