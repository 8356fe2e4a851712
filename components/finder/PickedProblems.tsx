import type { ProblemLine } from '../../core/problem-view';
import type { BriefView } from '../../core/views';
import { t, tn } from '../../platform/words';
import { OnlyMe } from '../shared/AudienceButton';
import { formatSince } from '../shared/dates';
import { useNow } from '../shared/use-now';
import { sort } from './acts';
import './PickedProblems.css';

interface Props {
  brief: BriefView;
  /** At most so many; the newest come first. */
  limit: number;
  onOpen: (problem: ProblemLine) => void;
}

/** What she works on with this person; named behind a press only, for she may open this beside that person. */
export function PickedProblems({ brief, limit, onOpen }: Props) {
  const now = useNow();
  const shown = brief.picked.slice(0, limit);
  if (shown.length === 0) return null;
  return (
    <details class="picked">
      <summary>
        {tn('finder_picked_list', shown.length)} <OnlyMe />
      </summary>
      <ul>
        {shown.map((problem) => (
          <li key={problem.problemId}>
            <button type="button" class="btn btn-quiet btn-out grow" onClick={() => onOpen(problem)}>
              <span>
                {problem.title} <span class="quiet nowrap">{formatSince(problem.pickedOn, now)}</span>
              </span>
            </button>
            <button
              type="button"
              class="btn btn-quiet btn-out-r"
              aria-label={t('finder_sorted_named', problem.title)}
              onClick={() => void sort(brief.pair, problem)}
            >
              {t('finder_sorted')}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
