import { signal } from '@preact/signals';
import { ShieldAlert } from 'lucide';
import { useEffect, useState } from 'preact/hooks';
import { type GuardHint, guardHints } from '../../core/guard';
import { t } from '../../platform/words';
import { hintsOff } from './hints';
import { Icon } from './Icon';

/** What she said is fine, as long as this page lives: a field comes and goes. */
const fine = signal<ReadonlySet<string>>(new Set());

/** Before words that are fine also where both see them; no text of hers begins so. */
const sharedMark = '\0';

/** After the last key: a hint in the middle of a word would only disturb. */
const pauseMs = 700;

/** The first thing in a text that should perhaps not stand there, unless she said that it is fine. */
function hintIn(text: string, isFine: (words: string) => boolean): GuardHint | undefined {
  return guardHints(text, new Date().getFullYear()).find(({ words }) => !isFine(words));
}

/** What to say after a text was copied to be shared; empty: nothing. Line by line: each is looked at whole. */
export function copyWarning(text: string): string {
  if (hintsOff.value) return '';
  for (const line of text.split('\n')) {
    const hint = hintIn(line, (words) => fine.value.has(sharedMark + words));
    if (hint) return `${t('guard_copied')} “${hint.words}” ${t(`guard_${hint.kind}`)}`;
  }
  return '';
}

/**
 * Under a field: says quietly that something in it should perhaps not be written down. Never blocks.
 * @param isShared the text is for both: said plainly, and what was fine for her alone is asked again
 */
export function GuardLine({ text, isShared = false }: { text: string; isShared?: boolean }) {
  const [looked, setLooked] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setLooked(text), pauseMs);
    return () => clearTimeout(timer);
  }, [text]);
  if (hintsOff.value) return null;
  const marked = (words: string) => (isShared ? sharedMark + words : words);
  const hint = hintIn(looked, (words) => !text.includes(words) || fine.value.has(marked(words)));
  return (
    <div role="status">
      {hint && (
        <p class={isShared ? 'small guard-line guard-shared' : 'small guard-line'}>
          <Icon node={ShieldAlert} />
          <span class="grow">
            {isShared && <b>{t('guard_for_both')} </b>}
            <bdi>“{hint.words}”</bdi> {t(`guard_${hint.kind}`)}
          </span>
          <button
            type="button"
            class="btn btn-quiet"
            onClick={() => {
              fine.value = new Set([...fine.value, marked(hint.words)]);
            }}
          >
            {t('guard_fine')}
          </button>
        </p>
      )}
    </div>
  );
}
