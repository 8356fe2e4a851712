import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Demo, startDemo } from '../../demo/server';
import { chromium, firefox } from '../support/browsers';
import { killRounds } from '../support/kill-rounds';

const kills = 100;

let demo: Demo;
beforeAll(async () => {
  demo = await startDemo();
});
afterAll(() => demo.close());

test.each([
  ['Chromium', (profile: string) => chromium({ profile })],
  ['Firefox', (profile: string) => firefox({ profile })],
])(`%s is killed ${kills} times while she types`, async (name, launch) => {
  const sum = await killRounds(launch, demo, kills);
  console.log(`${name}: ${JSON.stringify(sum)}`);
  expect(sum.kills).toBe(kills);
});
