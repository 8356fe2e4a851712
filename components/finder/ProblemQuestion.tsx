import { Check } from 'lucide';
import { useState } from 'preact/hooks';
import type { ProblemView } from '../../core/problem-view';
import type { BriefView } from '../../core/views';
import { t } from '../../platform/words';
import { takeQuestion } from '../shared/acts';
import { Icon } from '../shared/Icon';
import { QuestionPrompt } from '../shared/QuestionPrompt';

interface Props {
  question: ProblemView['questions'][number];
  brief: BriefView;
}

/** A question of the answer: it stays in its place when it is on the agenda. */
export function ProblemQuestion({ question, brief }: Props) {
  const [isTaken, setTaken] = useState(false);
  if (isTaken)
    return (
      <li class="prompt prompt-wide">
        <p class="q">{question.text}</p>
        <p class="why problem-taken">
          <Icon node={Check} />
          {t('finder_taken')}
        </p>
      </li>
    );
  return (
    <QuestionPrompt
      question={{ text: question.text, reasons: [], ...(question.mode === 'self' ? { isForSelf: true } : {}) }}
      why=""
      isWide
      onTake={() => void takeQuestion(brief.next, question, setTaken)}
    />
  );
}
