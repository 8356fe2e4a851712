import { useState } from 'preact/hooks';
import { NO_FILTER, type QuestionFilter } from '../../../core/question-filter';
import type { OwnWords } from './questions-acts';

/** So many rows at once. */
export const STEP = 30;

/** What she looks for, how far she has gone on, and the question that she began to write. */
export interface Looking {
  filter: QuestionFilter;
  limit: number;
  draft?: OwnWords | undefined;
}

const nothing: Looking = { filter: NO_FILTER, limit: STEP };

/** Kept by the panel, so that it outlives a change of tab. Another pair starts anew. */
export function useLooking(who: string): [Looking, (change: Partial<Looking>) => void] {
  const [kept, setKept] = useState({ who, looking: nothing });
  const of = (one: typeof kept) => (one.who === who ? one.looking : nothing);
  return [of(kept), (change) => setKept((before) => ({ who, looking: { ...of(before), ...change } }))];
}
