import { isVisible } from '../visible';
import { readClocks, type Tongue } from './times';

/** So many in a row are the hours of a day's plan, not the slots of one booking. */
const ENOUGH = 6;
const MAX_TEXTS = 800;
const MAX_LABEL = 12;

/** Whether `root` shows the hours of a day one after the other, each alone in its text, outside of `entry`. */
export function showsHours(root: Element, entry: Element, tongue: Tongue): boolean {
  const walker = root.ownerDocument.createTreeWalker(root, 4);
  let step = 0;
  let last: number | null = null;
  let run = 1;
  for (let seen = 0; seen < MAX_TEXTS && walker.nextNode(); seen++) {
    const { nodeValue, parentElement } = walker.currentNode;
    const text = (nodeValue ?? '').trim();
    if (!text || !parentElement || entry.contains(parentElement)) continue;
    const minute = text.length > MAX_LABEL ? null : minuteOf(text, tongue);
    const by = minute === null || last === null ? 0 : minute - last;
    if (by !== 30 && by !== 60) run = 1;
    else run = by === step ? run + 1 : 2;
    step = by;
    last = minute;
    if (run >= ENOUGH && isVisible(parentElement)) return true;
  }
  return false;
}

/** Minutes since midnight when the text is a clock time and nothing else. */
function minuteOf(text: string, tongue: Tongue): number | null {
  const { clocks, rest } = readClocks(text, tongue);
  const [clock] = clocks;
  if (!clock || clocks.length > 1 || /[\p{L}\p{Nd}]/u.test(rest)) return null;
  const [hour, minute] = clock.split(':').map(Number);
  return (hour ?? 0) * 60 + (minute ?? 0);
}
