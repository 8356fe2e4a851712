import { Trash2 } from 'lucide';
import { useId, useRef, useState } from 'preact/hooks';
import { call } from '../../platform/call';
import { t } from '../../platform/words';
import { toldOf } from './acts';
import { CheckField } from './CheckField';
import { Icon } from './Icon';
import { showToast } from './toasts';

interface Props {
  /** What she must have thought of before. */
  sure: string;
  onDone: () => void;
}

/** "Delete everything": a tick, and one press. Pressed without the tick it says what is missing. */
export function EraseEverything({ sure, onDone }: Props) {
  const [isSure, setSure] = useState(false);
  const [withSites, setWithSites] = useState(false);
  const [isAsked, setAsked] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const box = useRef<HTMLInputElement>(null);
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
    <>
      <label class="check erase-sure">
        <input ref={box} type="checkbox" checked={isSure} onChange={(event) => setSure(event.currentTarget.checked)} />
        <span id={id}>{sure}</span>
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
    </>
  );
}
