import type { ComponentChildren } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';
import type { Role } from '../../content/types';
import { t } from '../../platform/words';
import { EmailField } from './EmailField';
import './PersonForm.css';

export interface NewPerson {
  name: string;
  myRole: Role;
  email?: string;
}

interface Props {
  /** Words of the button. */
  submit: string;
  onSubmit: (person: NewPerson) => void | Promise<void>;
  /** More acts beside the button. */
  children?: ComponentChildren;
  autoFocus?: boolean;
}

/** Whom one meets: a name or initials, my part, and the e-mail if one likes. */
export function PersonForm({ submit, onSubmit, children, autoFocus = false }: Props) {
  const hintId = useId();
  const field = useRef<HTMLInputElement>(null);
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  // Nothing chosen beforehand: both parts count equally, and a wrong one would go unnoticed.
  const [myRole, setMyRole] = useState<Role>();
  const [partless, setPartless] = useState(false);
  const part = useRef<HTMLFieldSetElement>(null);
  const [nameless, setNameless] = useState(false);
  const [busy, setBusy] = useState(false);
  const send = async (event: Event) => {
    event.preventDefault();
    if (!name.trim()) {
      setNameless(true);
      field.current?.focus();
      return;
    }
    if (!myRole) {
      setPartless(true);
      part.current?.querySelector('button')?.focus();
      return;
    }
    if (busy) return;
    setBusy(true);
    await onSubmit({ name: name.trim(), myRole, ...(email.trim() ? { email: email.trim() } : {}) });
    setBusy(false);
  };
  const choose = (value: Role) => {
    setMyRole(value);
    setPartless(false);
  };
  const role = (value: Role) => (
    <button type="button" aria-pressed={myRole === value} onClick={() => choose(value)}>
      {t(value === 'mentor' ? 'person_i_mentor' : 'person_i_mentee')}
    </button>
  );
  return (
    <form class="person-form" onSubmit={send}>
      <label class="field">
        <span>{t('person_name')}</span>
        <input
          ref={field}
          class="input"
          name="name"
          autocomplete="off"
          autofocus={autoFocus}
          aria-invalid={nameless}
          aria-describedby={nameless ? hintId : undefined}
          value={name}
          onInput={(event) => {
            setName(event.currentTarget.value);
            setNameless(false);
          }}
        />
      </label>
      {nameless && (
        <p id={hintId} class="small person-hint" role="alert">
          {t('person_name_missing')}
        </p>
      )}
      <fieldset ref={part}>
        <legend class="label">{t('person_part')}</legend>
        <div class="seg">
          {role('mentor')}
          {role('mentee')}
        </div>
      </fieldset>
      {partless && (
        <p class="small person-hint" role="alert">
          {t('whose_part_missing')}
        </p>
      )}
      <EmailField
        label={
          <>
            {t('person_email')} <span class="quiet">{t('person_email_hint')}</span>
          </>
        }
        placeholder="ana@example.org"
        value={email}
        onInput={setEmail}
      />
      <div class="bar wrap">
        <button type="submit" class="btn btn-primary">
          {submit}
        </button>
        {children}
      </div>
    </form>
  );
}
