import type { Page } from '../page';
import { showsTitle } from '../reading';
import { decodeDateKey } from './datekey';
import { SELECTORS } from './selectors';

/** What the chip of an event in the grid says, independently of the popover. */
export interface Chip {
  element: Element;
  /** The day column in which it lies, where the view has columns. */
  day: string | null;
}

const MAX_CHIPS = 2000;

/**
 * The chip of an event: the pressed one if it carries the id, else one of that id in the grid. `stale` when what was
 * pressed is the chip of another event, so that the popover may not be what she opened.
 */
export function findChip(page: Page, eid: string): { chip: Chip | null; stale: boolean } {
  const pressed = page.pressed?.isConnected ? page.pressed.closest(SELECTORS.chip.css) : null;
  if (pressed) {
    const same = pressed.getAttribute('data-eventid') === eid;
    return { chip: same ? toChip(pressed) : null, stale: !same };
  }
  const chips = [...page.document.querySelectorAll(SELECTORS.chip.css)].slice(0, MAX_CHIPS);
  const element = chips.find((each) => each.getAttribute('data-eventid') === eid);
  return { chip: element ? toChip(element) : null, stale: false };
}

/** Whether the chip shows that title, in its hidden full text or in a label; the order of its parts is the language's. */
export function chipShows(chip: Chip, title: string | undefined): boolean {
  const labels = [chip.element, ...chip.element.querySelectorAll('[aria-label]')].slice(0, 10);
  const texts = labels.map((each) => each.getAttribute('aria-label'));
  return [chip.element.textContent, ...texts].some((text) => showsTitle(text, title));
}

function toChip(element: Element): Chip {
  return { element, day: decodeDateKey(element.closest(SELECTORS.dateKey.css)?.getAttribute('data-datekey')) };
}
