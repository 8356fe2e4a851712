import type { Page, Unread } from '../page';
import { isVisible } from '../visible';
import { decodeEid, isTask } from './eid';
import { SELECTORS } from './selectors';

const MAX_DIALOGS = 50;

/** The chip of an event that was pressed, by one of its two marks. Tasks and lists of events are none. */
export function findUnread({ document, pressed }: Page): Unread | null {
  const chip = pressed?.closest(`${SELECTORS.chipMark.css}, ${SELECTORS.eventId.css}`);
  if (!chip || chip.closest(SELECTORS.dialog.css) || isTask(idOf(chip))) return null;
  const open = [...document.querySelectorAll(SELECTORS.dialog.css)].slice(-MAX_DIALOGS).filter(isVisible);
  const owners = open.flatMap((each) => [each, ...each.querySelectorAll(SELECTORS.eventId.css)]);
  const isOther = owners.some((each) => each.matches(SELECTORS.chipMark.css) || isTask(idOf(each)));
  if (isOther) return null;
  const id = owners.some((each) => decodeEid(idOf(each)) !== null);
  const time = document.querySelector(SELECTORS.when.css) !== null;
  return { chip, signs: { tile: decodeEid(idOf(chip)) !== null, dialog: open.length > 0, id, time } };
}

const idOf = (element: Element) => element.getAttribute('data-eventid');
