import type { FeedTrouble } from './feed';

/** A site on which calendars are read. */
export interface SiteRow {
  /** Match pattern, as the browser grants it. */
  origin: string;
  host: string;
  /** Its server is asked who is invited. */
  readsGuests: boolean;
  /** Its events cannot be read: what to tell those who mend it. */
  report?: string;
}

/** An event or a series of which she said that it is no mentoring meeting. */
export interface LeftAloneRow {
  refId: string;
  kind: 'series' | 'occurrence';
  /** ISO 8601 UTC. */
  saidAt: string;
}

/** Somebody whose address a calendar seems to know. */
export interface LikelyAddress {
  personId: string;
  name: string;
  email: string;
}

/** A calendar that is read by address or from a file. */
export interface FeedView {
  feedId: string;
  kind: 'address' | 'file';
  name: string;
  /** Host and the last few letters of the address: enough to tell two apart, too little to use one. */
  place?: string;
  /** What to ask the browser for, when it may not be read any more. */
  origin?: string;
  /** Its address leads elsewhere: what to ask the browser for, where a place is likely. */
  likelyOrigin?: string;
  /** ISO 8601 UTC; empty: never read here. */
  lastOkAt: string;
  /** Events that could not be read. */
  skipped: number;
  trouble?: FeedTrouble;
  /** Meetings from today on with people that she knows. */
  upcoming: number;
  /** People of hers without an address who are guests in it by name. */
  likely: LikelyAddress[];
}
