import { Download } from 'lucide';
import { t } from '../../../platform/words';
import { CloseDay } from '../../save/CloseDay';
import { useSaveFacts } from '../../save/use-save-facts';
import { EraseEverything } from '../../shared/EraseEverything';
import type { Files } from '../../shared/files';
import { Icon } from '../../shared/Icon';
import '../../save/save.css';

interface Props {
  files: Files;
  onSave: () => void;
  onDone: () => void;
}

/** Everything of hers out of this browser: for the end of a day at a shared computer, or for good. */
export function ErasePage({ files, onSave, onDone }: Props) {
  const facts = useSaveFacts();
  if (!facts) return null;
  return (
    <div class="page-form">
      <section class="save-part">
        <h3>{t('menu_end_day')}</h3>
        <CloseDay files={files} hasFeeds={facts.hasFeeds} />
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
      <EraseEverything sure={t('menu_erase_sure')} onDone={onDone} />
    </div>
  );
}
