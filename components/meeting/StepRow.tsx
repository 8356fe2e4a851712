import { ChevronDown, X } from 'lucide';
import type { Patch } from '../../core/records';
import type { Member, OpenItem } from '../../core/views';
import { t } from '../../platform/words';
import { AudienceButton, AudienceWord } from '../shared/AudienceButton';
import { Icon } from '../shared/Icon';
import { DueDate } from './DueDate';
import { EditableText } from './EditableText';

interface Props {
  item: OpenItem;
  members: Member[];
  now: Date;
  onDone: (isDone: boolean) => void;
  onChange: (patch: Omit<Patch<'actionItems'>, 'id'>) => void;
  onDrop: () => void;
}

/** One step: what, and below it who and until when. */
export function StepRow({ item, members, now, onDone, onChange, onDrop }: Props) {
  return (
    <li class="step">
      <div class="line">
        <label class="line-tick">
          <input
            type="checkbox"
            checked={item.state === 'done'}
            aria-label={t('notes_done_named', item.text)}
            onChange={(event) => onDone(event.currentTarget.checked)}
          />
        </label>
        <EditableText id={item.id} text={item.text} onSave={(text) => onChange({ body: { text } })}>
          <AudienceWord audience={item.audience} />
        </EditableText>
        <AudienceButton
          audience={item.audience}
          name={item.text}
          onChange={(audience) => onChange({ head: { audience } })}
        />
        <button type="button" class="btn btn-icon" aria-label={t('shared_drop_named', item.text)} onClick={onDrop}>
          <Icon node={X} />
        </button>
      </div>
      <div class="step-fields">
        <span class="sel">
          <select
            class="chip"
            aria-label={t('notes_owner_named', item.text)}
            title={item.ownerName ?? t('notes_you')}
            value={item.owner}
            onChange={(event) => onChange({ head: { owner: event.currentTarget.value } })}
          >
            <option value="me">{t('notes_you')}</option>
            {members.map(({ mentorshipId, name }) => (
              <option key={mentorshipId} value={mentorshipId}>
                {name}
              </option>
            ))}
          </select>
          <Icon node={ChevronDown} />
        </span>
        <DueDate
          name={item.text}
          {...(item.dueOn ? { dueOn: item.dueOn } : {})}
          now={now}
          onChange={(dueOn) => onChange({ head: { dueOn } })}
        />
      </div>
    </li>
  );
}
