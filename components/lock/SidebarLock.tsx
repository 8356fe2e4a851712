import { LockKeyhole } from 'lucide';
import { useState } from 'preact/hooks';
import { openPanel } from '../../platform/panel';
import { t } from '../../platform/words';
import { useMedia } from '../meeting/use-media';
import { Icon } from '../shared/Icon';
import { Header } from '../sidebar/Header';
import { Tab } from '../sidebar/Tab';
import { useEscape } from '../sidebar/use-escape';

/** The frame in a page while it is locked. The passphrase is never asked here: the page could show a field like ours. */
export function SidebarLock() {
  const isTab = useMedia('(max-width: 119px)');
  const [isRefused, setRefused] = useState(false);
  useEscape();
  if (isTab) return <Tab view={undefined} />;
  return (
    <div class="sb">
      <Header isLocked />
      <main class="lock">
        <div class="lock-form">
          <h2 class="lock-title">
            <Icon node={LockKeyhole} large />
            {t('lock_locked_short')}
          </h2>
          <p>{t('lock_elsewhere')}</p>
          <button
            type="button"
            class="btn btn-primary"
            onClick={() => {
              // Firefox gives a frame in a page too little for that.
              void openPanel({ tab: 'today' }).then(
                (isOpen) => setRefused(!isOpen),
                () => setRefused(true),
              );
            }}
          >
            {t('lock_open_window')}
          </button>
          <p class="small" role="status">
            {isRefused && t('lock_by_icon')}
          </p>
        </div>
      </main>
    </div>
  );
}
