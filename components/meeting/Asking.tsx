import { useEffect, useRef, useState } from 'preact/hooks';
import { dateOf } from '../../core/local-time';
import type { MeetingView, SuggestedQuestion } from '../../core/views';
import { call } from '../../platform/call';
import { newId } from '../../platform/ids';
import { t, tn } from '../../platform/words';
import { WhyLine, WhyThese } from '../shared/Points';
import { QuestionPrompt } from '../shared/QuestionPrompt';
import { tellRefusal } from '../shared/refusal';
import { showToast } from '../shared/toasts';
import { rankBetween } from './rank';
import type { Acts } from './use-acts';
import { useMedia } from './use-media';

interface Props {
  view: MeetingView;
  acts: Acts;
  /** Local date. */
  today: string;
}

/** How many are in view without asking for more. */
const SHOWN = 3;
/** So many more at a time. */
const STEP = 5;

/** Three questions with a reason each; others on request, a few at a time. In a low window one, so that the note stays in view. */
export function Asking({ view, acts, today }: Props) {
  const isLow = useMedia('(max-height: 699px)');
  const [isUnfolded, setUnfolded] = useState(false);
  const [gone, setGone] = useState<ReadonlySet<string>>(new Set());
  const [others, setOthers] = useState<SuggestedQuestion[]>();
  const [limit, setLimit] = useState(SHOWN);
  const list = useRef<HTMLUListElement>(null);
  const [isExplained, setExplained] = useState(false);
  useEffect(() => setOthers(undefined), [view.meetingId, view.kind]);

  const isHere = (question: SuggestedQuestion) => !gone.has(question.questionId);
  const all = (others ?? view.questions.slice(0, SHOWN)).filter(isHere);
  const open = others ? all.slice(0, limit) : all;
  const isFolded = isLow && !isUnfolded && !others && open.length > 1;
  const hide = (id: string, isGone: boolean) =>
    setGone((before) => {
      const next = new Set(before);
      if (isGone) next.add(id);
      else next.delete(id);
      return next;
    });
  const away = (id: string) => {
    const hasFocus = list.current?.contains(document.activeElement);
    hide(id, true);
    if (hasFocus) requestAnimationFrame(() => list.current?.querySelector('button')?.focus());
  };

  const unfold = () => {
    setUnfolded(true);
    // The pressed button is gone: the keyboard goes on at the first question that came.
    requestAnimationFrame(() => list.current?.children[1]?.querySelector('button')?.focus());
  };
  const take = ({ questionId, text }: SuggestedQuestion) => {
    const lineId = newId();
    const { meetingId, pair, agenda } = view;
    const line = {
      id: lineId,
      mentorshipIds: pair.mentorshipIds,
      text,
      state: 'open' as const,
      order: rankBetween(agenda.at(-1)?.order, undefined),
      audience: 'me' as const,
      sinceOn: today,
      meetingId,
      questionId,
      rev: 0,
    };
    away(questionId);
    acts.expectLine(line, call('takeQuestion', { meetingId, questionId, lineId, text }));
    showToast(t('notes_taken'), () => {
      hide(questionId, false);
      acts.changeLine(lineId, { head: { state: 'dropped' } });
    });
  };
  const notNow = async ({ questionId }: SuggestedQuestion) => {
    away(questionId);
    const { meetingId } = view;
    showToast(t('notes_put_off'), () => {
      hide(questionId, false);
      void call('questionNotNow', { meetingId, questionId, undo: true });
    });
    const answer = await call('questionNotNow', { meetingId, questionId });
    if (answer.ok) return;
    hide(questionId, false);
    tellRefusal(answer.reason, answer.message);
  };
  const askOthers = async () => {
    const answer = await call('otherQuestions', { meetingId: view.meetingId });
    if (!answer.ok) return tellRefusal(answer.reason, answer.message);
    setOthers([...view.questions, ...answer.questions.filter(isNew(view.questions))]);
    setLimit(open.length + STEP);
  };
  const showMore = () => {
    setLimit(limit + STEP);
    // Reading goes on at the first new one.
    requestAnimationFrame(() => list.current?.children[limit]?.querySelector('button')?.focus());
  };

  if (view.questions.length === 0 && !others) return null;
  const shown = isFolded ? open.slice(0, 1) : open;
  return (
    <section class="sec">
      <div class="sec-h">
        <h2>{t(view.startsAt && dateOf(view.startsAt) !== today ? 'notes_asking_then' : 'notes_asking')}</h2>
        {open.length > 0 && <span class="count num">{open.length}</span>}
        {!isFolded && open.length > 0 && <WhyThese isOpen={isExplained} onToggle={() => setExplained(!isExplained)} />}
        {isFolded && (
          <button type="button" class="btn btn-quiet btn-out-r" onClick={unfold}>
            {tn('notes_more_questions', open.length - 1)}
          </button>
        )}
      </div>
      {isExplained && !isFolded && <WhyLine />}
      <ul ref={list}>
        {shown.map((question) => (
          <QuestionPrompt
            key={question.questionId}
            question={question}
            isExplained={isExplained && !isFolded}
            onTake={() => take(question)}
            onNotNow={() => void notNow(question)}
          />
        ))}
      </ul>
      {open.length === 0 && <p class="small quiet">{t(others ? 'notes_no_others' : 'notes_asking_done')}</p>}
      {!isFolded && (
        <div class="bar wrap">
          {all.length > open.length && (
            <button type="button" class="btn btn-quiet btn-out" onClick={showMore}>
              {tn('notes_more_questions', Math.min(STEP, all.length - open.length))}
            </button>
          )}
          <button
            type="button"
            class="btn btn-quiet btn-out"
            onClick={() => (others ? setOthers(undefined) : void askOthers())}
          >
            {t(others ? 'notes_fewer_questions' : 'notes_other_questions')}
          </button>
        </div>
      )}
    </section>
  );
}

function isNew(known: SuggestedQuestion[]) {
  const ids = new Set(known.map((question) => question.questionId));
  return (question: SuggestedQuestion) => !ids.has(question.questionId);
}
