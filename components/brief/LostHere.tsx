import { FolderOpen } from 'lucide';
import { openOwnPage } from '../../platform/panel';
import { t } from '../../platform/words';
import { Icon } from '../shared/Icon';
import { Lost } from '../shared/Lost';

/** In popup and panel, where no file can be chosen while nobody is there. */
export function LostHere() {
  return (
    <Lost>
      <button type="button" class="btn btn-primary" onClick={() => void openOwnPage('welcome.html')}>
        <Icon node={FolderOpen} />
        {t('restore_title')}
      </button>
    </Lost>
  );
}
