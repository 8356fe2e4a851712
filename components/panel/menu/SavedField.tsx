import { Check } from 'lucide';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { t } from '../../../platform/words';
import { EmailDoubt } from '../../shared/EmailField';
import { Icon } from '../../shared/Icon';

const pause = 600;

interface Props {
  label: string;
  value: string;
  inputMode?: 'text' | 'email';
  /** Returns whether it was kept. */
  onSave: (text: string) => Promise<boolean>;
  /** What looks like a slip in an address. It is said when she has stopped typing. */
  isDoubtful?: (text: string) => boolean;
}

/** One line that is kept as it is typed: after a short pause, and at once when the field is left. */
export function SavedField({ label, value, inputMode = 'text', onSave, isDoubtful = () => false }: Props) {
  const [text, setText] = useState(value);
  const [saved, setSaved] = useState(false);
  const [isTyping, setTyping] = useState(false);
  const doubtId = useId();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const latest = useRef({ text, kept: value, onSave });
  latest.current.text = text;
  latest.current.onSave = onSave;
  const save = useRef(async () => {
    clearTimeout(timer.current);
    const { text: typed, kept } = latest.current;
    setTyping(false);
    const next = typed.trim();
    if (next === kept.trim()) return;
    const isKept = await latest.current.onSave(next);
    if (isKept) latest.current.kept = next;
    setSaved(isKept);
  });
  // Also when the page is left with the key still warm.
  useEffect(() => () => void save.current(), []);
  const hasDoubt = !isTyping && isDoubtful(text);
  return (
    <div>
      <label class="field">
        <span>
          {label}{' '}
          <span class="saved" role="status">
            {saved && (
              <>
                <Icon node={Check} />
                {t('menu_kept')}
              </>
            )}
          </span>
        </span>
        <input
          class="input"
          inputMode={inputMode}
          autocomplete="off"
          aria-describedby={hasDoubt ? doubtId : undefined}
          value={text}
          onInput={(event) => {
            setText(event.currentTarget.value);
            setSaved(false);
            setTyping(true);
            clearTimeout(timer.current);
            timer.current = setTimeout(() => void save.current(), pause);
          }}
          onBlur={() => void save.current()}
        />
      </label>
      <EmailDoubt id={doubtId} isDoubtful={hasDoubt} />
    </div>
  );
}
