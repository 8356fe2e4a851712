/** Where the frame stands, told by a press in it: its left edge on the screen against the middle of the window. */
export function sideOf(
  press: { screenX: number; clientX: number },
  frameWidth: number,
  window: { screenX: number; outerWidth: number },
): 'left' | 'right' | undefined {
  // A key press has no place on the screen.
  if (press.screenX === 0 && press.clientX === 0) return undefined;
  const middle = press.screenX - press.clientX + frameWidth / 2;
  return middle < window.screenX + window.outerWidth / 2 ? 'left' : 'right';
}
