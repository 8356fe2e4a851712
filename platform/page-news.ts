import type { Mended } from '../core/mending';

/** What the background tells a content script. */
export type PageNews =
  | { tell: 'frame'; frame: 'open' | 'collapsed' | 'closed'; side?: 'left' | 'right' }
  /** Whose meeting it is was said: report the open event again. */
  | { tell: 'report' }
  /** The frame in this tab has asked for its view. */
  | { tell: 'drawn' }
  /** She mended how events of this host are read. */
  | { tell: 'mended'; host: string; mended: Mended }
  /** These permissions were taken back, and those are left. */
  | { tell: 'forgotten'; origins: string[]; left: string[] }
  /** Is the script running in this tab? It answers true. */
  | { tell: 'here?' }
  /** Did the page take the focus from our frame by itself? It gives it back and answers. */
  | { tell: 'focus?' };
