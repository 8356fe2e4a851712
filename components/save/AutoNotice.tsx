import { AutoTrouble } from './AutoTrouble';
import { useAutoBackup } from './use-auto-backup';

/** Where she looks each day: that the daily file is not written, as long as today's is missing. */
export function AutoNotice({ onSave }: { onSave: () => void }) {
  const { view, reload } = useAutoBackup();
  if (!view || (view.trouble === 'ask' && view.isDoneToday)) return null;
  return <AutoTrouble view={view} onChanged={reload} onSave={onSave} />;
}
