import { Trash2 } from 'lucide';
import { useEffect, useState } from 'preact/hooks';
import type { Role } from '../../../content/types';
import { looksLikeEmail } from '../../../core/email';
import type { Patch } from '../../../core/records';
import type { Member } from '../../../core/views';
import { call } from '../../../platform/call';
import { t } from '../../../platform/words';
import { toldOf } from '../../shared/acts';
import { Icon } from '../../shared/Icon';
import { showToast } from '../../shared/toasts';
import { PersonFacts } from './PersonFacts';
import { SavedField } from './SavedField';
import { StatusField } from './StatusField';

/** One person and what we have agreed: each change is kept at once. */
export function PersonEdit({ member, onGone }: { member: Member; onGone: () => void }) {
  const { mentorshipId, personId, myRole } = member;
  const [emails, setEmails] = useState<string[]>();
  useEffect(() => {
    void call('getPerson', { personId }).then((answer) => {
      if (answer.ok) setEmails(answer.emails ?? []);
    });
  }, [personId]);
  const putPerson = async (body: NonNullable<Patch<'people'>['body']>) =>
    toldOf(await call('putPerson', { patch: { id: personId, body } }));
  const putRole = async (value: Role) =>
    toldOf(await call('putMentorship', { patch: { id: mentorshipId, head: { myRole: value } } }));
  const remove = async () => {
    if (!toldOf(await call('remove', { store: 'mentorships', id: mentorshipId }))) return;
    onGone();
    const undo = () => void call('undoRemove', { store: 'mentorships', id: mentorshipId }).then(toldOf);
    showToast(t('menu_removed', member.name), undo);
  };
  const role = (value: Role) => (
    <button type="button" aria-pressed={myRole === value} onClick={() => void putRole(value)}>
      {t(value === 'mentor' ? 'person_i_mentor' : 'person_i_mentee')}
    </button>
  );
  return (
    <div class="page-form">
      <SavedField
        label={t('person_name')}
        value={member.name}
        onSave={(name) => (name ? putPerson({ name }) : Promise.resolve(false))}
      />
      {emails && (
        <SavedField
          label={t('person_email')}
          inputMode="email"
          value={emails.join(', ')}
          onSave={(text) => putPerson({ emails: addresses(text) })}
          isDoubtful={(text) => addresses(text).some((one) => !looksLikeEmail(one))}
        />
      )}
      <fieldset>
        <legend class="label">{t('person_part')}</legend>
        <div class="seg">
          {role('mentor')}
          {role('mentee')}
        </div>
      </fieldset>
      <PersonFacts member={member} />
      <StatusField member={member} />
      <div>
        <button type="button" class="btn btn-quiet btn-out" onClick={() => void remove()}>
          <Icon node={Trash2} />
          {t('menu_remove_person')}
        </button>
        <p class="small quiet">{t('menu_remove_line')}</p>
      </div>
    </div>
  );
}

/** Several may stand in the field. */
function addresses(text: string): string[] {
  return text.split(/[\s,;]+/).filter(Boolean);
}
