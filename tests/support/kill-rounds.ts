import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import { ids, people } from '../../demo/events';
import type { Demo } from '../../demo/server';
import type { TestBrowser } from './browser';
import { openSidebar } from './sidebar';
import { keptNotes, openEvent, sayWhoseNew } from './steps';

/** Older than this when the browser is killed, and a word must be on the disk. */
const keptAfterMs = 1000;

interface Sum {
  kills: number;
  words: number;
  acknowledged: number;
}

/**
 * Kills the whole browser at random moments while numbered words are typed, and looks after each new start: the database
 * opens, every word that "Saved" stood under is there, and every word older than a second.
 */
export async function killRounds(
  launch: (profile: string) => Promise<TestBrowser>,
  demo: Demo,
  kills: number,
): Promise<Sum> {
  const profile = await mkdtemp(join(tmpdir(), 'mentorside-kill-'));
  const sum: Sum = { kills: 0, words: 0, acknowledged: 0 };
  let browser: TestBrowser | undefined;
  try {
    let expected: string[] = [];
    for (let round = 0; round <= kills; round++) {
      browser = await launch(profile);
      const kept = (await keptNotes(browser)).join(' ');
      const words = new Set(kept.split(/\s+/));
      expect(expected.filter((word) => !words.has(word))).toEqual([]);
      if (round === kills) break;
      await browser.tab.goto(demo.url({ dialog: 'popover' }));
      await openEvent(browser, ids.ana);
      const sidebar = await openSidebar(browser);
      if (round === 0) await sayWhoseNew(sidebar, people.ana.name, 'mentor');
      await sidebar.waitFor('textarea.note, .note-read');
      if (round > 0) await sidebar.click('.note-read, textarea.note');
      const typed: { word: string; at: number }[] = [];
      let acknowledged = '';
      const end = Date.now() + 300 + Math.random() * 2500;
      for (let n = 0; Date.now() < end; n++) {
        const word = `r${round}.${n}`;
        // The space comes first: a kill may fall between a word and a space behind it, and the next round's first word
        // would be glued on.
        await sidebar.type('textarea.note', ` ${word}`);
        typed.push({ word, at: Date.now() });
        acknowledged = await sidebar.evaluate(() => {
          const isSaved = document.querySelector('.saved')?.textContent === 'Saved';
          return isSaved ? (document.querySelector<HTMLTextAreaElement>('textarea.note')?.value ?? '') : '';
        });
        if (acknowledged !== '') expected = [...new Set([...expected, ...acknowledged.trim().split(/\s+/)])];
      }
      const killedAt = Date.now();
      await browser.kill();
      browser = undefined;
      const old = typed.filter(({ at }) => killedAt - at > keptAfterMs).map(({ word }) => word);
      sum.kills += 1;
      sum.words += old.length;
      expected = [...new Set([...expected, ...old])];
      sum.acknowledged = expected.length;
    }
    return sum;
  } finally {
    await browser?.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}
