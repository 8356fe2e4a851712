import { Plus, X } from 'lucide';
import type { ComponentChildren } from 'preact';
import type { SuggestedQuestion } from '../../core/views';
import { t } from '../../platform/words';
import { Icon } from './Icon';
import { firstReason } from './reasons';
import './QuestionPrompt.css';

interface Props {
  question: Pick<SuggestedQuestion, 'text' | 'reasons'>;
  /** What to say below it; absent: its first reason. */
  why?: string;
  onTake: () => void;
  /** Absent: there is nothing to put off. */
  onNotNow?: () => void;
  /** Acts below the reason, in words (where there is room); else beside it. */
  isWide?: boolean;
  /** More acts, such as a star. */
  children?: ComponentChildren;
}

/** A question worth asking: the question, one reason, and what to do with it. A list item. */
export function QuestionPrompt({
  question,
  why = firstReason(question.reasons),
  onTake,
  onNotNow,
  isWide = false,
  children,
}: Props) {
  const acts = (
    <span class="acts">
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
    </li>
  );
}
