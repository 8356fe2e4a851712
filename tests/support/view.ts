import { type Box, callSource, until, type View } from './browser';

/** The few things that a driver must be able to do to a document; all else is built on them. */
export interface Hands {
  /** For messages: which document this is. */
  name: string;
  /** Evaluates an expression in the document, awaits it, returns its JSON value. */
  evaluate(source: string): Promise<unknown>;
  /** Mouse press and release, in coordinates of the document's own window. */
  clickAt(x: number, y: number): Promise<void>;
  typeText(text: string): Promise<void>;
  press(chord: string): Promise<void>;
  screenshot(file: string): Promise<void>;
}

interface Found {
  box: Box;
  text: string;
}

/** In the document: the first visible match with its box and its text. */
function find(selector: string): Found | null {
  for (const element of document.querySelectorAll<HTMLElement>(selector)) {
    if (!element.checkVisibility({ visibilityProperty: true })) continue;
    const { x, y, width, height } = element.getBoundingClientRect();
    if (width === 0 && height === 0) continue;
    // biome-ignore lint/performance/useDomNodeTextContent: what is meant is the text that a person sees.
    const text = 'value' in element && element.tagName !== 'BUTTON' ? String(element.value) : element.innerText;
    return { box: { x, y, width, height }, text };
  }
  return null;
}

/**
 * In the document: the box to press, or null while it moves or something lies over its middle: the press would miss.
 * A sticky head or foot may lie over what was scrolled just into view; then its middle is tried.
 */
async function findPressable(selector: string): Promise<Box | null> {
  const isVisible = (element: HTMLElement) => {
    const { width, height } = element.getBoundingClientRect();
    return element.checkVisibility({ visibilityProperty: true }) && (width > 0 || height > 0);
  };
  const element = [...document.querySelectorAll<HTMLElement>(selector)].find(isVisible);
  if (!element) return null;
  const isOnTop = () => {
    const { x, y, width, height } = element.getBoundingClientRect();
    const hit = document.elementFromPoint(x + width / 2, y + height / 2);
    return hit !== null && (element.contains(hit) || hit.closest('label')?.control === element);
  };
  for (const block of ['nearest', 'center'] as const) {
    if (!isOnTop()) element.scrollIntoView({ block, inline: 'nearest', behavior: 'instant' });
  }
  const before = element.getBoundingClientRect();
  await new Promise((resolve) => {
    requestAnimationFrame(resolve);
    // A tab behind another one draws no frames.
    setTimeout(resolve, 100);
  });
  const { x, y, width, height } = element.getBoundingClientRect();
  return x === before.x && y === before.y && isOnTop() ? { x, y, width, height } : null;
}

/** In the document: the caret to the end of the field that has the focus; false when none has. */
function caretToEnd(): boolean {
  const field = document.activeElement;
  if (field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement) {
    try {
      field.setSelectionRange(field.value.length, field.value.length);
    } catch {
      // Dates, numbers and e-mail addresses have no caret that can be set.
    }
    return true;
  }
  if (!(field instanceof HTMLElement) || !field.isContentEditable) return false;
  getSelection()?.selectAllChildren(field);
  getSelection()?.collapseToEnd();
  return true;
}

/** A view on top of a driver's hands. */
export function makeView(hands: Hands): View {
  const run = async <T, A>(work: (argument: A) => T | Promise<T>, argument?: A) =>
    (await hands.evaluate(callSource(work as (argument: never) => unknown, argument))) as T;
  const where = (selector: string) => `${selector} in ${hands.name}`;
  const waitForElement = (selector: string) => until(`no visible ${where(selector)}`, () => run(find, selector));

  async function click(selector: string, seek?: () => Promise<unknown>): Promise<void> {
    const box = await until(`nothing to press: ${where(selector)}`, async () => {
      await seek?.();
      return run(findPressable, selector);
    });
    await hands.clickAt(box.x + box.width / 2, box.y + box.height / 2);
  }

  return {
    click,
    async type(selector, text) {
      await click(selector);
      await until(`no focus in ${where(selector)}`, () => run(caretToEnd));
      await hands.typeText(text);
    },
    press: (chord) => hands.press(chord),
    text: async (selector = 'body') => (await waitForElement(selector)).text,
    async waitFor(selector, state = 'visible') {
      if (state === 'visible') await waitForElement(selector);
      else await until(`still there: ${where(selector)}`, async () => !(await run(find, selector)));
    },
    async waitForText(text, selector = 'body') {
      let last = '';
      const contains = async () => {
        last = (await run(find, selector))?.text ?? '';
        return last.includes(text);
      };
      await until(`no "${text}" in ${where(selector)}`, contains).catch((error: Error) => {
        throw new Error(`${error.message}; its text was: ${last.slice(0, 500)}`);
      });
    },
    box: async (selector) => (await run(find, selector))?.box ?? null,
    evaluate: run,
    screenshot: (file) => hands.screenshot(file),
  };
}
