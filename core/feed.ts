import type { CalendarEvent } from './calendar-event';
import { minutesBetween } from './local-time';
import type { Body, RecordBase } from './record-base';

/** More calendars than anybody has. */
export const mostFeeds = 20;

/** Nobody has more meetings near today; what is beyond was made to keep us busy. */
const mostMeetings = 300;

/**
 * Of the events that are hers those nearest to now, as many as are followed.
 * @param nowLocal wall time.
 */
export function nearest<T extends { event: CalendarEvent }>(all: readonly T[], nowLocal: string): readonly T[] {
  if (all.length <= mostMeetings) return all;
  const away = ({ event }: T) => Math.abs(minutesBetween(nowLocal, event.startsAt ?? nowLocal));
  return [...all].sort((a, b) => away(a) - away(b)).slice(0, mostMeetings);
}

/** What kept a calendar address or file from being read. */
export type FeedTrouble =
  | 'not-ics'
  | 'broken'
  | 'too-large'
  | 'too-many'
  | 'too-much-work'
  /** The site may not be asked (any more). */
  | 'not-allowed'
  | 'unreachable'
  | 'slow'
  /** The address leads to another one. */
  | 'moved'
  /** There is nothing at that address, or not for everybody who knows it. */
  | 'gone'
  | 'server';

/**
 * A calendar that is read without its page: a secret address, or a file. The address is in the body like all words, and
 * leaves the background to be asked for at its own host only.
 */
export interface Feed
  extends RecordBase<
    Body & {
      name: string;
      address?: string;
      /** For the next conditional request. */
      etag?: string;
      lastModified?: string;
      /** Those of the window only. */
      events: CalendarEvent[];
    }
  > {
  kind: 'address' | 'file';
  trouble?: FeedTrouble;
  /** When it was last read whole (empty: came with a file and was not yet read here), and the local date and zone for which its events were worked out. */
  lastOkAt: string;
  windowOn: string;
  zone: string;
  nextAt?: string;
  failures: number;
  /** Events that could not be read. */
  skipped: number;
}
