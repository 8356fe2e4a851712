import { TriangleAlert } from 'lucide';
import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { localDateOf } from '../../core/local-time';
import { autoBackup } from '../../platform/auto-backup';
import { t } from '../../platform/words';
import { forgetWritten, onWritten, type Written, written } from '../../platform/written';
import { formatDate } from './dates';
import { Icon } from './Icon';
import './Lost.css';
import { useNow } from './use-now';

/**
 * What was written here is gone: says so, and what to do. Draws nothing as long as nothing was lost.
 * @param children the way to bring back a file
 */
export function Lost({ children }: { children: ComponentChildren }) {
  const now = useNow();
  const [mark, setMark] = useState<Written>();
  const [hasDaily, setHasDaily] = useState(false);
  useEffect(() => {
    const load = async () => {
      setMark(await written());
      setHasDaily((await autoBackup())?.lastAt !== undefined);
    };
    void load();
    return onWritten(() => void load());
  }, []);
  if (!mark?.isLost) return null;
  const { lastBackupAt } = mark;
  return (
    <section class="lost" role="alert">
      <div class="notice notice-alarm">
        <Icon node={TriangleAlert} />
        <div class="grow">
          <p>
            <b>{t('lost_title')}</b>
          </p>
          <p>{t('lost_why')}</p>
          <p>{lastBackupAt ? t('lost_saved', formatDate(localDateOf(lastBackupAt), now)) : t('lost_not_saved')}</p>
          {hasDaily && <p>{t('lost_daily')}</p>}
        </div>
      </div>
      <div class="lost-acts">
        {children}
        <button type="button" class="btn btn-quiet btn-out" onClick={() => void forgetWritten()}>
          {t('lost_go_on')}
        </button>
      </div>
    </section>
  );
}
