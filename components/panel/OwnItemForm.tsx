import { ChevronDown } from 'lucide';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { Role, When } from '../../content/types';
import { t, tn } from '../../platform/words';
import { useGrow } from '../meeting/use-grow';
import { Icon } from '../shared/Icon';
import type { OwnWords } from './own-items';

const longest = 120;
/** From so many characters left on it is said how many. */
const near = 30;

const whens: { when: When; words: Parameters<typeof t>[0] }[] = [
  { when: 'before-first-meeting', words: 'own_when_before' },
  { when: 'at-first-meeting', words: 'own_when_first' },
  { when: 'each-meeting', words: 'own_when_each' },
  { when: 'quarterly', words: 'own_when_quarterly' },
  { when: 'closing', words: 'own_when_closing' },
];

interface Props {
  start: OwnWords;
  /** Short name of the other person, and my part. */
  name: string;
  myRole: Role;
  submit: string;
  /** Resolves to whether it was kept. */
  onSubmit: (words: OwnWords) => Promise<boolean>;
  onCancel: () => void;
}

/** An item of her own: what, when, and for whom. Esc leaves it. */
export function OwnItemForm({ start, name, myRole, submit, onSubmit, onCancel }: Props) {
  const hintId = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [words, setWords] = useState(start);
  const [isEmpty, setEmpty] = useState(false);
  const busy = useRef(false);
  useGrow(field, words.label);
  useEffect(() => field.current?.focus(), []);
  const change = (part: Partial<OwnWords>) => setWords((before) => ({ ...before, ...part }));
  const left = longest - words.label.length;
  const send = async (event: Event) => {
    event.preventDefault();
    const label = words.label.trim();
    if (!label) {
      setEmpty(true);
      field.current?.focus();
      return;
    }
    if (busy.current) return;
    busy.current = true;
    if (!(await onSubmit({ ...words, label }))) busy.current = false;
  };
  const whom = (isForAll: boolean, label: string) => (
    <button type="button" aria-pressed={words.isForAll === isForAll} onClick={() => change({ isForAll })}>
      {label}
    </button>
  );
  return (
    <form
      class="own-form"
      onSubmit={send}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onCancel();
      }}
    >
      <label class="field">
        <span>{t('own_label')}</span>
        <textarea
          ref={field}
          class="input own-text"
          rows={2}
          maxLength={longest}
          aria-invalid={isEmpty}
          aria-describedby={hintId}
          value={words.label}
          onInput={(event) => {
            change({ label: event.currentTarget.value.replace(/\s*\n\s*/g, ' ') });
            setEmpty(false);
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.isComposing) return;
            event.preventDefault();
            event.currentTarget.form?.requestSubmit();
          }}
        />
      </label>
      <p id={hintId} class="small quiet own-hint" role="status">
        {isEmpty ? t('own_label_missing') : left <= near ? tn('own_left', left) : ''}
      </p>
      <label class="field">
        <span>{t('own_when')}</span>
        <span class="sel">
          <select
            class="input"
            value={words.when}
            onChange={(event) => change({ when: event.currentTarget.value as When })}
          >
            {whens.map((one) => (
              <option key={one.when} value={one.when}>
                {t(one.words)}
              </option>
            ))}
          </select>
          <Icon node={ChevronDown} />
        </span>
      </label>
      <fieldset>
        <legend class="label">{t('own_whom')}</legend>
        <div class="seg">
          {whom(false, t('own_for_one', name))}
          {whom(true, forAllWords(myRole))}
        </div>
      </fieldset>
      <div class="bar wrap">
        <button type="submit" class="btn btn-primary">
          {submit}
        </button>
        <button type="button" class="btn btn-quiet" onClick={onCancel}>
          {t('person_cancel')}
        </button>
      </div>
    </form>
  );
}

/** For everybody whom she meets in this role. */
export function forAllWords(myRole: Role): string {
  return t(myRole === 'mentor' ? 'own_for_mentees' : 'own_for_mentors');
}
