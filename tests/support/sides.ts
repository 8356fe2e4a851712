import type { Role } from '../../content/types';
import { addDays, type DemoPerson, ids, people, wallTime } from '../../demo/events';

/** One role's meeting in the demo calendar. */
export interface Side {
  role: Role;
  event: string;
  title: string;
  guest: DemoPerson;
}

/** The same job from both sides. */
export const sides: readonly Side[] = [
  { role: 'mentor', event: ids.ana, title: '1:1 Ana / Ben', guest: people.ana },
  { role: 'mentee', event: ids.miriam, title: 'Mentoring with Miriam', guest: people.miriam },
];

/** For the demo calendar's `now`, in a week: whenever a test runs, the meetings lie ahead. */
export const ahead = `${addDays(wallTime(new Date()).slice(0, 10), 7)}T08:00`;

/** A journey's cases: every browser from both sides. */
export function fromBothSides<T>(browsers: readonly (readonly [string, () => Promise<T>])[]) {
  return browsers.flatMap(([name, launch]) => sides.map((side) => [name, side.role, side, launch] as const));
}
