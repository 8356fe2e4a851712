import { Download } from 'lucide';
import { useState } from 'preact/hooks';
import { t } from '../../../platform/words';
import type { FileAnswer, SaveAll } from '../../shared/files';
import { Icon } from '../../shared/Icon';

/** Everything to a file: the copy that survives a lost computer. */
export function SavePage({ saveAll }: { saveAll: SaveAll }) {
  const [answer, setAnswer] = useState<FileAnswer | 'busy'>();
  const save = async () => {
    if (answer === 'busy') return;
    setAnswer('busy');
    setAnswer(await saveAll().catch((error: unknown) => ({ ok: false as const, reason: String(error) })));
  };
  return (
    <div class="page-form">
      <p>{t('menu_save_line')}</p>
      <p class="small quiet">{t('menu_save_care')}</p>
      <div>
        <button type="button" class="btn btn-primary" aria-disabled={answer === 'busy'} onClick={() => void save()}>
          <Icon node={Download} />
          {t('menu_save_now')}
        </button>
      </div>
      <div role="status">{answer && <p>{saveWords(answer)}</p>}</div>
    </div>
  );
}

function saveWords(answer: FileAnswer | 'busy'): string {
  if (answer === 'busy') return t('menu_saving');
  if (!answer.ok) return t('menu_save_failed', answer.message ?? answer.reason);
  return answer.fileName ? t('menu_saved_as', answer.fileName) : t('menu_saved');
}
