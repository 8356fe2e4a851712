import { demoCalendar } from './demo-calendar';
import { generic } from './generic/index';
import { googleCalendar } from './google-calendar/index';
import { nextcloud } from './nextcloud';
import { outlook } from './outlook/index';
import type { Adapter, Page } from './page';
import { proton } from './proton';
import { sogo } from './sogo';

/** All calendars, the most specific first: the first one that recognises a page reads it. */
export const ADAPTERS: readonly Adapter[] = [googleCalendar, outlook, proton, sogo, nextcloud, demoCalendar, generic];

/** The adapter for a page, or null for a page that is no calendar we know. */
export function findAdapter(page: Page): Adapter | null {
  return ADAPTERS.find((adapter) => adapter.recognises(page)) ?? null;
}
