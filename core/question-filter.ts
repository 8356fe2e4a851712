import type { Depth, StageId, Theme } from '../content/types';
import { STAGES } from './pair';
import type { QuestionRow } from './question-library';

/** What she looks for among the questions. */
export interface QuestionFilter {
  typed: string;
  stage?: StageId | undefined;
  theme?: Theme | undefined;
  depth?: Depth | undefined;
  starred: boolean;
}

/** Everything is shown. */
export const NO_FILTER: QuestionFilter = { typed: '', starred: false };

export const THEMES: readonly Theme[] = [
  'expectations',
  'goals',
  'communication',
  'career',
  'skills',
  'wellbeing',
  'equity',
  'independence',
  'feedback',
  'worklife',
  'networking',
  'research',
  'closure',
];
export const DEPTHS: readonly Depth[] = ['opener', 'deeper', 'challenging'];

/** Is anything left out? */
export function isFiltered({ typed, stage, theme, depth, starred }: QuestionFilter): boolean {
  return wordsOf(typed).length > 0 || Boolean(stage ?? theme ?? depth) || starred;
}

/**
 * The questions that fit all that was chosen; each typed word begins a word of the question or of its theme.
 * @param themeName the theme as the reader knows it
 */
export function filterQuestions(
  rows: readonly QuestionRow[],
  filter: QuestionFilter,
  themeName: (theme: Theme) => string,
): QuestionRow[] {
  const { stage, theme, depth, starred } = filter;
  const typed = wordsOf(filter.typed);
  return rows.filter(
    (row) =>
      (!stage || row.stage === stage) &&
      (!theme || row.theme === theme) &&
      (!depth || row.depth === depth) &&
      (!starred || row.isStarred) &&
      (typed.length === 0 || hasAll(wordsOf(`${row.text} ${themeName(row.theme)}`), typed)),
  );
}

/** Her own first, then what fits the stage they are in, then the other stages in the order of the cycle. */
export function fromStage(rows: readonly QuestionRow[], stage: StageId): QuestionRow[] {
  const rank = (row: QuestionRow) => (row.isOwn ? -2 : row.stage === stage ? -1 : STAGES.indexOf(row.stage));
  return [...rows].sort((a, b) => rank(a) - rank(b));
}

function hasAll(words: readonly string[], typed: readonly string[]): boolean {
  return typed.every((one) => words.some((word) => (isUnspaced.test(one) ? word.includes(one) : isBegun(word, one))));
}

/** What is typed begins the word, or is the word with an ending ("authorship" finds "author", "goals" finds "goal"). */
function isBegun(word: string, typed: string): boolean {
  return word.startsWith(typed) || (word.length >= 4 && word.length + 4 >= typed.length && typed.startsWith(word));
}

/** Writing without spaces: a word of it can stand anywhere. */
const isUnspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

/** Words as they are compared: no case, no accents, and no difference between "don't" and "dont". */
function wordsOf(text: string): string[] {
  return (
    text
      .normalize('NFKD')
      .replace(/[\p{M}'’]/gu, '')
      // Up first: "ß" has two letters only in capitals.
      .toUpperCase()
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word !== '')
  );
}
