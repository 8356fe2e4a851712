import { useCallback } from 'preact/hooks';
import { addMonths, toLocal } from '../../../core/local-time';
import { LIMITS } from '../../../core/points';
import type { Patch } from '../../../core/records';
import type { Member, MentorshipFacts } from '../../../core/views';
import { call } from '../../../platform/call';
import { t, tn } from '../../../platform/words';
import { toldOf } from '../../shared/acts';
import { CheckField } from '../../shared/CheckField';
import { Trouble } from '../../shared/Trouble';
import { useNow } from '../../shared/use-now';
import { useView } from '../../shared/use-view';
import { DateField } from './DateField';
import { RhythmSelect } from './RhythmSelect';

/** Until the next review, as most pairs do it. */
const reviewMonths = 3;

/** What fits the two: each answer changes which questions are proposed, and is kept at once. */
export function PersonFacts({ member: { mentorshipId } }: { member: Member }) {
  const now = useNow();
  const load = useCallback(async () => {
    const answer = await call('getMentorship', { mentorshipId });
    return answer.ok ? { ok: true as const, view: answer.facts } : answer;
  }, [mentorshipId]);
  const { view, refusal, message, reload } = useView<MentorshipFacts>(load);
  if (!view) return refusal ? <Trouble reason={refusal} message={message} onRetry={() => void reload()} /> : null;
  const put = async (head: NonNullable<Patch<'mentorships'>['head']>) => {
    const isKept = toldOf(await call('putMentorship', { patch: { id: mentorshipId, head } }));
    await reload();
    return isKept;
  };
  return (
    <section class="facts" aria-labelledby="facts-title">
      <h3 id="facts-title" class="facts-title">
        {t('facts_title')}
      </h3>
      <p class="small quiet">{t('facts_line')}</p>
      <RhythmSelect days={view.rhythmDays} onChange={(days) => void put({ rhythmDays: days ?? null })} />
      <CheckField
        label={t('facts_online')}
        line={t('facts_online_line')}
        checked={view.online ?? false}
        onChange={(online) => put({ online })}
      />
      <CheckField
        label={t('facts_shared_work')}
        line={t('facts_shared_work_line')}
        checked={view.sharedWork ?? false}
        onChange={(sharedWork) => put({ sharedWork })}
      />
      <CheckField
        label={t('facts_dual_role')}
        line={t('facts_dual_role_line')}
        checked={view.dualRole ?? false}
        onChange={(dualRole) => put({ dualRole })}
      />
      <DateField
        label={t('facts_review')}
        line={t('facts_review_line')}
        value={view.reviewOn}
        onChange={(reviewOn) => put({ reviewOn })}
      >
        <button
          type="button"
          class="btn btn-quiet btn-out"
          onClick={() => void put({ reviewOn: addMonths(toLocal(now), reviewMonths) })}
        >
          {tn('facts_in_months', reviewMonths)}
        </button>
      </DateField>
      <DateField
        label={t('facts_ends')}
        line={tn('facts_ends_line', LIMITS.endIsNearDays)}
        value={view.endsOn}
        onChange={(endsOn) => put({ endsOn })}
      />
    </section>
  );
}
