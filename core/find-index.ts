import type { Problem, Role } from '../content/types';
import { FAMILIES, FILLERS, LIGHT_WORDS, NOT_WORDS, PLAIN_WORDS, STOP_WORDS } from './find-families';
import { SAYINGS } from './find-sayings';
import { slips, slipsAllowed, stem, wordsOf } from './find-tokens';

/** Weights of the search: judgement, tuned on phrases in tests/fixtures/scenarios. */
export const WEIGHT = {
  /** Titles, synonyms and sayings tell what people feel; causes are only guesses. */
  title: 1,
  saying: 0.95,
  cause: 0.45,
  /** The same family, another word. */
  family: 0.85,
  slip: 0.8,
  /** Who the two are says little: nearly every text names them. */
  who: 0.2,
  /** Most who say "supervisor" mean the mentor; some mean the double role. */
  boss: 0.35,
  not: 0.45,
  /** Common words count in a phrase, hardly alone. */
  light: 0.2,
  /** A word that only stands by chance in a saying ("on my plate"). */
  incidental: 0.7,
  /** Two words of a text near each other in what was typed. */
  near: 0.3,
  /** Words that fit anywhere in the problem's texts, beside the one text that fits best. */
  loose: 0.45,
  otherRole: 0.85,
  /** "My mentee ...": a mentor speaks. */
  otherSpeaker: 0.85,
} as const;
/** One word of a text: what it is, and the family it stands for. */
export interface Token {
  stem: string;
  concept: string;
  /** As it was typed. */
  word: string;
  quality: number;
}
interface Text {
  /** All its words, as stems. */
  whole: string;
  tokens: readonly Token[];
  weight: number;
  role?: Role;
}
export interface Entry {
  problem: Problem;
  texts: Text[];
}
export interface Index {
  entries: Entry[];
  weightOf: (concept: string) => number;
  /** Every word that the texts and families know, to mend slips, by first letter and length. */
  known: Map<string, Set<string>>;
}

const NOT = 'not';
const WHO = new Set(['mentor', 'mentee']);
const BOSS = 'boss';

/** Whose and whom does not matter in a saying: "hold her hand" is "hold my hand". */
const PRONOUNS: Readonly<Record<string, string>> = Object.fromEntries([
  ...'his her hers their theirs your yours our ours mine my'.split(' ').map((word) => [word, 'my']),
  ...'him them us you someone somebody people me'.split(' ').map((word) => [word, 'me']),
  ...'he she they we i'.split(' ').map((word) => [word, 'i']),
  ...'himself herself themselves themself yourself ourselves myself'.split(' ').map((word) => [word, 'myself']),
]);

/** Stems of a family's member, joined, to its family's name. */
const conceptOf = new Map<string, string>();
for (const family of FAMILIES) {
  const [name = '', ...others] = family.split(', ');
  for (const member of [name, ...others]) {
    const words = wordsOf(member);
    const telling = words.filter((word) => !FILLERS.has(word));
    // "Not get the" must not become "not get", nor "had words" every "words".
    const isEmptied = telling.length < Math.min(3, words.length) && telling.every((word) => isEveryday(word));
    if (isEmptied) continue;
    const key = telling.map(plainStem).join(' ');
    if (key !== '' && !conceptOf.has(key)) conceptOf.set(key, name);
  }
}
const longestMember = Math.max(...[...conceptOf.keys()].map((key) => key.split(' ').length));

const LIGHT = new Set([...LIGHT_WORDS].map(plainStem));

/** Says nothing alone. */
export function isCommon(concept: string): boolean {
  return concept === NOT || WHO.has(concept) || LIGHT.has(concept);
}

function isEveryday(word: string): boolean {
  return STOP_WORDS.has(word) || LIGHT_WORDS.has(word) || NOT_WORDS.has(word);
}

function plainStem(word: string): string {
  if (NOT_WORDS.has(word)) return NOT;
  return Object.hasOwn(PRONOUNS, word) ? (PRONOUNS[word] ?? word) : stem(word);
}

/** The telling words of a text; words that belong together ("line manager") as one. */
function tokensOf(words: readonly { word: string; stem: string; quality: number; mended?: string }[]): Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < words.length; ) {
    let length = Math.min(longestMember, words.length - at);
    const part = () => words.slice(at, at + length);
    const key = () =>
      part()
        .map((one) => one.stem)
        .join(' ');
    while (length > 1 && !conceptOf.has(key())) length -= 1;
    const first = words[at];
    const isTelling = first !== undefined && (length > 1 || !STOP_WORDS.has(first.mended ?? first.word));
    if (isTelling) {
      const quality = Math.min(...part().map((one) => one.quality));
      const concept = conceptOf.get(key()) ?? key();
      tokens.push({
        stem: key(),
        concept,
        quality,
        word: part()
          .map((one) => one.word)
          .join(' '),
      });
    }
    at += length;
  }
  return tokens;
}

function telling(text: string): string[] {
  return wordsOf(text).filter((word) => !FILLERS.has(word));
}

/** All words of a text as stems, with a space around, so that a part of it is found only at word ends. */
export function wholeOf(text: string): string {
  return ` ${wordsOf(text).map(plainStem).join(' ')} `;
}

function plainTokens(text: string): Token[] {
  return tokensOf(telling(text).map((word) => ({ word, stem: plainStem(word), quality: 1 })));
}

