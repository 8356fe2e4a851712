import { useCallback, useEffect, useState } from 'preact/hooks';
import { localDateOf, today } from '../../core/local-time';
import {
  type AutoBackup,
  autoBackup,
  type BackupTrouble,
  dailyKey,
  hasDownloads,
  onAutoBackup,
} from '../../platform/auto-backup';
import { type BackupFolder, backupFolder, canChooseFolder, mayWriteInto } from '../../platform/backup-folder';
import { call } from '../../platform/call';

/** The daily files, as they stand. */
export interface AutoView {
  /** Undefined: switched off. */
  state: AutoBackup | undefined;
  /** Undefined: they go into the downloads folder. */
  folder: BackupFolder | undefined;
  /** What keeps them from being written; `ask` also before it was tried. */
  trouble: BackupTrouble | undefined;
  isDoneToday: boolean;
  /** Her records have a lock, and these files have none. */
  isPaused: boolean;
  isLocked: boolean;
}

export function useAutoBackup(): { view: AutoView | undefined; reload: () => Promise<void> } {
  const [view, setView] = useState<AutoView>();
  const reload = useCallback(async () => {
    const [state, folder, key] = await Promise.all([
      autoBackup(),
      canChooseFolder() ? backupFolder() : undefined,
      dailyKey(),
    ]);
    const mayWrite = folder ? await mayWriteInto(folder) : await hasDownloads();
    const lock = state && (await call('getLock', {}));
    const isPaused = lock?.ok === true && lock.lock.state !== 'off' && !key;
    // Allowed again meanwhile: the next try will show.
    const last = state?.trouble === 'ask' ? undefined : state?.failed && (state.trouble ?? 'failed');
    setView({
      state,
      folder,
      trouble: !state || isPaused ? undefined : mayWrite ? last || undefined : 'ask',
      isDoneToday: state?.lastAt !== undefined && localDateOf(state.lastAt) === today(new Date()),
      isPaused,
      isLocked: key !== undefined,
    });
  }, []);
  useEffect(() => {
    void reload();
    const seen = () => void reload();
    document.addEventListener('visibilitychange', seen);
    const end = onAutoBackup(seen);
    return () => {
      document.removeEventListener('visibilitychange', seen);
      end();
    };
  }, [reload]);
  return { view, reload };
}
