const waiting: (() => void)[] = [];
let isPressed = false;

/**
 * Runs an act that moves things on the screen: at once, or, while a button or finger is down, after the click that it
 * is part of. A field that closes on blur would else pull the pressed button away from under the pointer.
 */
export function afterPress(act: () => void): void {
  if (isPressed) waiting.push(act);
  else act();
}

function release() {
  isPressed = false;
  // The click comes after pointerup, in the same task.
  setTimeout(() => {
    for (const act of waiting.splice(0)) act();
  });
}

document.addEventListener(
  'pointerdown',
  () => {
    isPressed = true;
  },
  { capture: true },
);
document.addEventListener('pointerup', release, { capture: true });
document.addEventListener('pointercancel', release, { capture: true });
