import { ChevronDown, ChevronRight, Undo2 } from 'lucide';
import { useId, useRef, useState } from 'preact/hooks';
import { type AgreementView, agreementText } from '../../../core/agreement';
import type { Member } from '../../../core/views';
import { call } from '../../../platform/call';
import { t } from '../../../platform/words';
import { toldOf } from '../../shared/acts';
import { Copy } from '../../shared/Copy';
import { formatFullDay } from '../../shared/dates';
import { Icon } from '../../shared/Icon';
import { shortName } from '../../shared/short-name';
import { showToast } from '../../shared/toasts';
import { AgreementTicks } from './AgreementTicks';
import { AgreementWords } from './AgreementWords';

interface Props {
  agreement: AgreementView;
  member: Member;
}

/** The agreement of the two: how it stands; the words and the ticks unfold. */
export function AgreementPart({ agreement, member }: Props) {
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const { mentorshipId, name } = member;
  const other = shortName(name);
  const { state, changedSince, canGoBack, tickedByMe, tickedByOther } = agreement;
  const latest = useRef(agreement);
  latest.current = agreement;
  const goBack = async () => {
    const changed = latest.current.sections;
    if (!toldOf(await call('backToTicked', { mentorshipId }))) return;
    showToast(t('plan_is_back'), () => {
      for (const { id: sectionId, text } of changed)
        void call('putAgreementSection', { mentorshipId, sectionId, text }).then(toldOf);
    });
  };
  const lines = [
    ...(tickedByMe ? [t('plan_copy_i_agreed', formatFullDay(tickedByMe))] : []),
    ...(tickedByOther ? [t('plan_copy_other_agreed', name, formatFullDay(tickedByOther))] : []),
  ];
  return (
    <section class="sec" aria-label={agreement.title}>
      <div class="sec-h">
        <h2>{agreement.title}</h2>
      </div>
      <p>{stateWords(agreement, other)}</p>
      {canGoBack && (
        <div class="notice plan-notice">
          <div class="grow">
            <p>
              {changedSince
                ? t('plan_changed_since', formatFullDay(changedSince))
                : t('plan_changed_after_tick', other)}
            </p>
            <div class="acts">
              <button type="button" class="btn btn-quiet" onClick={() => void goBack()}>
                <Icon node={Undo2} />
                {t('plan_go_back')}
              </button>
            </div>
          </div>
        </div>
      )}
      <button
        type="button"
        class="btn btn-quiet btn-out"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
      >
        <Icon node={isOpen ? ChevronDown : ChevronRight} />
        {t(isOpen ? 'plan_fold' : state === 'none' ? 'plan_write_agreement' : 'plan_open_agreement')}
      </button>
      <div id={id} hidden={!isOpen}>
        {isOpen && (
          <>
            <p class="small quiet">{agreement.intro}</p>
            <AgreementWords agreement={agreement} mentorshipId={mentorshipId} onGoBack={() => void goBack()} />
            <AgreementTicks agreement={agreement} mentorshipId={mentorshipId} other={other} />
            <p class="small quiet">{agreement.footer}</p>
            <div class="plan-foot">
              <Copy
                label={t('plan_copy_agreement')}
                text={() => agreementText(agreement, lines)}
                empty={t('plan_copy_agreement_none')}
              />
            </div>
          </>
        )}
      </div>
    </section>
  );
}

function stateWords({ state, agreedOn, missing, tickedByMe, tickedByOther }: AgreementView, other: string): string {
  if (state === 'none') return t('plan_agreement_none');
  if (state === 'agreed') return t('plan_agreed_on', formatFullDay(agreedOn ?? ''));
  if (missing.length > 0) return t('plan_agreement_missing', missing.join(', '));
  if (tickedByMe) return t('plan_other_to_tick', other);
  return tickedByOther ? t('plan_me_to_tick', other) : t('plan_both_to_tick');
}
