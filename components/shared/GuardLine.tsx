import { signal } from '@preact/signals';
import { ShieldAlert } from 'lucide';
import { useEffect, useState } from 'preact/hooks';
import { guardHints } from '../../core/guard';
import { t } from '../../platform/words';
import { hintsOff } from './hints';
import { Icon } from './Icon';

/** What she said is fine, as long as this page lives: a field comes and goes. */
const fine = signal<ReadonlySet<string>>(new Set());

/** After the last key: a hint in the middle of a word would only disturb. */
const pauseMs = 700;

/** Under a field: says quietly that something in it should perhaps not be written down. Never blocks. */
export function GuardLine({ text }: { text: string }) {
  const [looked, setLooked] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setLooked(text), pauseMs);
    return () => clearTimeout(timer);
  }, [text]);
  if (hintsOff.value) return null;
  const hint = guardHints(looked, new Date().getFullYear()).find(
    ({ words }) => text.includes(words) && !fine.value.has(words),
  );
  return (
    <div role="status">
      {hint && (
        <p class="small guard-line">
          <Icon node={ShieldAlert} />
          <span class="grow">
            <bdi>“{hint.words}”</bdi> {t(`guard_${hint.kind}`)}
          </span>
          <button
            type="button"
            class="btn btn-quiet"
            onClick={() => {
              fine.value = new Set([...fine.value, hint.words]);
            }}
          >
            {t('guard_fine')}
          </button>
        </p>
      )}
    </div>
  );
}
