/** A press explains a change of the focus for so long, in ms. */
const explainsMs = 1000;

/**
 * Remembers her presses in the page, and says whether it has the focus without one: then it took the focus itself. Only
 * asked when our frame, which had it, has lost it: there no key of hers reached the page.
 */
export function watchPresses(signal: AbortSignal): (host: Element) => boolean {
  let pressedAt = Number.NEGATIVE_INFINITY;
  const pressed = ({ isTrusted }: Event) => {
    if (isTrusted) pressedAt = performance.now();
  };
  for (const type of ['pointerdown', 'mousedown', 'touchstart', 'pointerup'])
    addEventListener(type, pressed, { capture: true, passive: true, signal });
  return (host) => {
    // A page may keep a press from us, but not the state of what is pressed.
    const isPressed = document.documentElement.matches(':active');
    const isExplained = isPressed || performance.now() - pressedAt < explainsMs;
    return document.hasFocus() && document.activeElement !== host && !isExplained;
  };
}
