import { localDateOf } from '../../core/local-time';
import type { StageStep } from '../../core/records';
import { t } from '../../platform/words';
import { formatDate } from '../shared/dates';
import { StageMark } from '../shared/StageMark';
import { useNow } from '../shared/use-now';

/** Every move between stages, newest first. */
export function StageHistory({ steps }: { steps: StageStep[] }) {
  const now = useNow();
  if (steps.length < 2) return null;
  return (
    <details class="sec stage-history">
      <summary>{t('stage_history')}</summary>
      <ol>
        {steps
          .map((step) => (
            <li key={step.at} class="row">
              <span class="grow">
                <StageMark stage={step.stage} />
              </span>
              <span class="meta num">{t('stage_from', formatDate(localDateOf(step.at), now))}</span>
            </li>
          ))
          .reverse()}
      </ol>
    </details>
  );
}
