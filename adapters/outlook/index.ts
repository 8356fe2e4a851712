import type { Adapter, Page } from '../page';
import { isCalendarAddress, isHosted } from './address';
import { findCard, readCard } from './card';
import { finish } from './finish';
import { findForm } from './form';
import { SELECTORS } from './selectors';
import { pressedTile, tileTimes } from './tile';

/** Outlook on the web: the peek at a tile, the whole event, and the form of an existing one. */
export const outlook: Adapter = {
  id: 'outlook',
  name: 'Outlook',
  recognises: (page) => isCalendarAddress(page.url) && (!isFramed(page) || isHosted(page.url)),
  holder(page) {
    const form = findForm(page);
    if (form) return form.identity && form.element;
    return findCard(page)?.element ?? null;
  },
  read(page) {
    const form = findForm(page);
    // A new event is no event until it is saved, and what lies behind its form is not what she is at.
    if (form) return form.identity && finish(page, form.identity, form.when);
    const card = findCard(page);
    return card && readCard(page, card);
  },
  unread(page) {
    const chip = page.pressed?.closest(SELECTORS.tile.css);
    // A form after a press is that of a new event.
    if (!chip || findForm(page)) return null;
    const { document } = page;
    const dialog = document.querySelector(`${SELECTORS.peek.css}, ${SELECTORS.pane.css}`) !== null;
    const tile = pressedTile(page);
    const time = tile !== null && tileTimes(page, tile).span !== null;
    return { chip, signs: { tile: tile !== null, dialog, time, title: tile?.subject !== undefined } };
  },
};

/** Other programs frame the calendar in small panes; Teams alone gives it a whole window. */
function isFramed(page: Page): boolean {
  const view = page.document.defaultView;
  return view !== null && view.top !== view.self;
}
