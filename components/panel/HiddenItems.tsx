import type { ChecklistRow, Member } from '../../core/views';
import { t, tn } from '../../platform/words';
import { hideItem } from '../shared/mentorship-acts';

/** The shipped items that she took off this list, with the way back. */
export function HiddenItems({ member, rows }: { member: Member; rows: ChecklistRow[] }) {
  if (rows.length === 0) return null;
  return (
    <details class="hidden-items">
      <summary>{tn('hidden_show', rows.length)}</summary>
      <ul>
        {rows.map((row) => (
          <li key={row.item.id} class="row">
            <span class="grow txt">{row.item.label}</span>
            <button
              type="button"
              class="btn btn-quiet btn-out-r"
              aria-label={t('hidden_again_named', row.item.label)}
              onClick={() => void hideItem(member, row, false)}
            >
              {t('hidden_again')}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
