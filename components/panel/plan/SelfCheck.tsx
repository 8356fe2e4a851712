import { Lock } from 'lucide';
import { useId, useState } from 'preact/hooks';
import type { SelfCheckView } from '../../../core/self-check';
import { t, tn } from '../../../platform/words';
import { OnlyMe } from '../../shared/AudienceButton';
import { formatDate } from '../../shared/dates';
import { Icon } from '../../shared/Icon';
import { useNow } from '../../shared/use-now';
import { SelfCheckForm } from './SelfCheckForm';
import { SelfCheckResult } from './SelfCheckResult';

interface Props {
  check: SelfCheckView;
  mentorshipId: string;
}

/** The own self-check: how often, in eight areas, and how that changed. */
export function SelfCheck({ check, mentorshipId }: Props) {
  const now = useNow();
  const [isOpen, setOpen] = useState(false);
  const [isShown, setShown] = useState(false);
  const id = useId();
  const done = () => {
    setOpen(false);
    setShown(true);
  };
  const { round, result, areas, dueOn, isDue, time } = check;
  const total = areas.reduce((sum, { items }) => sum + items.length, 0);
  const left = total - Object.keys(round.answers).length;
  const isHalf = left > 0 && left < total;
  const start = isHalf
    ? 'plan_check_go_on'
    : left === 0
      ? 'plan_check_change'
      : result
        ? 'plan_check_again'
        : 'plan_check_start';
  const due = result
    ? isDue
      ? t('plan_check_due')
      : t('plan_check_next', formatDate(dueOn, now))
    : isDue
      ? t('plan_check_first_due')
      : t('plan_check_first_by', formatDate(dueOn, now));
  return (
    <section class="sec" aria-label={t('plan_check')}>
      <div class="sec-h">
        <h2>{t('plan_check')}</h2>
        {result && <span class="count num">{formatDate(result.latestOn, now)}</span>}
      </div>
      {!result && <p>{t('plan_check_intro', time)}</p>}
      {isHalf ? <p class="small quiet">{tn('plan_check_left', left)}</p> : <p class="small quiet">{due}</p>}
      <button
        type="button"
        class={result || isOpen ? 'btn btn-quiet btn-out' : 'btn btn-edge plan-start'}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
      >
        {t(isOpen ? 'plan_fold' : start)}
      </button>
      <div id={id} hidden={!isOpen}>
        {isOpen && <SelfCheckForm check={check} mentorshipId={mentorshipId} onDone={done} />}
      </div>
      {/* Closed each time the page is opened: the agreement above it is filled in side by side. */}
      {result && !isOpen && (
        <details class="plan-ended" open={isShown} onToggle={(event) => setShown(event.currentTarget.open)}>
          <summary>
            {t('plan_check_unfold')} <OnlyMe />
          </summary>
          <SelfCheckResult result={result} scale={check.scale} />
        </details>
      )}
      <p class="small quiet plan-private">
        <Icon node={Lock} />
        <span>{t('plan_check_notice')}</span>
      </p>
    </section>
  );
}
