import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { backupPieces } from '../../core/backup';
import type { Note } from '../../core/records';
import { aMeeting, aMentorship, aPerson } from '../core/a-record';
import { chromium } from '../support/browsers';

const paragraph = 'We spoke about the aims page, the two sites and what would make the next weeks lighter. ✓\n'.repeat(
  40,
);

/** So many notes that the file has about 200 MB: a hundred times what a mentor writes in a life. */
async function writeLarge(file: string): Promise<void> {
  const count = 52_000;
  const meetings = Array.from({ length: count }, (_, i) => aMeeting({ id: `k${i}`, mentorshipIds: ['ms-1'] }));
  const notes = meetings.map(
    ({ id, createdAt, updatedAt }): Note => ({
      ...{ id: `note-${id}-ms-1`, meetingId: id, mentorshipId: 'ms-1', audience: 'me', rev: 1, createdAt, updatedAt },
      body: { v: 1, text: `${id}\n${paragraph}` },
    }),
  );
  const records = { people: [aPerson({ id: 'p-1' })], mentorships: [aMentorship({ id: 'ms-1' })], meetings, notes };
  const out = createWriteStream(file);
  for (const piece of backupPieces(records, { madeAt: '2026-11-24T12:00:00.000Z' }))
    if (!out.write(piece)) await once(out, 'drain');
  out.end();
  await once(out, 'finish');
}

test('a file of 200 MB is read, brought together and saved again, and the page never freezes', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'mentorside-large-'));
  const file = join(folder, 'large.json');
  await writeLarge(file);
  expect((await stat(file)).size).toBeGreaterThan(195_000_000);
  const browser = await chromium();
  const welcome = await browser.openPage('welcome.html', { width: 800, height: 900 });
  // The longest time in which the page could not have answered a press.
  await welcome.evaluate(() => {
    const kept = globalThis as unknown as { longest: number };
    kept.longest = 0;
    let last = performance.now();
    setInterval(() => {
      kept.longest = Math.max(kept.longest, performance.now() - last);
      last = performance.now();
    }, 20);
  });
  const longest = () => welcome.evaluate(() => (globalThis as unknown as { longest: number }).longest);
  const input = welcome.locator('input[type=file]');
  const started = Date.now();
  await input.setInputFiles(file);
  await welcome.getByRole('button', { name: 'Stop' }).click();
  await welcome.getByText('Stopped. Nothing was changed.').waitFor();
  const stopped = Date.now();
  await input.setInputFiles(file);
  await welcome.getByText('Everybody from your file').waitFor({ timeout: 600_000 });
  const restored = Date.now();
  console.log(`stop ${stopped - started} ms, restore ${restored - stopped} ms, longest pause ${await longest()} ms`);
  const panel = await browser.openPage('sidepanel.html', { width: 360, height: 800 });
  await panel.getByRole('button', { name: 'Menu' }).click();
  await panel.getByText('Save, restore, export').click();
  const download = panel.waitForEvent('download', { timeout: 600_000 });
  await panel.getByRole('button', { name: 'Save to a file' }).click();
  await (await download).saveAs(join(folder, 'again.json'));
  console.log(`save ${Date.now() - restored} ms`);
  expect((await stat(join(folder, 'again.json'))).size).toBeGreaterThan(195_000_000);
  // A file in one piece would stop the page for seconds.
  expect(await longest()).toBeLessThan(1000);
  await browser.close();
  await rm(folder, { recursive: true });
});
