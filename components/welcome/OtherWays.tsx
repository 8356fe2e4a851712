import { useRef, useState } from 'preact/hooks';
import { t } from '../../platform/words';
import type { FileAnswer, Restore } from '../shared/files';

interface Props {
  restore: Restore;
  onSample: () => Promise<void>;
  onRestored: () => void;
}

/** Instead of the steps: sample people, or a file from another computer. */
export function OtherWays({ restore, onSample, onRestored }: Props) {
  const field = useRef<HTMLInputElement>(null);
  const [answer, setAnswer] = useState<FileAnswer | 'busy'>();
  const read = async (file: File | undefined) => {
    if (!file) return;
    setAnswer('busy');
    const result = await restore(file).catch((error: unknown) => ({ ok: false as const, reason: String(error) }));
    setAnswer(result);
    if (result.ok) onRestored();
  };
  return (
    <section class="welcome-other" aria-labelledby="welcome-instead">
      <h2 id="welcome-instead">{t('welcome_instead')}</h2>
      <div class="bar wrap">
        <button type="button" class="btn btn-edge" onClick={() => void onSample()}>
          {t('welcome_sample')}
        </button>
        <button type="button" class="btn btn-edge" onClick={() => field.current?.click()}>
          {t('welcome_have_file')}
        </button>
        <input
          ref={field}
          type="file"
          accept=".json,application/json"
          hidden
          tabIndex={-1}
          aria-label={t('welcome_have_file')}
          onChange={(event) => {
            void read(event.currentTarget.files?.[0]);
            // The same file may be chosen again after it was mended.
            event.currentTarget.value = '';
          }}
        />
      </div>
      <div role="status">{answer && <p class="small">{restoreWords(answer)}</p>}</div>
    </section>
  );
}

function restoreWords(answer: FileAnswer | 'busy'): string {
  if (answer === 'busy') return t('welcome_reading');
  if (answer.ok) return t('welcome_restored');
  if (answer.reason === 'not-empty') return t('welcome_not_empty');
  return t('welcome_restore_failed', answer.message ?? answer.reason);
}
