import { ChevronDown, ChevronRight } from 'lucide';
import { useId, useState } from 'preact/hooks';
import { GOAL_STATUSES, type GoalRow, type GoalStatus, type GoalsView } from '../../../core/goal';
import { t, tn } from '../../../platform/words';
import { AudienceWord, OnlyMe } from '../../shared/AudienceButton';
import { formatDate } from '../../shared/dates';
import { Icon } from '../../shared/Icon';
import { useNow } from '../../shared/use-now';
import { GoalFields } from './GoalFields';
import { setLookedAt, setStatus } from './goal-acts';

interface Props {
  goal: GoalRow;
  fields: GoalsView['fields'];
  note: string;
}

/** One goal: what and how it stands; the rest unfolds. */
export function GoalEntry({ goal, fields, note }: Props) {
  const now = useNow();
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const { what, how, who, kind, byOn, status, unseenDays } = goal;
  const meta = [byOn && t('plan_by', formatDate(byOn, now)), who, kind].filter(Boolean);
  return (
    <li class="goal">
      <div class="goal-h">
        <button
          type="button"
          class="goal-open"
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={() => setOpen(!isOpen)}
        >
          <Icon node={isOpen ? ChevronDown : ChevronRight} />
          <bdi class="grow">{what}</bdi>
        </button>
        <span class="sel">
          <select
            class="chip"
            aria-label={t('plan_status_named', what)}
            value={status}
            onChange={(event) => void setStatus(goal, event.currentTarget.value as GoalStatus)}
          >
            {GOAL_STATUSES.map((one) => (
              <option key={one} value={one}>
                {t(`plan_status_${one}`)}
              </option>
            ))}
          </select>
          <Icon node={ChevronDown} />
        </span>
      </div>
      {!isOpen && (
        <div class="goal-meta small quiet">
          {how && (
            <p>
              <bdi>{t('plan_seen_when', how)}</bdi>
            </p>
          )}
          {meta.length > 0 && (
            <p class="num">
              <bdi>{meta.join(' · ')}</bdi>
            </p>
          )}
          {goal.audience === 'both' ? <AudienceWord audience="both" /> : <OnlyMe />}
        </div>
      )}
      {!isOpen && unseenDays !== undefined && (
        <p class="goal-meta small">
          {tn('plan_unseen', unseenDays)}{' '}
          <button
            type="button"
            class="btn btn-quiet"
            aria-label={t('plan_look_named', what)}
            onClick={() => void setLookedAt(goal)}
          >
            {t('plan_look')}
          </button>
        </p>
      )}
      <div id={id} class="goal-b" hidden={!isOpen}>
        {isOpen && <GoalFields goal={goal} fields={fields} note={note} />}
      </div>
    </li>
  );
}
