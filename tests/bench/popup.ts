import { until } from '../support/browser';
import { listTargets } from '../support/cdp';
import { type ChromiumBrowser, launchChromium } from '../support/chromium';
import { fillLarge } from './fill-large';
import { middle } from './middle';

/** Popups opened for each column; the first of each browser is left out. */
export const rounds = 15;

const folder = (name: string) => new URL(`../../${name}`, import.meta.url).pathname;

export interface PopupTimes {
  name: string;
  ms: number[];
  ratio: number;
}

interface Column {
  name: string;
  extension: string;
  fill?: (browser: ChromiumBrowser) => Promise<void>;
}

const columns: Column[] = [
  { name: 'an empty extension', extension: folder('tests/bench/empty-extension') },
  { name: 'ours, nobody in it', extension: folder('.output/chrome-mv3') },
  { name: 'ours, 10,000 meetings', extension: folder('.output/chrome-mv3'), fill: fillLarge },
];

/**
 * From the start of the popup's document to its first paint with content, in ms. Our popup paints nothing before it has
 * something useful to show, so that this is the time to the useful popup. What the browser takes from the click to that
 * start is its own: 20 or 260 ms, whatever the extension.
 */
async function openOnce(browser: ChromiumBrowser): Promise<number> {
  const popup = await browser.openPopup();
  const ms = await popup.evaluate(async () => {
    const seen = await new Promise<PerformanceEntry>((resolve) => {
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) if (entry.name === 'first-contentful-paint') resolve(entry);
      }).observe({ type: 'paint', buffered: true });
    });
    // After the answer has left: a popup closes when it loses the focus, and the next one is a new one.
    setTimeout(() => close(), 20);
    return seen.startTime;
  });
  // While one is open, or about to close, the browser opens no other.
  await until('the popup stays', async () =>
    (await listTargets(browser.cdp)).every(({ url }) => !url.endsWith('/popup.html')),
  );
  return ms;
}

async function measure({ extension, fill }: Column): Promise<number[]> {
  const browser = await launchChromium({ extension });
  try {
    await fill?.(browser);
    const times: number[] = [];
    for (let round = 0; round <= rounds; round++) times.push(await openOnce(browser));
    return times.slice(1).sort((a, b) => a - b);
  } finally {
    await browser.close();
  }
}

/** How long the popup takes, beside that of an extension with nothing in it. */
export async function measurePopup(): Promise<PopupTimes[]> {
  const results: PopupTimes[] = [];
  for (const column of columns) {
    const ms = await measure(column);
    const base = results[0] ? middle(results[0].ms) : middle(ms);
    results.push({ name: column.name, ms, ratio: middle(ms) / base });
  }
  return results;
}
