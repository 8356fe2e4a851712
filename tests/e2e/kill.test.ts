import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Demo, startDemo } from '../../demo/server';
import { chromium, firefox } from '../support/browsers';
import { killRounds } from '../support/kill-rounds';
import { migrationRounds } from '../support/migration-rounds';

let demo: Demo;
beforeAll(async () => {
  demo = await startDemo();
});
afterAll(() => demo.close());

test.each([
  ['Chromium', (profile: string) => chromium({ profile })],
  ['Firefox', (profile: string) => firefox({ profile })],
])(
  '%s is killed while she types: what was saved, and what is older than a second, is there',
  async (_name, launch) => {
    const { kills, words } = await killRounds(launch, demo, 5);
    expect(kills).toBe(5);
    expect(words).toBeGreaterThan(0);
  },
  240_000,
);

// Firefox takes half a minute for it: it is in the long tests.
test('Chromium is killed while an old, locked database is migrated: all of it is there', async () => {
  const { done, undone } = await migrationRounds((profile) => chromium({ profile }), 1);
  expect(done + undone).toBe(1);
});
