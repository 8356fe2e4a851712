import { expect } from 'vitest';
import type { Expected } from '../adapters/read-fixture';
import { listFixtures } from '../adapters/read-fixtures';
import type { TestBrowser } from './browser';
import type { FixturePages } from './fixture-pages';

const element = 'mentorside-sidebar';
/** Longer than the latest look of the script at the page after a press. */
const watchedMs = 2500;

/** The fixtures of the generic adapter, with what is to be found in them. */
export function savedPages(): { name: string; expected: Expected }[] {
  return listFixtures().flatMap(({ adapter, name, expected }) =>
    // The address of a saved page cannot be had here; loopback is served without https.
    adapter === 'generic' && expected && !name.endsWith('--no-plain-http') ? [{ name, expected }] : [],
  );
}

/** Nothing of ours comes after the press. */
export async function expectSilence(
  browser: TestBrowser,
  pages: FixturePages,
  name: string,
  expected: Expected,
): Promise<void> {
  await pressEntry(browser, pages, name, expected);
  await browser.tab.evaluate((ms) => new Promise((resolve) => setTimeout(resolve, ms)), watchedMs);
  expect(await browser.tab.evaluate((name) => document.querySelectorAll(name).length, element)).toBe(0);
}

/** Takes what is open out of the saved page, and puts it back as the answer to a press on the entry. */
export async function pressEntry(
  { tab }: TestBrowser,
  pages: FixturePages,
  name: string,
  expected: Expected,
): Promise<void> {
  await tab.goto(pages.url(name));
  await tab.evaluate(
    ({ pressed, appeared }) => {
      const entry = document.querySelector(pressed);
      const opened = [...document.querySelectorAll(['dialog, [role=dialog], aside', ...appeared].join())];
      const boxes = opened.filter(
        (box) => !box.contains(entry) && !box.parentElement?.closest('dialog, [role=dialog]'),
      );
      const places = boxes.map((box) => ({ box, parent: box.parentElement }));
      for (const box of boxes) box.remove();
      entry?.addEventListener('click', (event) => {
        event.preventDefault();
        setTimeout(() => {
          for (const { box, parent } of places) parent?.append(box);
        }, 50);
      });
      entry?.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true }));
      (entry as HTMLElement | null)?.click();
    },
    { pressed: expected.pressed ?? 'body', appeared: expected.appeared ?? [] },
  );
}
