import { useCallback, useRef } from 'preact/hooks';
import { pairKey } from '../../core/pair';
import type { ProblemView } from '../../core/problem-view';
import type { BriefView } from '../../core/views';
import { call } from '../../platform/call';
import { t } from '../../platform/words';
import { Section } from '../brief/BriefSections';
import { PageHead } from '../panel/PageHead';
import { formatDate } from '../shared/dates';
import { Trouble } from '../shared/Trouble';
import { useKeepFocus } from '../shared/use-keep-focus';
import { useNow } from '../shared/use-now';
import { useView } from '../shared/use-view';
import { pick, sort } from './acts';
import { HelpCard, UrgentHelp } from './HelpCard';
import { ProblemQuestion } from './ProblemQuestion';
import './ProblemPage.css';

interface Props {
  brief: BriefView;
  problemId: string;
  onBack: () => void;
}

/** The answer to one problem, on one page: what it may be, the first step, what to ask, what to do, who else can help. */
export function ProblemPage({ brief, problemId, onBack }: Props) {
  const area = useRef<HTMLDivElement>(null);
  useKeepFocus(area);
  const who = pairKey(brief.pair.mentorshipIds);
  const load = useCallback(async () => {
    const answer = await call('getProblem', { mentorshipIds: who.split(' '), problemId });
    return answer.ok ? { ok: true as const, view: answer.problem } : answer;
  }, [who, problemId]);
  const { view, refusal, message, reload } = useView<ProblemView>(load);
  const problem = view?.problemId === problemId ? view : undefined;
  return (
    <div ref={area} class="problem">
      <PageHead back={t('menu_back')} onBack={onBack} title={problem?.title ?? ''} />
      {refusal && <Trouble reason={refusal} message={message} onRetry={() => void reload()} />}
      {problem?.level === 'urgent' && <UrgentHelp cards={problem.cards} />}
      {problem && problem.level !== 'urgent' && <Answer problem={problem} brief={brief} />}
    </div>
  );
}

function Answer({ problem, brief }: { problem: ProblemView; brief: BriefView }) {
  const cards = problem.cards.map((card) => <HelpCard key={card.id} card={card} />);
  // Care comes before any question.
  const isCare = problem.level === 'care';
  return (
    <>
      <section class="sec problem-first">
        <h3 class="sub-h">{t('finder_causes')}</h3>
        <ul class="causes">
          {problem.causes.map((cause) => (
            <li key={cause}>{cause}</li>
          ))}
        </ul>
        <div class="first-step">
          <h3>{t('finder_first_step')}</h3>
          <p>{problem.firstStep}</p>
        </div>
        <Picking problem={problem} brief={brief} />
      </section>
      {isCare && cards}
      {problem.questions.length > 0 && (
        <Section title={t('finder_ask')}>
          <ul>
            {problem.questions.map((question) => (
              <ProblemQuestion key={question.questionId} question={question} brief={brief} />
            ))}
          </ul>
        </Section>
      )}
      {problem.items.length > 0 && (
        <Section title={t('finder_do')}>
          <ul class="problem-items">
            {problem.items.map(({ itemId, label, why }) => (
              <li key={itemId}>
                {label}
                <p class="small quiet">{why}</p>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {problem.escalate && (
        <Section title={t('finder_others')}>
          <p class="problem-others">{problem.escalate}</p>
        </Section>
      )}
      {!isCare && cards}
      {problem.sources.length > 0 && (
        <details class="sec problem-sources small">
          <summary>{t('finder_sources')}</summary>
          <ul>
            {problem.sources.map((source) => (
              <li key={source}>{source}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

/** The one main act of the page, and its end. */
function Picking({ problem, brief }: { problem: ProblemView; brief: BriefView }) {
  const now = useNow();
  if (problem.pickedOn)
    return (
      <div class="bar wrap problem-picking">
        <p class="small quiet grow">
          {t(brief.next ? 'finder_counts_since' : 'finder_counts_no_meeting', formatDate(problem.pickedOn, now))}
        </p>
        <button type="button" class="btn btn-edge" onClick={() => void sort(brief.pair, problem)}>
          {t('finder_sorted')}
        </button>
      </div>
    );
  return (
    <div class="problem-picking">
      <button type="button" class="btn btn-primary" onClick={() => void pick(brief, problem)}>
        {t('finder_pick')}
      </button>
      <p class="small quiet">{t('finder_pick_line')}</p>
    </div>
  );
}
