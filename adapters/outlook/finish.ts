import type { Reading } from '../../core/calendar-event';
import { normaliseText } from '../../core/locale-text';
import type { Page } from '../page';
import { type Found, toReading } from '../reading';
import { SELECTORS } from './selectors';
import { isRecurring, type Tile, type TileTimes } from './tile';
import type { Written } from './when';

/** Which event it is, and how that was found. */
export interface Identity {
  id?: string;
  idSource?: string;
  title?: string;
  titleSource?: string;
  /** The tile of that id in the grid. */
  tile?: Tile;
  times?: TileTimes;
  /** Subject and start agree in two places. */
  isConfirmed: boolean;
}

/**
 * Puts the reading together. The tile's time goes before what the card writes, which may be ambiguous. Account and
 * calendar are left out although some views name them: they would make another event of the same one in other views.
 */
export function finish(page: Page, identity: Identity, when: Written | null, found: Found = {}): Reading {
  const { id, idSource = '', title, titleSource = '', tile, times, isConfirmed } = identity;
  const own = when && !when.isAmbiguous && !times?.isContradicted ? when.span : null;
  const span = times?.span ?? own;
  const source = times?.span ? SELECTORS.tileButton.css : 'line';
  const repeats = tile !== undefined && isRecurring(tile);
  const fields: Found = {
    seriesKey: [id, idSource],
    seriesHint: [repeats ? hintOf(title, times) : undefined, SELECTORS.tileButton.css],
    recurring: [repeats ? true : undefined, SELECTORS.tileButton.css],
    title: [title, titleSource],
    startsAt: [span?.startsAt, source],
    endsAt: [span?.endsAt, source],
    allDay: [span?.allDay, source],
    location: [tile?.location, SELECTORS.tileButton.css],
    ...found,
  };
  // The id of an occurrence says nothing of its series: that is a guess, so somebody confirms it.
  return toReading('outlook', page, fields, id && isConfirmed && !repeats ? 'sure' : 'ask');
}

/** What the occurrences of a series have in common, as far as the page shows it. None without a time. */
function hintOf(title: string | undefined, times: TileTimes | undefined): string | undefined {
  const startsAt = times?.span?.startsAt;
  if (!title || !startsAt) return undefined;
  const weekday = new Date(startsAt.slice(0, 10)).getUTCDay();
  const parts = [title.slice(0, 300), times.organizer.slice(0, 200), weekday, startsAt.slice(11)];
  return normaliseText(parts.join(' | ')).slice(0, 1000);
}
