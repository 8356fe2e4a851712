import type { Content, Depth, Question, Role, StageId, Theme } from '../content/types';
import { sourceLine } from './checklist';
import { compare, dateOf } from './local-time';
import type { PairRecords } from './pair-records';
import type { OwnQuestion, QuestionShown } from './records';

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
  /** Last day on which it was taken into an agenda. */
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
  const state = (questionId: string) => stateOf(questionId, records, dateOf(nowLocal));
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
function stateOf(questionId: string, { questionsShown, agendaLines }: PairRecords, today: string) {
  const shown = questionsShown.filter((one) => one.questionId === questionId);
  const askedOn = latest(shown, 'askedOn');
  const notNowUntil = latest(shown, 'notNowUntil');
  return {
    isStarred: shown.some((one) => one.starred === true),
    isOnAgenda: agendaLines.some((line) => line.questionId === questionId && line.state === 'open'),
    ...(askedOn === undefined ? {} : { askedOn }),
    ...(notNowUntil !== undefined && today < notNowUntil ? { notNowUntil } : {}),
  };
}

function latest(shown: readonly QuestionShown[], field: 'askedOn' | 'notNowUntil'): string | undefined {
  return shown
    .flatMap((one) => one[field] ?? [])
    .sort(compare)
    .at(-1);
}
