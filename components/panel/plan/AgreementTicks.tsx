import { useId } from 'preact/hooks';
import type { AgreementView } from '../../../core/agreement';
import { call } from '../../../platform/call';
import { t } from '../../../platform/words';
import { toldOf } from '../../shared/acts';
import { formatFullDay } from '../../shared/dates';
import { keepTick } from '../../shared/keep-tick';

interface Props {
  agreement: AgreementView;
  mentorshipId: string;
  other: string;
}

/** "We both agree": one tick for each of the two. Before the must-haves are filled in, says which are missing. */
export function AgreementTicks({ agreement, mentorshipId, other }: Props) {
  const { missing, tickedByMe, tickedByOther } = agreement;
  const id = useId();
  const isEarly = missing.length > 0;
  const tick = (who: 'me' | 'other', label: string, on: string | undefined) => (
    <label class="check">
      <input
        type="checkbox"
        checked={on !== undefined}
        disabled={isEarly && on === undefined}
        aria-describedby={isEarly ? id : undefined}
        onChange={({ currentTarget: box }) => {
          const sent = call('tickAgreement', { mentorshipId, who, ticked: box.checked });
          void keepTick(box, sent.then(toldOf));
        }}
      />
      <span class="grow">
        {label}
        {on && <span class="small quiet plan-on">{t('plan_ticked_on', formatFullDay(on))}</span>}
      </span>
    </label>
  );
  return (
    <fieldset class="plan-ticks">
      <legend class="label">{t('plan_both_agree')}</legend>
      {isEarly && (
        <p id={id} class="small quiet">
          {t('plan_missing', missing.join(', '))}
        </p>
      )}
      {tick('me', t('plan_i_agree'), tickedByMe)}
      {tick('other', t('plan_other_agrees', other), tickedByOther)}
    </fieldset>
  );
}
