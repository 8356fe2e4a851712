import type { Problem, Role } from '../content/types';
import { type Entry, type Index, indexOf, isCommon, type Token, typedTokens, WEIGHT, wholeOf } from './find-index';
import { alarmsIn, withoutFalseAlarms } from './find-urgent';

/** A problem that fits what was typed. */
export interface Found {
  problem: Problem;
  /** The better it fits, the more; only good for comparing within one list. */
  points: number;
  /** Typed words that speak for it. */
  words: string[];
}

/** Below this, a problem only shares a common word with what was typed. */
const LEAST = 0.22;
/** Without its own words, an urgent problem must fit well and never comes first: "name" alone asks for no help. */
const LEAST_URGENT = 0.6;
const LEAST_OF_COMMON = 0.38;
/** Below this share of the best one's points, it does not help to show it. */
const LEAST_SHARE = 0.2;
/** Longer texts are cut: nobody types them, and the search must stay quick. */
const LONGEST = 1000;

/** The role that speaks, when the words say so: "my mentee" is said by a mentor. */
function speaker(tokens: readonly Token[], typed: string): Role | undefined {
  if (!/\bmy\b|\bour\b/i.test(typed)) return undefined;
  const who = tokens.map(({ concept }) => concept);
  const [isOfMentee, isOfMentor] = [who.includes('mentee'), who.includes('mentor') || who.includes('boss')];
  if (isOfMentee === isOfMentor) return undefined;
  return isOfMentee ? 'mentor' : 'mentee';
}

/**
 * The problems that fit what somebody typed into "What is going on?", best first; empty when nothing does. Slips, other
 * word forms and everyday synonyms are understood. Words of harm or danger bring the help for it first, whatever else
 * was typed. Problems that do not name the role come later, but come: they may be seen from the other side.
 */
export function findProblems(problems: readonly Problem[], typed: string, role: Role): Found[] {
  const index = indexOf(problems);
  const short = typed.slice(0, LONGEST);
  const serious = withoutFalseAlarms(short);
  const tokens = typedTokens(short, index);
  const seriousTokens = typedTokens(serious, index);
  const spoken = speaker(tokens, short);
  const scored = index.entries
    .map((entry) => {
      const found = score(entry, isUrgent(entry) ? seriousTokens : tokens, role, index.weightOf);
      const isOthers = spoken !== undefined && !found.problem.roles.includes(spoken);
      return isOthers ? { ...found, points: found.points * WEIGHT.otherSpeaker } : found;
    })
    .sort((a, b) => b.points - a.points);
  const best = scored[0]?.points ?? 0;
  const least = (found: Found) => (found.problem.level === 'urgent' ? LEAST_URGENT : LEAST);
  const fitting = scored.filter((found) => found.points >= least(found) && found.points >= best * LEAST_SHARE);
  const alarms = [
    ...alarmsIn(serious),
    ...index.entries.filter(isUrgent).flatMap((one) => spelledOut(one, seriousTokens, wholeOf(serious))),
  ];
  const urgent: Found[] = [];
  for (const { id, words } of alarms) {
    const found = scored.find(({ problem }) => problem.id === id);
    if (found === undefined || urgent.some(({ problem }) => problem.id === id)) continue;
    urgent.push({ ...found, words: [...new Set([...words, ...found.words])] });
  }
  const first = new Set(urgent.map(({ problem }) => problem.id));
  const rest = fitting.filter(({ problem }) => !first.has(problem.id));
  const isQuiet = ({ problem }: Found) => problem.level === 'urgent';
  return [...urgent, ...rest.filter((one) => !isQuiet(one)), ...rest.filter(isQuiet)];
}

function isUrgent({ problem }: Entry): boolean {
  return problem.level === 'urgent';
}

/**
 * An urgent problem's own words: a text of it word by word, or at least its telling words, the same ones and not only of
 * the same family. One telling word out of several may mean anything ("calls me names").
 */
function spelledOut(
  { problem, texts }: Entry,
  typed: readonly Token[],
  whole: string,
): { id: string; words: string[] }[] {
  for (const text of texts) {
    const telling = text.tokens.filter(({ concept }) => !isCommon(concept));
    if (text.weight === WEIGHT.cause || telling.length === 0) continue;
    const fits = text.tokens.map((token) => typed.find((one) => one.stem === token.stem));
    const isThere =
      fits.every((fit) => fit !== undefined) && (telling.length > 1 || text.whole.split(' ').length === 3);
    if (isThere || whole.includes(text.whole)) {
      return [{ id: problem.id, words: fits.flatMap((fit) => fit?.word ?? []) }];
    }
  }
  return [];
}

function score({ problem, texts }: Entry, typed: readonly Token[], role: Role, weightOf: Index['weightOf']): Found {
  let best = 0;
  const loose = new Map<string, { points: number; word: string }>();
  for (const text of texts) {
    const fits = text.tokens.map((token) => match(token, typed));
    // Common words alone must give the whole text ("it's not good").
    const isTelling = fits.some((fit, place) => fit !== undefined && !isCommon(text.tokens[place]?.concept ?? ''));
    if (!isTelling && (fits.includes(undefined) || fits.length < 2)) continue;
    const total = text.tokens.reduce((sum, { concept }) => sum + weightOf(concept), 0);
    let matched = 0;
    fits.forEach((fit, place) => {
      const concept = text.tokens[place]?.concept ?? '';
      if (fit === undefined) return;
      const points = weightOf(concept) * fit.quality;
      matched += points;
      const before = fits[place - 1];
      if (before !== undefined && Math.abs(before.at - fit.at) <= 3) matched += points * WEIGHT.near;
      if (isCommon(concept)) return;
      const kept = loose.get(concept);
      const here = points * text.weight;
      if (kept === undefined || kept.points < here)
        loose.set(concept, { points: here, word: typed[fit.at]?.word ?? '' });
    });
    const roleWeight = text.role === undefined || text.role === role ? 1 : WEIGHT.otherRole;
    best = Math.max(best, matched * Math.min(1, matched / total) * text.weight * roleWeight);
  }
  const sum = [...loose.values()].reduce((points, one) => points + one.points, 0);
  const points = loose.size === 0 && best < LEAST_OF_COMMON ? 0 : best + sum * WEIGHT.loose;
  return {
    problem,
    points: problem.roles.includes(role) ? points : points * WEIGHT.otherRole,
    words: [...new Set([...loose.values()].map(({ word }) => word))],
  };
}

/** The typed word that fits best, and where it stands. */
function match(token: Token, typed: readonly Token[]): { at: number; quality: number } | undefined {
  let best: { at: number; quality: number } | undefined;
  typed.forEach((one, at) => {
    if (one.concept !== token.concept) return;
    const quality = one.quality * (one.stem === token.stem ? 1 : WEIGHT.family);
    if (best === undefined || quality > best.quality) best = { at, quality };
  });
  return best;
}