const indexes = new WeakMap<readonly Problem[], Index>();

/** Made once for each list of problems. */
export function indexOf(problems: readonly Problem[]): Index {
  const ready = indexes.get(problems);
  if (ready !== undefined) return ready;
  const entries = problems.map((problem) => ({ problem, texts: textsOf(problem) }));
  const counts = new Map<string, number>();
  const families = new Set(conceptOf.values());
  const told = new Set(
    entries.flatMap(({ texts }) =>
      texts.flatMap(({ tokens, weight }) => (weight === WEIGHT.title ? tokens.map(({ concept }) => concept) : [])),
    ),
  );
  for (const { texts } of entries) {
    const concepts = new Set(texts.flatMap(({ tokens }) => tokens.map(({ concept }) => concept)));
    for (const concept of concepts) counts.set(concept, (counts.get(concept) ?? 0) + 1);
  }
  const total = Math.max(entries.length, 2);
  const weightOf = (concept: string) => {
    if (concept === NOT) return WEIGHT.not;
    if (WHO.has(concept)) return WEIGHT.who;
    if (concept === BOSS) return WEIGHT.boss;
    if (LIGHT.has(concept)) return WEIGHT.light;
    // The rarer, the more it tells: 1 when one problem alone has it.
    const rarity = Math.log(1 + total / (counts.get(concept) ?? 1)) / Math.log(1 + total);
    return families.has(concept) || told.has(concept) ? rarity : rarity * WEIGHT.incidental;
  };
  const known = new Map<string, Set<string>>();
  const learn = (word: string) => {
    const alike = known.get(word.charAt(0)) ?? new Set();
    known.set(word.charAt(0), alike.add(word));
  };
  for (const { texts } of entries)
    for (const { tokens } of texts) for (const { word } of tokens) word.split(' ').forEach(learn);
  for (const text of [...FAMILIES, ...NOT_WORDS, ...LIGHT_WORDS, ...STOP_WORDS]) wordsOf(text).forEach(learn);
  const index = { entries, weightOf, known };
  indexes.set(problems, index);
  return index;
}

/** Who speaks of the other: "mentor never answers" is said by a mentee. */
function spokenBy(text: string): { role?: Role } {
  const [mentor, mentee] = [/\bmentor\b/.test(text), /\bmentee\b/.test(text)];
  if (mentor === mentee || /\bas a ment/.test(text)) return {};
  return { role: mentor ? 'mentee' : 'mentor' };
}

function textsOf(problem: Problem): Text[] {
  const { id, title, titleMentor, titleMentee, synonyms, likelyCauses } = problem;
  const sayings = Object.hasOwn(SAYINGS, id) ? (SAYINGS[id] ?? '').split(';') : [];
  const texts: Text[] = [
    { whole: wholeOf(title), tokens: plainTokens(title), weight: WEIGHT.title },
    ...synonyms.map((text) => ({ whole: wholeOf(text), tokens: plainTokens(text), weight: WEIGHT.title })),
    ...sayings.map((text) => ({
      ...{ whole: wholeOf(text), tokens: plainTokens(text), weight: WEIGHT.saying },
      ...spokenBy(text),
    })),
    ...likelyCauses.map((text) => ({ whole: wholeOf(text), tokens: plainTokens(text), weight: WEIGHT.cause })),
  ];
  if (titleMentor !== undefined)
    texts.push({ whole: wholeOf(titleMentor), tokens: plainTokens(titleMentor), weight: WEIGHT.title, role: 'mentor' });
  if (titleMentee !== undefined)
    texts.push({ whole: wholeOf(titleMentee), tokens: plainTokens(titleMentee), weight: WEIGHT.title, role: 'mentee' });
  return texts.filter(({ tokens }) => tokens.length > 0);
}

/** What was typed, its slips mended where a known word is near. */
export function typedTokens(typed: string, { known }: Index): Token[] {
  return tokensOf(
    telling(typed).map((word) => {
      const isRight = PLAIN_WORDS.has(word) || (known.get(word.charAt(0))?.has(word) ?? false);
      const mended = isRight ? undefined : nearest(word, known);
      return mended === undefined
        ? { word, stem: plainStem(word), quality: 1 }
        : { word, stem: plainStem(mended.word), quality: WEIGHT.slip ** mended.slips, mended: mended.word };
    }),
  );
}

function nearest(word: string, known: Index['known']): { word: string; slips: number } | undefined {
  let best: { word: string; slips: number } | undefined;
  const most = slipsAllowed(word.length);
  if (most === 0) return undefined;
  for (const first of new Set(word.slice(0, 2)))
    for (const candidate of known.get(first) ?? []) {
      if (!isLikely(word, candidate)) continue;
      const found = slips(word, candidate, best?.slips ?? most);
      if (found === undefined) continue;
      // Of two as near, the longer one: a letter is sooner left out than put in.
      const isBetter = best === undefined || found < best.slips || candidate.length > best.word.length;
      if (isBetter) best = { word: candidate, slips: found };
    }
  return best;
}

/** Short words lie too near each other: in four letters two may be swapped or one be missing, no more. */
function isLikely(typed: string, candidate: string): boolean {
  if (candidate.length < 4) return false;
  if (typed.length > 4) return true;
  return candidate.length > 4 || sorted(typed) === sorted(candidate);
}

function sorted(word: string): string {
  return [...word].sort().join('');
}
