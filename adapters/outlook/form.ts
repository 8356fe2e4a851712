import type { Page } from '../page';
import { elementText, fieldText, MAX_TITLE } from '../page-text';
import { isVisible } from '../visible';
import { itemInAddress } from './address';
import type { Identity } from './finish';
import { SELECTORS } from './selectors';
import { isSubject, pressedTile, tilesOf, tileTimes, withSubject } from './tile';
import { agree, readWritten, type Written } from './when';

/** An open form. Without an identity it is that of a new event, as far as the page shows. */
export interface Form {
  element: Element;
  identity: Identity | null;
  when: Written | null;
}

/** The form that is open, of a new event or of an existing one: they look the same, and neither has an id. */
export function findForm(page: Page): Form | null {
  const element = findElement(page);
  if (!element) return null;
  const when = readWhen(page, element);
  return { element, identity: identify(page, element, when), when };
}

/**
 * It is an existing event when the address names it, or when the pressed tile has the subject that the form shows and
 * no other time.
 */
function identify(page: Page, element: Element, when: Written | null): Identity | null {
  const title = fieldText(element.querySelector(SELECTORS.subject.css), MAX_TITLE);
  if (!title) return null;
  const address = itemInAddress(page.url);
  const idSource = address ? 'url' : SELECTORS.tile.css;
  const titled = { idSource, title, titleSource: SELECTORS.subject.css };
  const tile = address ? tilesOf(page).find(({ id }) => id === address) : pressedTile(page);
  const times = tile && isSubject(tile, title) ? tileTimes(page, withSubject(tile, title)) : undefined;
  const sameTime = times && agree(when, times.span);
  if (tile && times && sameTime !== false) {
    return { id: tile.id, ...titled, tile, times, isConfirmed: sameTime === true };
  }
  // The address alone still says which event it is, also while its subject or time is being changed.
  return address ? { id: address, ...titled, isConfirmed: false } : null;
}

/** The smallest element around the form's mark that holds both fields: the mark may be on one of them. */
function findElement(page: Page): Element | null {
  const marks = [...page.document.querySelectorAll(SELECTORS.form.css)].slice(-20).reverse();
  for (const mark of marks) {
    if (!isVisible(mark)) continue;
    for (let each: Element | null = mark; each && each !== page.document.body; each = each.parentElement) {
      if (each.querySelector(SELECTORS.subject.css) && each.querySelector(SELECTORS.dateTime.css)) return each;
    }
  }
  return null;
}

function readWhen(page: Page, element: Element): Written | null {
  const field = element.querySelector(SELECTORS.dateTime.css);
  const text = elementText(field?.querySelector(SELECTORS.summary.css));
  return text ? readWritten(text, page) : null;
}
