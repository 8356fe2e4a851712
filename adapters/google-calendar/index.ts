import type { Adapter, Page } from '../page';
import { parseUrl } from '../page-text';
import { findEditPage, readEditPage } from './edit-page';
import { findPopover, readPopover } from './popover';
import { findUnread } from './unread';

/** Google Calendar in the browser: the detail popover of any view, and the edit page of an existing event. */
export const googleCalendar: Adapter = {
  id: 'google-calendar',
  name: 'Google Calendar',
  recognises(page) {
    const url = parseUrl(page.url);
    const here = url?.protocol === 'https:' && url.hostname === 'calendar.google.com';
    return here && url.pathname.startsWith('/calendar/') && !isFramed(page);
  },
  holder(page) {
    return findPopover(page.document)?.dialog ?? findEditPage(page)?.holder ?? null;
  },
  read(page) {
    const popover = findPopover(page.document);
    if (popover) return readPopover(page, popover);
    const edit = findEditPage(page);
    return edit && readEditPage(page, edit);
  },
  unread: (page) => findUnread(page),
};

/** Gmail's side panel frames the calendar: no room for a sidebar there. */
function isFramed(page: Page): boolean {
  const view = page.document.defaultView;
  return view !== null && view.top !== view.self;
}
