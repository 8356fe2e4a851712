import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { forgetFrames, placeFrame, placeOf, showTicket } from '../../entrypoints/background/frames';

const { session, news } = vi.hoisted(() => ({ session: new Map<string, unknown>(), news: [] as unknown[] }));
vi.mock('webextension-polyfill', () => ({
  default: {
    storage: {
      session: {
        get: async (key: string) => ({ [key]: session.get(key) }),
        set: async (values: object) => {
          for (const [key, value] of Object.entries(values)) session.set(key, value);
        },
        remove: async (key: string) => void session.delete(key),
      },
    },
  },
}));
vi.mock('../../platform/news', () => ({ announce: (changes: unknown) => news.push(changes) }));

beforeEach(() => {
  vi.useFakeTimers();
  session.clear();
  news.length = 0;
});

afterEach(() => void vi.useRealTimers());

const page = { tabId: 1, frameId: 0, documentId: 'calendar' };
const inTeams = { tabId: 1, frameId: 5, documentId: 'calendar-in-frame' };
const frame = { tabId: 1, frameId: 7 };

describe('frames of ours', () => {
  it('are known by the ticket, in the document whose script gave it', async () => {
    await placeFrame('a', page);
    await placeFrame('b', inTeams);
    expect(await placeOf(frame)).toBeUndefined();
    await showTicket('b', frame);
    expect(await placeOf(frame)).toMatchObject({ inDocumentId: 'calendar-in-frame', inFrameId: 5 });
    expect(await placeOf({ tabId: 2, frameId: 7 })).toBeUndefined();
  });

  it('have a ticket alone: it serves the first that shows it', async () => {
    await placeFrame('a', page);
    await showTicket('a', frame);
    await showTicket('a', { tabId: 1, frameId: 8 });
    // Sent once more, as calls are that had no answer.
    await placeFrame('a', page);
    await showTicket('a', { tabId: 1, frameId: 8 });
    expect(await placeOf({ tabId: 1, frameId: 8 })).toBeUndefined();
    expect(await placeOf(frame)).toMatchObject({ inDocumentId: 'calendar' });
  });

  it('are nobody with a ticket of another tab, or with none that was given', async () => {
    await placeFrame('a', page);
    await showTicket('a', { tabId: 2, frameId: 7 });
    await showTicket('forged', frame);
    const places = Promise.all([placeOf({ tabId: 2, frameId: 7 }), placeOf(frame)]);
    await vi.advanceTimersByTimeAsync(3000);
    expect(await places).toEqual([undefined, undefined]);
  });

  it('wait a little when they were faster than the script, and ask again', async () => {
    await showTicket('early', frame);
    const asked = placeOf(frame);
    await placeFrame('early', page);
    expect(news).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(100);
    expect(await asked).toMatchObject({ inDocumentId: 'calendar' });
    await placeFrame('in time', page);
    expect(news).toHaveLength(1);
  });

  it('are forgotten with their tab, and the oldest of very many', async () => {
    await placeFrame('first', page);
    await showTicket('first', frame);
    for (let i = 0; i < 10; i++) await placeFrame(`more-${i}`, page);
    expect(await placeOf(frame)).toBeUndefined();
    await showTicket('more-9', frame);
    await forgetFrames(1);
    expect(session.size).toBe(0);
  });
});
