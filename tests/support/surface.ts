import { type ComponentChild, render } from 'preact';
import { act } from 'preact/test-utils';

/** Draws a surface into an empty document and waits until its calls were answered. */
export async function draw(node: ComponentChild): Promise<void> {
  document.body.innerHTML = '<div id="app"></div>';
  await act(() => render(node, document.body.firstElementChild as Element));
  await settle();
}

/** Takes the surface away, as a page that goes. */
export function undraw(): void {
  const app = document.body.firstElementChild;
  if (app) act(() => render(null, app));
}

/** Lets answered calls and effects come through. */
export async function settle(): Promise<void> {
  for (let i = 0; i < 5; i++) await act(() => Promise.resolve());
}

/** The accessible name, as far as our surfaces give one. */
function nameOf(element: Element): string {
  const label = element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : undefined;
  return (element.getAttribute('aria-label') ?? label ?? element.textContent ?? '').trim();
}

/** All controls with this name. */
export function allNamed(name: string | RegExp): HTMLElement[] {
  const fits = (text: string) => (typeof name === 'string' ? text === name : name.test(text));
  return [...document.querySelectorAll<HTMLElement>('button, input, textarea, select, [tabindex="0"]')].filter(
    (element) => fits(nameOf(element)) && !element.closest('[hidden], [inert]'),
  );
}

/** The control with this name; fails when there is none. */
export function named(name: string | RegExp): HTMLElement {
  const [found] = allNamed(name);
  if (!found) throw new Error(`No control named ${name}: ${allNamed(/./).map(nameOf).join(' | ')}`);
  return found;
}

export async function press(name: string | RegExp | HTMLElement): Promise<void> {
  const control = name instanceof HTMLElement ? name : named(name);
  await act(() => {
    control.focus();
    control.click();
  });
  await settle();
}

export async function type(control: HTMLElement, text: string): Promise<void> {
  await act(() => {
    control.focus();
    (control as HTMLInputElement).value = text;
    control.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

export async function key(control: HTMLElement, name: string, options: KeyboardEventInit = {}): Promise<void> {
  await act(() => {
    control.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true, ...options }));
  });
  await settle();
}
