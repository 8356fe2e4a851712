import type { Assessment, Role } from '../content/types';
import { addDays, compare, daysBetween } from './local-time';
import { LIMITS } from './points';
import type { Reflection } from './records';

/** The own self-check (content guide, 6): how often, area by area. Never a total, a rank, or a comparison with others. */

/** One complete round: the mean of each area, 1 to 5. */
interface Round {
  on: string;
  means: Record<string, number>;
}

export interface SelfCheckView {
  /** The round to answer in: an unfinished one, or a new one. */
  round: { id: string; on: string; answers: Record<string, number> };
  /** From rare to often; the place, from 1, is the value. */
  scale: string[];
  areas: { id: string; label: string; items: { id: string; text: string }[] }[];
  time: string;
  /** First and latest complete rounds; absent before the first one. */
  result?: SelfCheckResult;
  /** Local date of the next look. */
  dueOn: string;
  isDue: boolean;
}

export interface SelfCheckResult {
  firstOn: string;
  latestOn: string;
  hasTwo: boolean;
  areas: {
    id: string;
    label: string;
    first: number;
    latest: number;
    /** In the words of the content; absent before the second round. */
    change?: string;
    /** Clearly less often than the time before. */
    falling: boolean;
  }[];
}

/** The rounds in which every item of this role is answered, the oldest first. */
function completeRounds(reflections: readonly Reflection[], { areas }: Assessment, role: Role): Round[] {
  const rounds = reflections.flatMap(({ on, answers }): Round[] => {
    const means: Record<string, number> = {};
    for (const { id, items } of areas) {
      const values = items[role].flatMap((item) => answers[item.id] ?? []);
      if (values.length < items[role].length) return [];
      means[id] = values.reduce((sum, one) => sum + one, 0) / values.length;
    }
    return [{ on, means }];
  });
  return rounds.sort((a, b) => compare(a.on, b.on));
}

/** Areas that are low in the latest complete round, and areas that fell since the one before. */
export function measuredAreas(
  reflections: readonly Reflection[],
  assessment: Assessment,
  role: Role,
): { low: string[]; falling: string[] } {
  const rounds = completeRounds(reflections, assessment, role);
  const latest = rounds.at(-1);
  const before = rounds.at(-2);
  if (latest === undefined) return { low: [], falling: [] };
  const ids = assessment.areas.map(({ id }) => id);
  return {
    low: ids.filter((id) => (latest.means[id] ?? LIMITS.scale) <= LIMITS.lowArea),
    falling: ids.filter((id) => before !== undefined && difference(before, latest, id) <= -LIMITS.areaChange),
  };
}

/** The day of the last whole round; undefined before the first. */
export function lastCheckOn(
  reflections: readonly Reflection[],
  assessment: Assessment,
  role: Role,
): string | undefined {
  return completeRounds(reflections, assessment, role).at(-1)?.on;
}

/** What the page of one mentorship shows; `startedOn` is the day on which it began. */
export function selfCheckView(
  reflections: readonly Reflection[],
  assessment: Assessment,
  scope: { role: Role; mentorshipId: string; startedOn: string; today: string },
): SelfCheckView {
  const { role, mentorshipId, startedOn, today } = scope;
  const rounds = completeRounds(reflections, assessment, role);
  const latest = rounds.at(-1);
  const newest = [...reflections].sort((a, b) => compare(a.on, b.on)).at(-1);
  // Left half-way: she goes on where she was. Answered today: she may change her mind, that is no second round.
  const goesOn = newest !== undefined && (latest?.on !== newest.on || newest.on === today);
  const dueOn = latest
    ? addDays(latest.on, LIMITS.selfCheckEveryDays)
    : addDays(startedOn, LIMITS.firstSelfCheckWithinDays);
  return {
    round: goesOn
      ? { id: newest.id, on: newest.on, answers: newest.answers }
      : { id: reflectionId(mentorshipId, today), on: today, answers: {} },
    scale: assessment.scale,
    areas: assessment.areas.map(({ id, label, items }) => ({ id, label, items: items[role] })),
    time: assessment.time,
    ...resultOf(rounds, assessment),
    dueOn,
    isDue: daysBetween(today, dueOn) <= 0,
  };
}

/** One round a day for each mentorship. */
function reflectionId(mentorshipId: string, on: string): string {
  return `reflection-${mentorshipId}-${on}`;
}

function resultOf(rounds: readonly Round[], { areas, change }: Assessment): { result?: SelfCheckResult } {
  const [first] = rounds;
  const latest = rounds.at(-1);
  const before = rounds.at(-2);
  if (first === undefined || latest === undefined) return {};
  return {
    result: {
      firstOn: first.on,
      latestOn: latest.on,
      hasTwo: rounds.length > 1,
      areas: areas.map(({ id, label }) => {
        const since = difference(first, latest, id);
        const [less, same, more] = change;
        const word = since >= LIMITS.areaChange ? more : since <= -LIMITS.areaChange ? less : same;
        return {
          id,
          label,
          first: first.means[id] ?? 1,
          latest: latest.means[id] ?? 1,
          ...(rounds.length > 1 && word !== undefined ? { change: word } : {}),
          falling: before !== undefined && difference(before, latest, id) <= -LIMITS.areaChange,
        };
      }),
    },
  };
}

function difference(from: Round, to: Round, area: string): number {
  return (to.means[area] ?? 0) - (from.means[area] ?? 0);
}
