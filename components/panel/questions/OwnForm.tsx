import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { STAGES } from '../../../core/pair';
import { THEMES } from '../../../core/question-filter';
import { t, tn } from '../../../platform/words';
import { stageName } from '../../shared/reasons';
import type { OwnWords } from './questions-acts';
import { Select } from './Select';
import { themeName } from './words';

/** As long as a question may be, in characters. */
const LONGEST = 300;
/** From so many left on, it is said how many. */
const NEAR = 60;

interface Props {
  /** What the fields start with. */
  words: OwnWords;
  /** Words of the button. */
  submit: string;
  /** What the form is for. */
  label: string;
  /** Each change, for whoever keeps what is not sent yet. */
  onInput?: (words: OwnWords) => void;
  /** Returns whether it was written. */
  onSubmit: (words: OwnWords) => Promise<boolean>;
  onDone: () => void;
}

/** A question of her own: its words, theme and stage. */
export function OwnForm({ words: first, submit, label, onInput, onSubmit, onDone }: Props) {
  const hintId = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [words, setWords] = useState<OwnWords>({ text: first.text, theme: first.theme, stage: first.stage });
  const [isMissing, setMissing] = useState(false);
  const isBusy = useRef(false);
  useEffect(() => field.current?.focus(), []);
  const set = (change: Partial<OwnWords>) => {
    const next = { ...words, ...change };
    setWords(next);
    setMissing(false);
    onInput?.(next);
  };
  const send = async () => {
    const text = words.text.replace(/\s+/g, ' ').trim();
    if (!text) {
      setMissing(true);
      field.current?.focus();
      return;
    }
    if (isBusy.current) return;
    isBusy.current = true;
    const isWritten = await onSubmit({ ...words, text });
    isBusy.current = false;
    if (isWritten) onDone();
  };
  const left = LONGEST - words.text.length;
  return (
    <form
      class="q-form"
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <label class="field q-form-text">
        <span>{t('questions_text')}</span>
        <textarea
          ref={field}
          class="note"
          maxLength={LONGEST}
          aria-invalid={isMissing}
          aria-describedby={hintId}
          value={words.text}
          onInput={(event) => set({ text: event.currentTarget.value })}
          onKeyDown={(event) => {
            // A question is one line: Enter sends it.
            if (event.key !== 'Enter' || event.isComposing) return;
            event.preventDefault();
            void send();
          }}
        />
      </label>
      <p id={hintId} class={isMissing ? 'small q-form-text q-missing' : 'small quiet q-form-text'} role="status">
        {isMissing ? t('questions_text_missing') : left <= NEAR ? tn('questions_left', left) : ''}
      </p>
      <Select
        name={t('questions_theme')}
        look="field"
        value={words.theme}
        options={THEMES.map((theme) => [theme, themeName(theme)] as const)}
        onChange={(theme) => theme && set({ theme })}
      />
      <Select
        name={t('questions_stage')}
        look="field"
        value={words.stage}
        options={STAGES.map((stage) => [stage, stageName(stage)] as const)}
        onChange={(stage) => stage && set({ stage })}
      />
      <div class="bar wrap q-form-text">
        <button type="submit" class="btn btn-primary">
          {submit}
        </button>
        <button type="button" class="btn btn-quiet" onClick={onDone}>
          {t('person_cancel')}
        </button>
      </div>
    </form>
  );
}
