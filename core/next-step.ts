import { dueDate } from './due-date';
import { normaliseText } from './locale-text';
import { initials } from './pair';
import type { Member } from './views';

export interface NextStep {
  /** `me` or a mentorship's id. */
  owner: string;
  dueOn?: string;
  /** It was said of both. A step has one owner: it is hers, and the word stays in the text. */
  isOfBoth?: true;
  text: string;
}

export interface NextStepContext {
  /** The people of the meeting. */
  members: readonly Pick<Member, 'mentorshipId' | 'name'>[];
  /** Local date. */
  today: string;
  /** BCP 47; English is always understood as well. */
  locale?: string;
  /** Words of that language for `me`, and for `by` before a day. */
  me?: readonly string[];
  by?: readonly string[];
}

/** Words of the longest day: `by the 3rd of December 2026`. */
const MOST_WORDS = 6;

/**
 * Reads a next step as it is typed: `@ana ask for the site list Monday` → whose it is, by when, and what. The name
 * stands first, the day last; without a name it is hers. Nothing typed is lost: what is not understood, or what would
 * leave no text, stays text; a day in the middle of the sentence stays where it is.
 */
export function parseNextStep(line: string, context: NextStepContext): NextStep {
  const typed = line.trim();
  const named = takeOwner(typed, context);
  const { text, dueOn } = takeDay(named?.text ?? typed, context);
  const isOfBoth = named === undefined && /^[@＠](?:both|us)(?![\p{L}\p{N}])/iu.test(typed);
  return {
    owner: named?.owner ?? 'me',
    ...(dueOn === undefined ? {} : { dueOn }),
    ...(isOfBoth ? { isOfBoth } : {}),
    text,
  };
}

/** The owner named first, and the rest; undefined when nobody, or more than one, is meant, or when no text would be left. */
function takeOwner(typed: string, { members, me = [] }: NextStepContext): { owner: string; text: string } | undefined {
  const found = /^[@＠](\S+)\s+/u.exec(typed);
  if (found === null) return undefined;
  const token = fold(found[1] ?? '').replace(/[:,]$/u, '');
  if (['me', ...me.map(fold)].includes(token)) return withText('me', typed.slice(found[0].length));
  const whole = members.filter((one) => fold(typed.slice(1)).startsWith(`${fold(one.name)} `));
  if (whole.length === 1 && whole[0] !== undefined) {
    const words = whole[0].name.trim().split(/\s+/u).length;
    const rest = typed.replace(new RegExp(`^(?:\\S+\\s+){${words}}`, 'u'), '');
    return withText(whole[0].mentorshipId, rest);
  }
  const [one, another] = membersFor(token, members);
  return one === undefined || another !== undefined
    ? undefined
    : withText(one.mentorshipId, typed.slice(found[0].length));
}

function withText(owner: string, text: string): { owner: string; text: string } | undefined {
  return text.trim() === '' ? undefined : { owner, text: text.trim() };
}

/** Those whose name has this word; or these initials; or a word that begins so. The first kind that finds somebody. */
function membersFor(token: string, members: NextStepContext['members']) {
  if (token === '') return [];
  const wordsOf = (name: string) => fold(name).split(/[\s.-]+/u);
  for (const fits of [
    (name: string) => wordsOf(name).includes(token),
    (name: string) => fold(initials(name)) === token,
    (name: string) => wordsOf(name).some((word) => word.startsWith(token)),
  ]) {
    const found = members.filter((one) => fits(one.name));
    if (found.length > 0) return found;
  }
  return [];
}

/** The longest day at the end of the text, and what stands before it. */
function takeDay(text: string, { today, locale, by }: NextStepContext): { text: string; dueOn?: string } {
  const starts = [...text.matchAll(/(?<=\s)\S/gu)].map((match) => match.index).slice(-MOST_WORDS);
  for (const start of starts) {
    const dueOn = dueDate(text.slice(start), today, locale, by);
    const rest = text.slice(0, start).replace(/[\s,;:–—-]+$/u, '');
    if (dueOn !== undefined && rest !== '') return { text: rest, dueOn };
  }
  return { text };
}

/** Without case and accents: `José` is found by `jose`. */
function fold(text: string): string {
  return normaliseText(text).normalize('NFD').replace(/\p{M}/gu, '');
}
