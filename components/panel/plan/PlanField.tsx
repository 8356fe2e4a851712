import { Check, TriangleAlert } from 'lucide';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { Answer } from '../../../platform/answer';
import { t, tn } from '../../../platform/words';
import type { SaveState } from '../../meeting/autosave';
import { useGrow } from '../../meeting/use-grow';
import { useSaving } from '../../meeting/use-saving';
import { Copy } from '../../shared/Copy';
import { GuardLine } from '../../shared/GuardLine';
import { Icon } from '../../shared/Icon';

/** So many characters before the end the counter shows. */
const counterFrom = 40;

interface Props {
  /** A name for it among all texts on the screen. */
  field: string;
  label: string;
  hints?: string[];
  text: string;
  rev: number;
  max?: number | undefined;
  /** Writes it; `text` in the answer is what is stored now. */
  onSave: (text: string) => Promise<Answer<{ rev: number; text: string }>>;
}

/** A short text that is kept as it is typed. */
export function PlanField({ field, label, hints = [], text: stored, rev, max, onSave }: Props) {
  const { state, text, type, leave, see } = useSaving(field, { text: stored, rev }, async (draft) => {
    const answer = await onSave(draft.text);
    return answer.ok ? { ...answer, merged: answer.text !== draft.text } : answer;
  });
  const id = useId();
  // What is filled in needs no help; decided once, so that nothing moves while she writes.
  const [isNew] = useState(stored.trim() === '');
  const area = useRef<HTMLTextAreaElement>(null);
  const hasFocus = () => area.current !== null && document.activeElement === area.current && document.hasFocus();
  useGrow(area, text);
  useEffect(() => see({ text: stored, rev }, hasFocus()), [rev, stored]);
  const left = max === undefined ? undefined : max - text.length;
  return (
    <div class="plan-field">
      <div class="plan-field-h">
        <label class="label" for={id}>
          {label}
        </label>
        <Saved state={state} isEmpty={text.trim() === ''} />
      </div>
      <textarea
        ref={area}
        id={id}
        class="note plan-text"
        dir="auto"
        rows={1}
        maxLength={max}
        aria-describedby={isNew ? `${id}-hint` : undefined}
        value={text}
        onInput={(event) => type(event.currentTarget.value)}
        onBlur={() => void leave(hasFocus)}
      />
      {state.step === 'failed' && (
        <div class="notice notice-alarm">
          <span class="grow">{t(state.refusal === 'quota' ? 'notes_full' : 'notes_copy_before')}</span>
          <Copy label={t('notes_copy')} text={() => text} />
        </div>
      )}
      <GuardLine text={text} />
      {left !== undefined && left <= counterFrom && (
        <p class="small quiet num" role="status">
          {tn('plan_characters_left', left)}
        </p>
      )}
      {isNew && hints.length > 0 && (
        <p id={`${id}-hint`} class="small quiet plan-hint">
          {hints.map((hint) => (/[.?!]$/.test(hint) ? hint : `${hint}.`)).join(' ')}
        </p>
      )}
    </div>
  );
}

function Saved({ state, isEmpty }: { state: SaveState; isEmpty: boolean }) {
  if (state.step === 'failed')
    return (
      <span class="saved saved-not" role="alert">
        <Icon node={TriangleAlert} />
        {t('notes_not_saved')}
      </span>
    );
  if (state.step !== 'saved' || isEmpty) return null;
  return (
    <span class="saved">
      <Icon node={Check} />
      {t('notes_saved')}
    </span>
  );
}
