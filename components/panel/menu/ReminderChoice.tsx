import { ChevronDown } from 'lucide';
import { useEffect, useState } from 'preact/hooks';
import type { Patch, Settings } from '../../../core/records';
import { REMINDER_MINUTES } from '../../../core/reminders';
import { mayNotify, onPermissions, requestNotify } from '../../../platform/notify';
import { t, tn } from '../../../platform/words';
import { Icon } from '../../shared/Icon';
import './ReminderChoice.css';

const usualMinutes = 10;

interface Props {
  settings: Pick<Settings, 'remindMinutes' | 'reminderTells'>;
  onPut: (head: NonNullable<Patch<'settings'>['head']>) => void;
}

/** Whether to be reminded, how long before, and how much the reminder tells. The browser is asked in the press. */
export function ReminderChoice({ settings, onPut }: Props) {
  const { remindMinutes, reminderTells = false } = settings;
  const [isAllowed, setAllowed] = useState<boolean>();
  useEffect(() => {
    const ask = () => void mayNotify().then(setAllowed);
    ask();
    return onPermissions(ask);
  }, []);
  const isOn = remindMinutes !== undefined;
  const allow = async (minutes: number) => {
    const allowed = await requestNotify();
    setAllowed(allowed);
    if (allowed) onPut({ remindMinutes: minutes });
  };
  return (
    <div class="reminders">
      <label class="check">
        <input
          type="checkbox"
          checked={isOn}
          onChange={(event) => {
            const field = event.currentTarget;
            if (!field.checked) return onPut({ remindMinutes: null });
            // Shown as on once the browser has said yes.
            field.checked = false;
            void allow(usualMinutes);
          }}
        />
        <span>
          {t('remind_on')}
          {!reminderTells && <span class="small quiet ticked-on">{t('remind_on_line')}</span>}
        </span>
      </label>
      {isAllowed === false && isOn && (
        <div class="bar wrap" role="status">
          <p>{t('remind_refused')}</p>
          <button type="button" class="btn btn-edge" onClick={() => void allow(remindMinutes)}>
            {t('remind_allow')}
          </button>
        </div>
      )}
      {isOn && (
        <>
          <label class="field">
            <span class="label">{t('remind_when')}</span>
            <span class="sel">
              <select
                class="input"
                value={String(remindMinutes)}
                onChange={(event) => onPut({ remindMinutes: Number(event.currentTarget.value) })}
              >
                {REMINDER_MINUTES.map((minutes) => (
                  <option key={minutes} value={String(minutes)}>
                    {tn('remind_minutes', minutes)}
                  </option>
                ))}
              </select>
              <Icon node={ChevronDown} />
            </span>
          </label>
          <label class="check">
            <input
              type="checkbox"
              checked={reminderTells}
              onChange={(event) => onPut({ reminderTells: event.currentTarget.checked })}
            />
            <span>
              {t('remind_tells')}
              <span class="small quiet ticked-on">{t('remind_tells_line')}</span>
            </span>
          </label>
        </>
      )}
    </div>
  );
}
