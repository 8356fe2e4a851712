import { useId, useRef, useState } from 'preact/hooks';
import type { Role } from '../../content/types';
import { locale, t, tn } from '../../platform/words';
import { EmailField } from '../shared/EmailField';

interface Attendee {
  name: string;
  email?: string;
}
interface Props {
  attendees: Attendee[];
  /** How many more guests the event has. */
  more: number;
  /** One person, or several of the guests who meet as a group. */
  /** "That is me": returns whether it was kept. */
  onMe: (guest: Attendee) => Promise<boolean>;
  onSubmit: (people: { name: string; myRole: Role; email?: string }[]) => Promise<void>;
}

/** Somebody new: a guest of the event at one press, or a name or initials; and her own part. */
export function SomeoneNew({ attendees, more, onMe, onSubmit }: Props) {
  const [name, setName] = useState(attendees.length === 1 ? (attendees[0]?.name ?? '') : '');
  const [email, setEmail] = useState(attendees.length === 1 ? (attendees[0]?.email ?? '') : '');
  const [picked, setPicked] = useState<Attendee[]>([]);
  const [myRole, setMyRole] = useState<Role>();
  const isGroup = picked.length > 1;
  const [missing, setMissing] = useState<'name' | 'part'>();
  const [isBusy, setBusy] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const part = useRef<HTMLFieldSetElement>(null);
  const hintId = useId();
  /** One guest fills the fields; from the second on they are a group. A second press takes a guest out again. */
  const choose = (guest: Attendee) => {
    const next = picked.includes(guest) ? picked.filter((one) => one !== guest) : [...picked, guest];
    setPicked(next);
    const [only] = next.length === 1 ? next : [];
    setName(only?.name ?? '');
    setEmail(only?.email ?? '');
  };
  const [one] = picked.length === 1 ? picked : [];
  const thatIsMe = async (guest: Attendee) => {
    if (!(await onMe(guest))) return;
    setPicked([]);
    const others = attendees.filter((other) => other !== guest);
    const [only] = others.length === 1 ? others : [];
    setName(only?.name ?? '');
    setEmail(only?.email ?? '');
  };
  const submit = async (event: Event) => {
    event.preventDefault();
    if (isBusy) return;
    const lacks = !isGroup && !name.trim() ? 'name' : !myRole ? 'part' : undefined;
    setMissing(lacks);
    if (lacks === 'name') field.current?.focus();
    else if (lacks === 'part') part.current?.querySelector('button')?.focus();
    if (lacks || !myRole) return;
    setBusy(true);
    const typed = { name: name.trim(), ...(email.trim() ? { email: email.trim() } : {}) };
    await onSubmit(
      (isGroup ? picked : [typed]).map((one) => ({ ...one, name: one.name || (one.email ?? ''), myRole })),
    );
    setBusy(false);
  };
  return (
    <form class="sec whose-part" noValidate onSubmit={(event) => void submit(event)}>
      {attendees.length > 0 && (
        <div class="chips">
          {attendees.map((guest) => (
            <button
              key={`${guest.name} ${guest.email}`}
              type="button"
              class="chip"
              aria-pressed={picked.includes(guest)}
              onClick={() => choose(guest)}
            >
              <bdi>{guest.name || guest.email}</bdi>
            </button>
          ))}
          {more > 0 && <span class="chip">{tn('whose_more_guests', more)}</span>}
        </div>
      )}
      {one && (
        <button type="button" class="btn btn-quiet btn-out" onClick={() => void thatIsMe(one)}>
          {t('whose_me')}
        </button>
      )}
      {isGroup ? (
        <p class="small quiet">{t('whose_as_group', formatNames(picked))}</p>
      ) : (
        <label class="field">
          <span>{t('whose_name')}</span>
          <input
            ref={field}
            class="input"
            name="name"
            dir="auto"
            autocomplete="off"
            aria-invalid={missing === 'name'}
            aria-describedby={missing === 'name' ? hintId : undefined}
            value={name}
            onInput={(event) => setName(event.currentTarget.value)}
          />
        </label>
      )}
      <fieldset
        ref={part}
        class="whose-role"
        aria-label={t('whose_part')}
        aria-describedby={missing === 'part' ? hintId : undefined}
      >
        <div class="seg">
          {(['mentor', 'mentee'] as const).map((role) => (
            <button key={role} type="button" aria-pressed={myRole === role} onClick={() => setMyRole(role)}>
              {t(role === 'mentor' ? 'whose_i_mentor' : 'whose_i_mentee')}
            </button>
          ))}
        </div>
      </fieldset>
      {missing && (
        <p id={hintId} class="small whose-missing" role="alert">
          {t(missing === 'name' ? 'whose_name_missing' : 'whose_part_missing')}
        </p>
      )}
      {!isGroup && <EmailField label={t('whose_email')} value={email} onInput={setEmail} />}
      <button type="submit" class="btn btn-primary whose-go">
        {t('whose_start')}
      </button>
    </form>
  );
}

function formatNames(people: readonly Attendee[]): string {
  return new Intl.ListFormat(locale()).format(people.map(({ name, email }) => name || (email ?? '')));
}
