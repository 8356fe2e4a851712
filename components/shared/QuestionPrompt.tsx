import { Plus, X } from 'lucide';
import type { ComponentChildren } from 'preact';
import type { SuggestedQuestion } from '../../core/views';
import { t } from '../../platform/words';
import { Icon } from './Icon';
import { Points } from './Points';
import { firstReason, twoReasons } from './reasons';
import './QuestionPrompt.css';

interface Props {
  question: Pick<SuggestedQuestion, 'text' | 'reasons'> & Partial<Pick<SuggestedQuestion, 'parts' | 'isForSelf'>>;
  /** What to say below it instead of its reason. */
  why?: string;
  onTake: () => void;
  /** Absent: there is nothing to put off. */
  onNotNow?: () => void;
  /** Acts below the reason, in words (where there is room); else beside it. */
  isWide?: boolean;
  /** With every part of its points. */
  isExplained?: boolean;
  /** More acts, such as a star. */
  children?: ComponentChildren;
}

/** A question worth asking: the question, one reason, and what to do with it. A list item. */
export function QuestionPrompt(props: Props) {
  const { question, onTake, onNotNow, isWide = false, isExplained = false, children } = props;
  const why = props.why ?? (isWide ? twoReasons(question.reasons) : firstReason(question.reasons));
  const acts = (
    <span class="acts">
      {question.isForSelf ? (
        <span class="chip">{t('questions_self')}</span>
      ) : (
        <button
          type="button"
          class="btn btn-quiet"
          aria-label={t('shared_to_agenda_named', question.text)}
          title={t('shared_to_agenda')}
          onClick={onTake}
        >
          <Icon node={Plus} />
          {t('shared_agenda')}
        </button>
      )}
      {onNotNow && (
        <button
          type="button"
          class={isWide ? 'btn btn-quiet later' : 'btn btn-icon'}
          aria-label={t('shared_not_now_named', question.text)}
          title={t('shared_not_now')}
          onClick={onNotNow}
        >
          {isWide ? t('shared_not_now') : <Icon node={X} />}
        </button>
      )}
      {children}
    </span>
  );
  return (
    <li class={isWide ? 'prompt prompt-wide' : 'prompt'}>
      <p class="q">{question.text}</p>
      {isWide ? (
        <>
          {why && <p class="why">{why}</p>}
          {acts}
        </>
      ) : (
        <div class="foot">
          <p class="why">{why}</p>
          {acts}
        </div>
      )}
      {isExplained && question.parts && <Points parts={question.parts} />}
    </li>
  );
}
