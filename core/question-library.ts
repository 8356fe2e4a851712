import type { Content, Depth, Question, Role, StageId, Theme } from '../content/types';
import { askedDays } from './asked';
import { sourceLine } from './checklist';
import { compare, dateOf } from './local-time';
import type { PairRecords } from './pair-records';
import type { OwnQuestion } from './records';

/** A question of the library, with what is known of it for this pair. */
export interface QuestionRow {
  questionId: string;
  text: string;
  stage: StageId;
  theme: Theme;
  /** Absent on one of her own. */
  depth?: Depth;
  /** self: to ask oneself. */
  mode: Question['mode'];
  isOwn: boolean;
  isStarred: boolean;
  isOnAgenda: boolean;
  /** Last day on which it was done on an agenda. */
  askedOn?: string;
  /** "Not now" until this day. */
  notNowUntil?: string;
  source: string;
}

/** All questions that this role may ask: her own first, then in the order of the content. */
export function questionRows(
  records: PairRecords,
  content: Pick<Content, 'questions' | 'sources'>,
  own: readonly OwnQuestion[],
  nowLocal: string,
): QuestionRow[] {
  const role = records.pair.myRole;
  const sources = new Map(content.sources.map((source) => [source.key, sourceLine(source)]));
  const asked = askedDays(records);
  const state = (questionId: string) => stateOf(questionId, records, asked.get(questionId), dateOf(nowLocal));
  const hers = own
    .filter((one) => one.asker === role)
    .sort((a, b) => compare(b.createdAt, a.createdAt))
    .map(({ id, stage, theme, body }) => ({
      questionId: id,
      text: body.text,
      stage,
      theme,
      mode: 'pair' as const,
      isOwn: true,
      ...state(id),
      source: '',
    }));
  const shipped = content.questions
    .filter((one) => isFor(role, one))
    .map(({ id, text, stage, theme, depth, mode, src }) => ({
      questionId: id,
      text,
      stage,
      theme,
      depth,
      mode,
      isOwn: false,
      ...state(id),
      source: sources.get(src) ?? '',
    }));
  return [...hers, ...shipped];
}

function isFor(role: Role, { asker }: Question): boolean {
  return asker === 'both' || asker === role;
}

/** In a group the latest day counts, and a star for any of them. */
function stateOf(questionId: string, records: PairRecords, askedOn: string | undefined, now: string) {
  const shown = records.questionsShown.filter((one) => one.questionId === questionId);
  const lines = records.agendaLines.filter((line) => line.questionId === questionId);
  const notNowUntil = latest(shown.flatMap((one) => one.notNowUntil ?? []));
  return {
    isStarred: shown.some((one) => one.starred === true),
    isOnAgenda: lines.some((line) => line.state === 'open'),
    ...(askedOn === undefined ? {} : { askedOn }),
    ...(notNowUntil !== undefined && now < notNowUntil ? { notNowUntil } : {}),
  };
}

function latest(days: readonly string[]): string | undefined {
  return [...days].sort(compare).at(-1);
}
