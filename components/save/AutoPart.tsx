import { useCallback, useEffect, useState } from 'preact/hooks';
import { localDateOf } from '../../core/local-time';
import {
  type AutoBackup,
  autoBackup,
  dailyKey,
  hasDownloads,
  onAutoBackup,
  requestDownloads,
  turnAutoBackup,
} from '../../platform/auto-backup';
import { call } from '../../platform/call';
import { t } from '../../platform/words';
import { toldOf } from '../shared/acts';
import { CheckField } from '../shared/CheckField';
import { formatDate } from '../shared/dates';
import type { Files } from '../shared/files';
import { showToast } from '../shared/toasts';
import { useNow } from '../shared/use-now';
import { AutoLock } from './AutoLock';

/** A file each day without a press. */
export function AutoPart({ files }: { files: Files }) {
  const now = useNow();
  const [state, setState] = useState<AutoBackup>();
  const [mayWrite, setMayWrite] = useState(true);
  const [isLockOn, setLockOn] = useState(false);
  const [isDailyLocked, setDailyLocked] = useState(false);
  const load = useCallback(async () => {
    setState(await autoBackup());
    setMayWrite(await hasDownloads());
    setDailyLocked((await dailyKey()) !== undefined);
    const answer = await call('getLock', {});
    setLockOn(answer.ok && answer.lock.state !== 'off');
  }, []);
  useEffect(() => {
    void load();
    return onAutoBackup(() => void load());
  }, [load]);
  const turn = async (on: boolean) => {
    // In the press itself, before anything is awaited.
    if (on && !(await requestDownloads().catch(() => false))) return showToast(t('auto_refused'));
    await turnAutoBackup(on);
    if (on) toldOf(await call('backUpNow', {}));
    await load();
  };
  const isOn = state !== undefined && mayWrite;
  const isPaused = isLockOn && !isDailyLocked;
  return (
    <>
      <CheckField label={t('auto_on')} line={t('auto_line')} checked={isOn} onChange={(on) => void turn(on)} />
      {isOn && <AutoLock files={files} isLocked={isDailyLocked} />}
      <p class="small quiet" role="status">
        {isOn && isPaused && t('auto_locked')}
        {isOn && !isPaused && state.failed && t('auto_failed', state.failed)}
        {isOn &&
          !isPaused &&
          !state.failed &&
          state.lastAt &&
          t('auto_last', formatDate(localDateOf(state.lastAt), now))}
      </p>
    </>
  );
}
