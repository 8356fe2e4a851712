import { Trouble } from './Trouble';
import { stopped } from './unsaved';

/** Above a surface that stays with what is typed in it: an act met a refusal that no further one will get past. */
export function Stopped({ onRetry }: { onRetry: () => void }) {
  const stop = stopped.value;
  if (!stop) return null;
  const retry = () => {
    stopped.value = undefined;
    onRetry();
  };
  return <Trouble {...stop} onRetry={stop.reason === 'updated' ? undefined : retry} />;
}
