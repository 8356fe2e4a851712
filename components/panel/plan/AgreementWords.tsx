import { Plus } from 'lucide';
import { useState } from 'preact/hooks';
import type { AgreementView } from '../../../core/agreement';
import { call } from '../../../platform/call';
import { t } from '../../../platform/words';
import { Icon } from '../../shared/Icon';
import { showToast } from '../../shared/toasts';
import { PlanField } from './PlanField';

interface Props {
  agreement: AgreementView;
  mentorshipId: string;
  /** The ticked text again. */
  onGoBack: () => void;
}

/** The sections: the core ones and those with words; the others can be added. */
export function AgreementWords({ agreement, mentorshipId, onGoBack }: Props) {
  const [added, setAdded] = useState<readonly string[]>([]);
  const isShown = ({ id, core, text }: AgreementView['sections'][number]) => core || text !== '' || added.includes(id);
  const hidden = agreement.sections.filter((section) => !isShown(section));
  const save = async (sectionId: string, text: string) => {
    // One that is emptied stays while she is here.
    setAdded((before) => (before.includes(sectionId) ? before : [...before, sectionId]));
    const answer = await call('putAgreementSection', { mentorshipId, sectionId, text });
    if (answer.ok && answer.unticked) showToast(t('plan_unticked'), onGoBack);
    return answer;
  };
  return (
    <>
      {agreement.sections.filter(isShown).map(({ id, heading, prompts, text }) => (
        <PlanField
          key={id}
          field={`agreement ${mentorshipId} ${id}`}
          label={heading}
          hints={prompts}
          text={text}
          rev={agreement.rev}
          max={agreement.maxChars}
          onSave={(words) => save(id, words)}
        />
      ))}
      {hidden.length > 0 && (
        <fieldset class="chips plan-more" aria-label={t('plan_more_sections')}>
          {hidden.map(({ id, heading }) => (
            <button key={id} type="button" class="chip" onClick={() => setAdded([...added, id])}>
              <Icon node={Plus} />
              {heading}
            </button>
          ))}
        </fieldset>
      )}
    </>
  );
}
