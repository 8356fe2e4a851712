import { Plus } from 'lucide';
import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { GuardLine } from '../shared/GuardLine';
import { Icon } from '../shared/Icon';
import { keepUnsaved } from '../shared/unsaved';
import { afterPress } from './after-press';

interface Props {
  label: string;
  placeholder: string;
  onAdd: (text: string) => void;
  /** What was understood so far, under the field. */
  preview?: (text: string) => ComponentChildren;
}

/** One more line: Enter adds it and leaves the field ready for the next. What stands there when she leaves is added. */
export function AddLine({ label, placeholder, onAdd, preview }: Props) {
  const id = useId();
  const [text, setText] = useState('');
  const latest = useRef({ text, onAdd });
  latest.current = { text, onAdd };
  const write = (words: string) => {
    latest.current.text = words;
    setText(words);
    keepUnsaved(id, words);
  };
  const add = () => {
    const words = latest.current.text.trim();
    write('');
    if (words) latest.current.onAdd(words);
  };
  useEffect(() => {
    // No word in the making is lost when the page goes away or another meeting is drawn.
    const leave = () => {
      const words = latest.current.text.trim();
      latest.current.text = '';
      keepUnsaved(id, '');
      if (words) latest.current.onAdd(words);
    };
    window.addEventListener('pagehide', leave);
    return () => {
      window.removeEventListener('pagehide', leave);
      leave();
    };
  }, [id]);
  return (
    <>
      <div class="addline">
        <Icon node={Plus} />
        <label class="sr" for={id}>
          {label}
        </label>
        <input
          id={id}
          dir="auto"
          autocomplete="off"
          placeholder={placeholder}
          value={text}
          onInput={(event) => write(event.currentTarget.value)}
          onBlur={() => afterPress(add)}
          onKeyDown={(event) => {
            // Esc is not ours: it makes the sidebar a tab again, and what stands here is added as she leaves.
            if (event.isComposing || event.key !== 'Enter') return;
            add();
            event.preventDefault();
            event.stopPropagation();
          }}
        />
      </div>
      {text && preview?.(text)}
      <GuardLine text={text} />
    </>
  );
}
