import { useCallback, useRef, useState } from 'preact/hooks';
import type { PlanView } from '../../../core/plan-view';
import type { Pair } from '../../../core/views';
import { call } from '../../../platform/call';
import { t } from '../../../platform/words';
import { Trouble } from '../../shared/Trouble';
import { useKeepFocus } from '../../shared/use-keep-focus';
import { useView } from '../../shared/use-view';
import { WhoseChips } from '../WhoseChips';
import { AgreementPart } from './AgreementPart';
import { Goals } from './Goals';
import { SelfCheck } from './SelfCheck';
import './Plan.css';

/** Goals, the agreement and the own self-check of one mentorship; in a group one chooses whose. */
export function Plan({ pair }: { pair: Pair }) {
  const [chosen, setChosen] = useState<string>();
  const area = useRef<HTMLDivElement>(null);
  useKeepFocus(area);
  const member = pair.members.find((one) => one.mentorshipId === chosen) ?? pair.members[0];
  const mentorshipId = member?.mentorshipId ?? '';
  const load = useCallback(async () => {
    const answer = await call('getPlan', { mentorshipId });
    return answer.ok ? { ok: true as const, view: answer.plan } : answer;
  }, [mentorshipId]);
  const { view, refusal, message, reload } = useView<PlanView>(load);
  const plan = view?.member.mentorshipId === mentorshipId ? view : undefined;
  return (
    <div ref={area}>
      <WhoseChips pair={pair} chosen={mentorshipId} label={t('plan_whose')} onChoose={setChosen} />
      {!plan && refusal && <Trouble reason={refusal} message={message} onRetry={() => void reload()} />}
      {plan && (
        <div key={mentorshipId}>
          <Goals goals={plan.goals} mentorshipId={mentorshipId} />
          <AgreementPart agreement={plan.agreement} member={plan.member} />
          <SelfCheck check={plan.check} mentorshipId={mentorshipId} />
        </div>
      )}
    </div>
  );
}
