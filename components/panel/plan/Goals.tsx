import { type GoalsView, goalsText } from '../../../core/goal';
import { t, tn } from '../../../platform/words';
import { Copy } from '../../shared/Copy';
import { formatDate } from '../../shared/dates';
import { useNow } from '../../shared/use-now';
import { AddGoal } from './AddGoal';
import { GoalEntry } from './GoalEntry';

/** At most three at a time, those that ended below. */
export function Goals({ goals, mentorshipId }: { goals: GoalsView; mentorshipId: string }) {
  const now = useNow();
  const { active, ended, maxActive, fields } = goals;
  const isFull = active.length >= maxActive;
  const all = [...active, ...ended];
  const labels = {
    title: t('plan_goals'),
    by: (date: string) => t('plan_by', formatDate(date, now)),
    seen: (how: string) => t('plan_seen_when', how),
  };
  return (
    <section class="sec" aria-label={t('plan_goals')}>
      <div class="sec-h">
        <h2>{t('plan_goals')}</h2>
        {active.length > 0 && <span class="count num">{t('plan_goals_count', active.length, maxActive)}</span>}
      </div>
      {all.length === 0 && <p class="empty">{t('plan_goals_none')}</p>}
      <ul>
        {active.map((goal) => (
          <GoalEntry key={goal.id} goal={goal} fields={fields} note={goals.note} />
        ))}
      </ul>
      <AddGoal mentorshipId={mentorshipId} fields={fields} isFull={isFull} />
      {ended.length > 0 && (
        <details class="plan-ended">
          <summary>{tn('plan_goals_ended', ended.length)}</summary>
          <ul>
            {ended.map((goal) => (
              <GoalEntry key={goal.id} goal={goal} fields={fields} note={goals.note} />
            ))}
          </ul>
        </details>
      )}
      {all.length > 0 && (
        <div class="plan-foot">
          <Copy
            label={t('plan_copy_goals')}
            class="btn btn-quiet btn-out"
            text={() => goalsText(active, labels)}
            empty={t('plan_copy_goals_none')}
          />
        </div>
      )}
    </section>
  );
}
