import { content } from '../../content/index';
import type { Role } from '../../content/types';
import { findProblems } from '../../core/find-problem';

/** What somebody types, and the problem that must be among the first `rank`; null: nothing may be found. */
export interface SearchPhrase {
  phrase: string;
  expect: string | null;
  rank?: number;
  /** Who types; without it, it is enough when one of the two finds it. */
  role?: Role;
}

/** What the finder answers to a phrase; of both roles, the one that does better. */
export function searched({ phrase, expect, rank = 3, role }: SearchPhrase): { isMet: boolean; found: string[] } {
  const roles: Role[] = role === undefined ? ['mentor', 'mentee'] : [role];
  const lists = roles.map((one) => findProblems(content.problems, phrase, one).map(({ problem }) => problem.id));
  const placeIn = (list: string[]) => {
    if (expect === null) return list.length;
    const place = list.indexOf(expect);
    return place === -1 ? Number.POSITIVE_INFINITY : place;
  };
  const best = [...lists].sort((a, b) => placeIn(a) - placeIn(b))[0] ?? [];
  return { isMet: expect === null ? best.length === 0 : placeIn(best) < rank, found: best };
}
