/**
 * What the database holds: one store per noun. A record has a head (plain, indexed: ids, dates, states) and a
 * `body` (all words: names, titles, texts). Only the body will ever be encrypted.
 * Times: `…At` is ISO 8601 UTC, unless it is a meeting's local wall time (said there); `…On` is a local date.
 */
export interface RecordBase<B extends Body> {
  id: string;
  body: B;
  /** Grows by one with each write. */
  rev: number;
  createdAt: string;
  updatedAt: string;
  /** Set: in "Recently deleted" for 7 days, then a tombstone without words. */
  deletedAt?: string;
  /** The record whose removal removed this one too; they come back together. */
  deletedWith?: string;
}

/** Words, with their own version: upgraded when read. */
export interface Body {
  v: number;
}
