import { type Piece, piecesAround } from './fold-text';
import type { Searched } from './search-notes';

/** What was found of one meeting, or of whom it is about. */
export interface FoundRow {
  meetingId?: string;
  /** Of a meeting. */
  title?: string;
  startsAt?: string;
  mentorshipIds: string[];
  names: string[];
  /** At most three, with the words marked. */
  hits: { kind: FoundKind; pieces: Piece[] }[];
  moreHits: number;
}

export type FoundKind = 'note' | 'agenda' | 'step' | 'goal' | 'agreement' | 'purpose';

export interface SearchView {
  rows: FoundRow[];
  /** Rows beyond those. */
  more: number;
}

/** What a record is called in the list; a title and a name are seen as they are. */
const kinds: Record<Searched, FoundKind | undefined> = {
  notes: 'note',
  agendaLines: 'agenda',
  actionItems: 'step',
  goals: 'goal',
  agreements: 'agreement',
  mentorships: 'purpose',
  meetings: undefined,
  people: undefined,
};

/** As many rows as one answer holds at most. */
export const mostFound = 100;

/** As many lines as a row shows. */
export const hitsShown = 3;

/** One line of a found record; undefined where the row says it already. */
export function hitOf(store: Searched, text: string, words: readonly string[]): FoundRow['hits'][number] | undefined {
  const kind = kinds[store];
  return kind && { kind, pieces: piecesAround(text, words) };
}

/** Has it a line of its own? */
export function isLine({ store }: { store: Searched }): boolean {
  return kinds[store] !== undefined;
}
