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

/** In the document: the first visible match, brought into the window, with its box and its text. */
function find({ selector, scroll }: { selector: string; scroll: boolean }): Found | null {
  for (const element of document.querySelectorAll<HTMLElement>(selector)) {
    if (!element.checkVisibility({ visibilityProperty: true })) continue;
    if (scroll) element.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
    const { x, y, width, height } = element.getBoundingClientRect();
    if (width === 0 && height === 0) continue;
    // biome-ignore lint/performance/useDomNodeTextContent: what is meant is the text that a person sees.
    const text = 'value' in element && element.tagName !== 'BUTTON' ? String(element.value) : element.innerText;
    return { box: { x, y, width, height }, text };
  }
  return null;
}

/** In the document: the box must be the same in two frames in a row, or the press would miss a thing that moves. */
async function findAtRest(argument: { selector: string }): Promise<Box | null> {
  const measure = () => {
    for (const element of document.querySelectorAll<HTMLElement>(argument.selector)) {
      if (!element.checkVisibility({ visibilityProperty: true })) continue;
      element.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
      const { x, y, width, height } = element.getBoundingClientRect();
      if (width > 0 || height > 0) return { x, y, width, height };
    }
    return null;
  };
  const before = measure();
  await new Promise((resolve) => requestAnimationFrame(resolve));
  const after = measure();
  return before && after && before.x === after.x && before.y === after.y ? after : null;
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
  const waitForElement = (selector: string) =>
    until(`no visible ${where(selector)}`, () => run(find, { selector, scroll: false }));

  async function click(selector: string): Promise<void> {
    const box = await until(`no visible, resting ${where(selector)}`, () => run(findAtRest, { selector }));
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
      else await until(`still there: ${where(selector)}`, async () => !(await run(find, { selector, scroll: false })));
    },
    async waitForText(text, selector = 'body') {
      let last = '';
      const contains = async () => {
        last = (await run(find, { selector, scroll: false }))?.text ?? '';
        return last.includes(text);
      };
      await until(`no "${text}" in ${where(selector)}`, contains).catch((error: Error) => {
        throw new Error(`${error.message}; its text was: ${last.slice(0, 500)}`);
      });
    },
    box: async (selector) => (await run(find, { selector, scroll: false }))?.box ?? null,
    evaluate: run,
    screenshot: (file) => hands.screenshot(file),
  };
}
