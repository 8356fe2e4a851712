/** What every call answers. Expected errors are values. */
export type Answer<T> = ({ ok: true } & T) | { ok: false; reason: Refusal; message?: string };
export type Refusal =
  | 'not-allowed'
  | 'bad-request'
  | 'not-found'
  /** The database cannot be opened or written. */
  | 'database'
  | 'quota'
  /** The words that are there do not open; nothing is written over them. */
  | 'unopened'
  /** The passphrase was not given. */
  | 'locked'
  /** No answer after several tries. */
  | 'unreachable'
  /** The extension was updated or reloaded; this page belongs to the old one. */
  | 'updated';

/** Nothing to tell but that it is done. */
export type Done = Answer<object>;
