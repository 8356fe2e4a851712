import { findAdapter } from '../../adapters/index';
import type { Page } from '../../adapters/page';
import type { Reading } from '../../core/calendar-event';

/** `expected.json` of a fixture: the state of the page picture, and what must come out. Every field counts. */
export interface Expected {
  url: string;
  /** Local wall time. */
  now: string;
  /** Selector of the pressed element; it must exist. */
  pressed?: string;
  /** Address when it was pressed, where that was another. */
  urlBefore?: string;
  requests?: string[];
  /** Selectors of what became visible since; each must exist. */
  appeared?: string[];
  /** Id of the adapter that must recognise the page, or null when none may. */
  recognisedBy: string | null;
  /** The page tries to deceive or overload the adapter. */
  poisoned?: boolean;
  reading: Reading | null;
}

/**
 * Reads a fixture's document as the content script would: no file, no clock, so that it runs in Node and in a browser.
 * Throws when `pressed` or `appeared` name nothing.
 */
export function readFixture(
  document: Document,
  expected: Omit<Expected, 'reading'>,
): Pick<Expected, 'recognisedBy' | 'reading'> {
  const pressed = expected.pressed ? document.querySelector(expected.pressed) : null;
  if (expected.pressed && !pressed) throw new Error(`nothing matches ${expected.pressed}`);
  const { url, now, requests = [], urlBefore = url } = expected;
  const appeared = (expected.appeared ?? []).map((selector) => {
    const element = document.querySelector(selector);
    if (!element) throw new Error(`nothing matches ${selector}`);
    return element;
  });
  const page: Page = { document, url, now, pressed, requests, urlBefore, appeared };
  const adapter = findAdapter(page);
  return { recognisedBy: adapter?.id ?? null, reading: adapter?.read(page) ?? null };
}
