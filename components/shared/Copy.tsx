import { Check, Copy as CopyIcon } from 'lucide';
import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../platform/words';
import { copyText } from './copy-text';
import { Icon } from './Icon';
import './Copy.css';

interface Props {
  /** The words of the button. */
  label: string;
  /** What is copied; asked when it is pressed. */
  text: () => string;
  /** Said instead of copying when there is no text: what to do to have some. */
  empty?: string;
  class?: string;
  /** What to say of a text that was copied, beside that it was. */
  warn?: (text: string) => string;
  /** Offered with `empty`: an act that makes some. */
  fill?: { words: string; onPress: () => void } | undefined;
}

/** Copies a text and says so; where the browser refuses, shows the text to be copied by hand. */
export function Copy({ label, text, empty = '', class: look = 'btn btn-edge', warn, fill }: Props) {
  const [said, setSaid] = useState<'' | 'copied' | 'empty' | 'refused'>('');
  const [warning, setWarning] = useState('');
  const button = useRef<HTMLButtonElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const press = async () => {
    const words = text();
    clearTimeout(timer.current);
    if (!words) return setSaid('empty');
    const done = await copyText(words);
    const about = warn?.(words) ?? '';
    setWarning(about);
    setSaid(done ? 'copied' : 'refused');
    // A warning stays until she has read it.
    if (done && !about) timer.current = setTimeout(() => setSaid(''), 4000);
  };
  const isEmpty = said === 'empty' && !text();
  return (
    <span class="copy">
      <button ref={button} type="button" class={look} onClick={() => void press()}>
        <Icon node={said === 'copied' ? Check : CopyIcon} />
        {label}
      </button>
      <span role="status" class="small quiet copy-said">
        {said === 'copied' && t('shared_copied')}
        {isEmpty && empty}
        {said === 'refused' && t('shared_copy_by_hand')}
        {(said === 'copied' || said === 'refused') && warning && <b> {warning}</b>}
      </span>
      {isEmpty && fill && (
        <button
          type="button"
          class="btn btn-quiet btn-out"
          onClick={() => {
            // This button goes away.
            button.current?.focus();
            fill.onPress();
          }}
        >
          {fill.words}
        </button>
      )}
      {said === 'refused' && (
        <textarea
          class="note"
          readOnly
          aria-label={label}
          value={text()}
          onFocus={(event) => event.currentTarget.select()}
        />
      )}
    </span>
  );
}
