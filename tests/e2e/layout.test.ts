import axe from 'axe-core';
import type { CDPSession, Frame } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Demo, startDemo } from '../../demo/server';
import { chromium } from '../support/browsers';
import type { ChromiumBrowser } from '../support/chromium';
import { layoutEvents, walkStates } from '../support/layout';

let demo: Demo;
let browser: ChromiumBrowser;
beforeAll(async () => {
  demo = await startDemo({ events: layoutEvents });
  browser = await chromium();
});
afterAll(async () => {
  await browser?.close();
  await demo?.close();
});

/** What the reader chose, and so what a surface must be able to be. */
const looks = [
  { theme: 'light', text: 100 },
  { theme: 'dark', text: 100 },
  { theme: 'light', text: 200 },
  { theme: 'dark', text: 200 },
] as const;

const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'];
const all = axe.getRules(wcag);
/** In the dark only colours are others: no other rule can find more there. */
const rules = {
  light: all.map(({ ruleId }) => ruleId),
  dark: all.filter(({ tags }) => tags.includes('cat.color')).map(({ ruleId }) => ruleId),
};
/** What axe found on the way, each with the places where it was seen. */
const violations = new Map<string, string[]>();
let looksOfAxe = 0;

test('every surface, state, width, theme and text size: whole, named, and within reach', async () => {
  const faults = new Map<string, string[]>();
  let looked = 0;
  await walkStates(browser, demo, async ({ name, frame, widths, resize }) => {
    // One way through all states for both: the way takes longer than a look.
    await resize(widths.at(-1) as number);
    if (!(await frame.evaluate('"axe" in globalThis'))) await frame.evaluate(axe.source);
    for (const theme of ['light', 'dark'] as const) {
      looksOfAxe += 1;
      for (const fault of await frame.evaluate(findViolations, { theme, rules: rules[theme] }))
        violations.set(fault, [...(violations.get(fault) ?? []), `${name}, ${theme}`]);
    }
    const line = await lineTo(frame);
    for (const [index, width] of widths.entries()) {
      await resize(width);
      // Colours move nothing: dark is looked at in one width. Large text is at its worst in the narrowest and the widest,
      // and the tab at the edge does not grow with it.
      const fitting = looks.filter(
        ({ theme, text }) => (theme === 'light' || index === 0) && (text === 100 || (index !== 1 && width > 100)),
      );
      for (const look of fitting) {
        looked += 1;
        await line.send('Page.setFontSizes', { fontSizes: { standard: (16 * look.text) / 100, fixed: 13 } });
        for (const fault of await frame.evaluate(findFaults, look)) {
          const where = `${name} at ${width} px, ${look.theme}, text ${look.text} %`;
          faults.set(fault, [...(faults.get(fault) ?? []), where]);
        }
      }
    }
    await line.send('Page.setFontSizes', { fontSizes: { standard: 16, fixed: 13 } });
    await line.detach();
    await frame.evaluate(() => delete document.documentElement.dataset.theme);
  });
  expect(looked).toBeGreaterThan(350);
  // Each fault once, with the places where it was seen.
  const told = [...faults].map(
    ([fault, places]) => `${fault} (${places.length} times: ${places.slice(0, 3).join('; ')})`,
  );
  expect(told).toEqual([]);
}, 500_000);

test('axe found nothing in any surface and state, light and dark', () => {
  expect(looksOfAxe).toBeGreaterThan(100);
  expect([...violations].map(([fault, places]) => `${fault} (${places.slice(0, 3).join('; ')})`)).toEqual([]);
});

