import { beforeEach, expect, it, vi } from 'vitest';
import { giveBack, keepForFeeds, siteOrigins, useAsSites } from '../../entrypoints/background/feed-origins';

const site = 'https://calendar.example.org/*';
const feed = 'https://feeds.example.org/*';
const fixed = 'http://127.0.0.1/*';
const { allowed, stored } = vi.hoisted(() => ({ allowed: new Set<string>(), stored: {} as Record<string, unknown> }));

vi.mock('webextension-polyfill', () => ({
  default: {
    permissions: {
      getAll: async () => ({ origins: [...allowed] }),
      contains: async ({ origins }: { origins: string[] }) => origins.every((one) => allowed.has(one)),
      remove: async ({ origins }: { origins: string[] }) => {
        if (origins.includes('http://127.0.0.1/*')) throw new Error('You cannot remove required permissions.');
        for (const one of origins) allowed.delete(one);
        return true;
      },
    },
    storage: {
      local: {
        get: async (key: string) => ({ [key]: stored[key] }),
        set: async (values: object) => void Object.assign(stored, values),
      },
    },
  },
}));

beforeEach(() => {
  for (const key of Object.keys(stored)) delete stored[key];
  allowed.clear();
  for (const one of [site, feed]) allowed.add(one);
});

it('what is allowed is a site, unless it was for a feed', async () => {
  expect(await siteOrigins()).toEqual([site, feed]);
  await Promise.all([keepForFeeds(feed), keepForFeeds(fixed), keepForFeeds(feed)]);
  expect(await siteOrigins()).toEqual([site]);
  await useAsSites([feed]);
  expect(await siteOrigins()).toEqual([site, feed]);
});

it('gives back what no feed needs, and nothing of the sites', async () => {
  await keepForFeeds(feed);
  await giveBack((origin) => origin === feed);
  expect([...allowed]).toEqual([site, feed]);
  await giveBack(() => false);
  expect([...allowed]).toEqual([site]);
});

it('what the browser would not take back does not become a site', async () => {
  allowed.add(fixed);
  await keepForFeeds(fixed);
  await giveBack(() => false);
  expect(await siteOrigins()).toEqual([site, feed]);
});
