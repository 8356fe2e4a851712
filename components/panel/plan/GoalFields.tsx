import { ChevronDown, Eye, Trash2 } from 'lucide';
import { GOAL_TEXTS, type GoalRow, type GoalsView } from '../../../core/goal';
import { call } from '../../../platform/call';
import { t } from '../../../platform/words';
import { AudienceChoice } from '../../shared/AudienceButton';
import { formatDate } from '../../shared/dates';
import { Icon } from '../../shared/Icon';
import { showToast } from '../../shared/toasts';
import { useNow } from '../../shared/use-now';
import { putGoal, removeGoal, setLookedAt } from './goal-acts';
import { PlanField } from './PlanField';

interface Props {
  goal: GoalRow;
  fields: GoalsView['fields'];
  note: string;
}

/** All of one goal. Each change is kept at once. */
export function GoalFields({ goal, fields, note }: Props) {
  const now = useNow();
  const { id, rev, byOn, kind, reviewedOn } = goal;
  const text = (name: keyof typeof GOAL_TEXTS) => {
    const { label, hint, max } = fields[name];
    const key = GOAL_TEXTS[name];
    return (
      <PlanField
        field={`goal ${id} ${key}`}
        label={label}
        hints={hint ? [hint] : []}
        text={goal[key]}
        rev={rev}
        max={max ?? fields.what.max}
        onSave={async (words) => {
          // A goal without words is none: the field shows the old ones again when it is left.
          if (key === 'what' && !words.trim()) return { ok: true, rev, text: goal.what };
          const answer = await call('putGoal', { patch: { id, body: { [key]: words } } });
          return answer.ok ? { ...answer, text: words } : answer;
        }}
      />
    );
  };
  return (
    <>
      {text('what')}
      {text('sign')}
      <p class="small quiet">{note}</p>
      <label class="field">
        <span>{fields.by.label}</span>
        <input
          class="input plan-date"
          type="date"
          defaultValue={byOn ?? ''}
          onChange={(event) => {
            const { value, validity } = event.currentTarget;
            // While a year is typed it reads as one of long ago; half a date reads as none.
            if (value > '2000' || (!value && !validity.badInput)) void putGoal(id, { byOn: value || null });
          }}
        />
      </label>
      {text('owner')}
      {text('real')}
      <label class="field">
        <span>{fields.kind.label}</span>
        <span class="sel">
          <select
            class="input"
            value={kind ?? ''}
            onChange={(event) => void putGoal(id, { kind: event.currentTarget.value || null })}
          >
            <option value="">{t('plan_kind_none')}</option>
            {(fields.kind.options ?? []).map((one) => (
              <option key={one} value={one}>
                {one}
              </option>
            ))}
          </select>
          <Icon node={ChevronDown} />
        </span>
      </label>
      <AudienceChoice
        audience={goal.audience}
        name={t('plan_audience_named', goal.what)}
        onChange={(audience) => {
          const change = (to: typeof audience) => void putGoal(id, { audience: to });
          change(audience);
          showToast(t(audience === 'both' ? 'shared_now_for_both' : 'shared_now_only_me'), () => change(goal.audience));
        }}
      />
      <div class="bar wrap">
        <button type="button" class="btn btn-edge" onClick={() => void setLookedAt(goal)}>
          <Icon node={Eye} />
          {t('plan_look')}
        </button>
        {reviewedOn && <span class="small quiet">{t('plan_looked_on', formatDate(reviewedOn, now))}</span>}
        <span class="grow" />
        <button
          type="button"
          class="btn btn-quiet"
          aria-label={t('plan_remove_named', goal.what)}
          onClick={() => void removeGoal(goal)}
        >
          <Icon node={Trash2} />
          {t('plan_remove')}
        </button>
      </div>
    </>
  );
}
