import { expect, test } from 'vitest';
import { chromium, firefox } from '../support/browsers';
import { migrationRounds } from '../support/migration-rounds';

const kills = 25;

test.each([
  ['Chromium', (profile: string) => chromium({ profile })],
  ['Firefox', (profile: string) => firefox({ profile })],
])(`%s is killed ${kills} times while an old database is migrated`, async (name, launch) => {
  const sum = await migrationRounds(launch, kills);
  console.log(`${name}: ${JSON.stringify(sum)}`);
  expect(sum.kills).toBe(kills);
  // Both happened, so the moments were the right ones.
  expect(sum.done).toBeGreaterThan(0);
  expect(sum.undone).toBeGreaterThan(0);
});
