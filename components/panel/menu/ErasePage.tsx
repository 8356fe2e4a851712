import { Download, Trash2 } from 'lucide';
import { useId, useRef, useState } from 'preact/hooks';
import { call } from '../../../platform/call';
import { t } from '../../../platform/words';
import { CloseDay } from '../../save/CloseDay';
import { toldOf } from '../../shared/acts';
import { CheckField } from '../../shared/CheckField';
import type { Files } from '../../shared/files';
import { Icon } from '../../shared/Icon';
import { showToast } from '../../shared/toasts';
import '../../save/save.css';

/** Everything of hers out of this browser: for the end of a day at a shared computer, or for good. */
export function ErasePage({ files, onSave, onDone }: { files: Files; onSave: () => void; onDone: () => void }) {
  const [isSure, setSure] = useState(false);
  const [withSites, setWithSites] = useState(false);
  const [isAsked, setAsked] = useState(false);
  const box = useRef<HTMLInputElement>(null);
  const [isBusy, setBusy] = useState(false);
  const id = useId();
  const erase = async () => {
    if (isBusy) return;
    if (!isSure) {
      setAsked(true);
      return box.current?.focus();
    }
    setBusy(true);
    const isDone = toldOf(await call('eraseEverything', { sites: withSites }));
    setBusy(false);
    if (!isDone) return;
    localStorage.clear();
    showToast(t('menu_erased'));
    onDone();
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
        <input ref={box} type="checkbox" checked={isSure} onChange={(event) => setSure(event.currentTarget.checked)} />
        <span id={id}>{t('menu_erase_sure')}</span>
      </label>
      <CheckField
        label={t('menu_erase_sites')}
        line={t('menu_erase_sites_line')}
        checked={withSites}
        onChange={setWithSites}
      />
      <div role="status">{isAsked && !isSure && <p class="small">{t('menu_erase_tick')}</p>}</div>
      <div>
        <button
          type="button"
          class="btn btn-alarm"
          aria-disabled={isBusy}
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
