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
    const saved = new Set<string>();
    const old = new Set<string>();
    for (let round = 0; round <= kills; round++) {
      browser = await launch(profile);
      const kept = (await keptNotes(browser)).join(' ');
      const words = new Set(kept.split(/\s+/));
      const missing = (expected: Set<string>) => [...expected].filter((word) => !words.has(word));
      expect({ saved: missing(saved), old: missing(old) }, `what is kept ends with ${kept.slice(-80)}`).toEqual({
        saved: [],
        old: [],
      });
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
        if (acknowledged !== '') for (const one of acknowledged.trim().split(/\s+/)) saved.add(one);
      }
      const killedAt = Date.now();
      await browser.kill();
      browser = undefined;
      for (const { word, at } of typed) if (killedAt - at > keptAfterMs) old.add(word);
      sum.kills += 1;
      sum.words = old.size;
      sum.acknowledged = saved.size;
    }
    return sum;
  } finally {
    await browser?.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}