/** In the document, after axe was put into it. */
async function findViolations({ theme, rules }: { theme: string; rules: string[] }): Promise<string[]> {
  document.documentElement.dataset.theme = theme;
  // What lies below the sticky head of a page that was scrolled is not small.
  scrollTo(0, 0);
  // Colours change within 120 ms, unless the reader wants no motion.
  for (const animation of document.getAnimations()) animation.finish();
  const { axe } = globalThis as unknown as { axe: typeof import('axe-core') };
  const { violations } = await axe.run(document, {
    runOnly: { type: 'rule', values: rules },
    resultTypes: ['violations'],
  });
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${target}: ${failureSummary?.split('\n')[1]?.trim()}`),
  );
}

/** The protocol's line to a frame: to its page's, when it is drawn by the same process. */
function lineTo(frame: Frame): Promise<CDPSession> {
  return browser.context.newCDPSession(frame.parentFrame() ? frame : frame.page());
}

/** In the document: shows it in this theme and text size, and tells what is wrong. */
async function findFaults({ theme, text }: { theme: string; text: number }): Promise<string[]> {
  const root = document.documentElement;
  root.dataset.theme = theme;
  // Observers of sizes answer with the next drawn frame; a page behind another one draws none.
  await new Promise((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(resolve));
    setTimeout(resolve, 100);
  });
  const faults = new Set<string>();
  const isShown = (element: Element) => {
    if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return false;
    return element.getClientRects().length > 0 && !element.closest('.sr, [inert]');
  };
  const called = (element: Element) => {
    const names = [...element.classList].map((name) => `.${name}`).join('');
    const words = (element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 30);
    return `${element.tagName.toLowerCase()}${names} "${words}"`;
  };
  const shown = [...document.body.querySelectorAll<HTMLElement>('*')].filter(isShown);
  const style = new Map(shown.map((element) => [element, getComputedStyle(element)]));
  const styleOf = (element: Element) => style.get(element as HTMLElement) ?? getComputedStyle(element);
  const isField = (element: Element) => element.matches('input, textarea, select');

  // Nothing scrolls sideways; one scroll bar in a surface, and one in what lies over it.
  const scrolls = (element: Element) => /auto|scroll/.test(styleOf(element).overflowY);
  const bars = new Map<Element, number>();
  for (const element of [root, ...shown]) {
    if (isField(element)) continue;
    const isRoot = element === root;
    if (element.scrollWidth > element.clientWidth + 1 && (isRoot || /auto|scroll/.test(styleOf(element).overflowX)))
      faults.add(`scrolls sideways: ${called(element)}`);
    if (element.scrollHeight <= element.clientHeight + 1 || !(isRoot || scrolls(element))) continue;
    const layer = element.closest('[popover], .finder-list') ?? root;
    bars.set(layer, (bars.get(layer) ?? 0) + 1);
    if (bars.get(layer) === 2) faults.add(`a second scroll bar: ${called(element)}`);
  }

  // Every text is whole, or says in full what it cut.
  const saysAll = (element: Element) => element.closest('[title], [aria-label], .tl-open') !== null;
  // The part of a box that what lies around it lets through.
  const seen = (inside: Element, box: DOMRect) => {
    let { left, right, top, bottom } = box;
    for (let around: Element | null = inside; around && around !== document.body; around = around.parentElement) {
      if (styleOf(around).position === 'fixed' || around.hasAttribute('popover')) break;
      if (styleOf(around).overflowX === 'visible' && styleOf(around).overflowY === 'visible') continue;
      const edge = around.getBoundingClientRect();
      [left, right] = [Math.max(left, edge.left), Math.min(right, edge.right)];
      [top, bottom] = [Math.max(top, edge.top), Math.min(bottom, edge.bottom)];
    }
    return new DOMRect(left, top, Math.max(0, right - left), Math.max(0, bottom - top));
  };
  const texts: { owner: Element; layer: Element | null; box: DOMRect }[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const owner = node.parentElement;
    if (!owner || !node.textContent?.trim() || !style.has(owner) || isField(owner) || owner.tagName === 'OPTION')
      continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const box of range.getClientRects())
      texts.push({ owner, layer: owner.closest('[popover], .finder-list, .top, .toast'), box: seen(owner, box) });
    let box = range.getBoundingClientRect();
    if (seen(owner, box).left < -1 || seen(owner, box).right > root.clientWidth + 1)
      faults.add(`text beyond the window: ${called(owner)}`);
    for (let around: Element | null = owner; around && around !== document.body; around = around.parentElement) {
      const { overflowX, overflowY, position, textOverflow, webkitLineClamp } = styleOf(around);
      const edge = around.getBoundingClientRect();
      const cutX = overflowX !== 'visible' && (box.left < edge.left - 1 || box.right > edge.right + 1);
      if (cutX && !(textOverflow === 'ellipsis' && saysAll(owner))) faults.add(`cut at the side: ${called(owner)}`);
      const cutY = /hidden|clip/.test(overflowY) && (box.top < edge.top - 2 || box.bottom > edge.bottom + 2);
      if (cutY && !(webkitLineClamp !== 'none' && saysAll(owner))) faults.add(`cut below: ${called(owner)}`);
      // What is cut here, rightly or not, needs no more to be looked at further out.
      if (cutX || cutY) box = seen(around, box);
      if (position === 'fixed') break;
    }
  }
  if (texts.length === 0 && !document.body.querySelector('textarea')) faults.add('nothing to read');
  const slack = 5 * (text / 100);
  texts.sort((a, b) => a.box.top - b.box.top);
  for (const [index, { owner, layer, box }] of texts.entries())
    for (const other of texts.slice(index + 1)) {
      if (other.box.top > box.bottom - slack) break;
      if (other.owner === owner || other.layer !== layer) continue;
      const width = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
      const height = Math.min(box.bottom, other.box.bottom) - other.box.top;
      if (width > 2 && height > slack) faults.add(`texts over each other: ${called(owner)} and ${called(other.owner)}`);
    }

  // Every control is large enough, whole, and has a name.
  const least = 28;
  const pen = document.createElement('canvas').getContext('2d');
  for (const control of shown) {
    if (!control.matches('button, a[href], input, textarea, select, summary, [role=option], [tabindex="0"]')) continue;
    const label = control.matches('input[type=checkbox]') ? control.closest('label') : null;
    const box = (label ?? control).getBoundingClientRect();
    const isInText = control.tagName === 'A' && styleOf(control).display === 'inline';
    if (!isInText && (box.width < least || box.height < least))
      faults.add(`too small (${Math.round(box.width)} x ${Math.round(box.height)}): ${called(control)}`);
    if (box.left < -1 || box.right > root.clientWidth + 1) faults.add(`control beyond the window: ${called(control)}`);
    const { labels } = control as HTMLInputElement;
    const names = [control.getAttribute('aria-label'), ...[...(labels ?? [])].map((one) => one.textContent)];
    if (!isField(control)) names.push(control.textContent, control.title);
    if (!names.some((name) => name?.trim())) faults.add(`no name: ${called(control)}`);
    // What a field shows before anything is typed, and what a choice shows, is text as well.
    const hint =
      control instanceof HTMLSelectElement
        ? control.selectedOptions[0]?.label
        : control instanceof HTMLInputElement && !control.value
          ? control.placeholder
          : '';
    if (!pen || !hint) continue;
    const { font, paddingLeft, paddingRight } = styleOf(control);
    pen.font = font;
    const room = control.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight);
    // With large text an example may end in dots: its field has a name of its own.
    const mayEnd = text > 100 && !control.matches('.chip') && styleOf(control).textOverflow === 'ellipsis';
    if (pen.measureText(hint).width > room + 2 && !control.title && !mayEnd)
      faults.add(`hint cut: ${called(control)} ${hint}`);
  }
  return [...faults];
}
