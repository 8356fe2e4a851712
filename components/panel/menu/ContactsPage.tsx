import { useCallback, useRef } from 'preact/hooks';
import type { Content, InstitutionFieldId } from '../../../content/types';
import type { Settings } from '../../../core/records';
import { call } from '../../../platform/call';
import { t } from '../../../platform/words';
import { toldOf } from '../../shared/acts';
import { Trouble } from '../../shared/Trouble';
import { useView } from '../../shared/use-view';
import { SavedField } from './SavedField';

type Contacts = NonNullable<Settings['body']['contacts']>;

async function loadContacts() {
  const answer = await call('getSettings', {});
  return answer.ok ? { ok: true as const, view: answer.settings.body?.contacts ?? {} } : answer;
}

/** Whom her institution names for help: each line is kept as it is typed, and shown on the help cards alone. */
export function ContactsPage({ fields }: { fields: Content['institutionFields'] }) {
  const { view, refusal, message, reload } = useView<Contacts>(useCallback(loadContacts, []));
  // All lines are one field of the settings: what was typed in another one a moment ago is written again with this one.
  const latest = useRef<Contacts | undefined>(undefined);
  if (!view) return refusal ? <Trouble reason={refusal} message={message} onRetry={() => void reload()} /> : null;
  latest.current ??= view;
  const save = async (id: InstitutionFieldId, text: string) => {
    const { [id]: _before, ...others } = latest.current ?? {};
    latest.current = text ? { ...others, [id]: text } : others;
    return toldOf(await call('putSettings', { patch: { id: 'settings', body: { contacts: latest.current } } }));
  };
  return (
    <div class="page-form">
      <p>{t('menu_contacts_line')}</p>
      {fields.map(({ id, label }) => (
        <SavedField key={id} label={label} value={view[id] ?? ''} onSave={(text) => save(id, text)} />
      ))}
    </div>
  );
}
