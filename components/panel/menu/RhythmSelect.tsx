import { ChevronDown } from 'lucide';
import { t, tn } from '../../../platform/words';
import { Icon } from '../../shared/Icon';

const usual = [7, 14, 21, 28, 42, 56, 84];

/** How often one means to meet, in weeks where it can be said so. */
export function RhythmSelect({ days, onChange }: { days: number | undefined; onChange: (days?: number) => void }) {
  const offered = days && !usual.includes(days) ? [...usual, days].sort((a, b) => a - b) : usual;
  return (
    <div class="field">
      <label>
        <span class="label">{t('menu_rhythm')}</span>
        <span class="sel">
          <select
            class="input"
            value={days ? String(days) : ''}
            onChange={(event) => onChange(event.currentTarget.value ? Number(event.currentTarget.value) : undefined)}
          >
            <option value="">{t('menu_rhythm_none')}</option>
            {offered.map((value) => (
              <option key={value} value={String(value)}>
                {value % 7 === 0 ? tn('menu_weeks', value / 7) : tn('menu_days', value)}
              </option>
            ))}
          </select>
          <Icon node={ChevronDown} />
        </span>
      </label>
      <p class="small quiet">{t('facts_rhythm_line')}</p>
    </div>
  );
}
