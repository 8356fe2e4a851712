import { ChevronDown } from 'lucide';
import type { Patch } from '../../core/records';
import type { LockView } from '../../platform/calls';
import { requestScreenLock } from '../../platform/lock';
import { isFirefox } from '../../platform/sites';
import { t, tn } from '../../platform/words';
import { Icon } from '../shared/Icon';

const offered = [5, 15, 60];

interface Props {
  view: LockView;
  onPut: (head: NonNullable<Patch<'settings'>['head']>) => void;
}

/** When it locks by itself. */
export function LockTimes({ view, onPut }: Props) {
  const withScreen = async (wanted: boolean) => onPut({ lockWithScreen: wanted && (await requestScreenLock()) });
  return (
    <>
      <label class="field">
        <span>{t('lock_after')}</span>
        <span class="sel">
          <select
            class="input"
            value={String(view.minutes)}
            onChange={(event) => onPut({ lockAfterMinutes: Number(event.currentTarget.value) })}
          >
            {offered.map((minutes) => (
              <option key={minutes} value={String(minutes)}>
                {tn('lock_minutes', minutes)}
              </option>
            ))}
            <option value="0">{t('lock_never')}</option>
          </select>
          <Icon node={ChevronDown} />
        </span>
      </label>
      <p class="small quiet">{t(isFirefox() ? 'lock_close_firefox' : 'lock_close')}</p>
      {!isFirefox() && (
        <label class="check">
          <input
            type="checkbox"
            checked={view.withScreen}
            onChange={(event) => {
              const box = event.currentTarget;
              void withScreen(box.checked);
              // Ticked when it was allowed.
              box.checked = view.withScreen;
            }}
          />
          <span>{t('lock_with_screen')}</span>
        </label>
      )}
    </>
  );
}
