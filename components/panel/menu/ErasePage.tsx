import { Download, Trash2 } from 'lucide';
import { useId, useState } from 'preact/hooks';
import { call } from '../../../platform/call';
import { t } from '../../../platform/words';
import { CloseDay } from '../../save/CloseDay';
import { toldOf } from '../../shared/acts';
import type { Files } from '../../shared/files';
import { Icon } from '../../shared/Icon';
import { showToast } from '../../shared/toasts';
import '../../save/save.css';

/** Everything of hers out of this browser: for the end of a day at a shared computer, or for good. */
export function ErasePage({ files, onSave }: { files: Files; onSave: () => void }) {
  const [isSure, setSure] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const id = useId();
  const erase = async () => {
    if (!isSure || isBusy) return;
    setBusy(true);
    const isDone = toldOf(await call('eraseEverything', {}));
    setBusy(false);
    if (!isDone) return;
    localStorage.clear();
    showToast(t('menu_erased'));
  };
  return (
    <div class="page-form">
      <section class="save-part">
        <h3>{t('menu_end_day')}</h3>
        <CloseDay files={files} />
      </section>
      <h3>{t('menu_erase')}</h3>
      <p>{t('menu_erase_line')}</p>
      <p class="small quiet">{t('menu_erase_browser')}</p>
      <div>
        <button type="button" class="btn btn-edge" onClick={onSave}>
          <Icon node={Download} />
          {t('menu_erase_save')}
        </button>
      </div>
      <label class="check erase-sure">
        <input type="checkbox" checked={isSure} onChange={(event) => setSure(event.currentTarget.checked)} />
        <span id={id}>{t('menu_erase_sure')}</span>
      </label>
      <div>
        <button
          type="button"
          class="btn btn-alarm"
          aria-disabled={!isSure || isBusy}
          aria-describedby={id}
          onClick={() => void erase()}
        >
          <Icon node={Trash2} />
          {t('menu_erase')}
        </button>
      </div>
    </div>
  );
}
