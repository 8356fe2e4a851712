import type { When } from '../../content/types';
import { endOfQuarter } from '../../core/local-time';
import type { ChecklistRow, JourneyView } from '../../core/views';
import { t } from '../../platform/words';
import { formatDate } from '../shared/dates';

const order: When[] = ['before-first-meeting', 'at-first-meeting', 'each-meeting', 'quarterly', 'closing'];

/** Rows of one list by when they are due, each group with its heading. */
export function byWhen(rows: ChecklistRow[], journey: JourneyView, now: Date) {
  return order
    .map((when) => ({ when, heading: heading(when, journey, now), rows: rows.filter((row) => row.item.when === when) }))
    .filter((group) => group.rows.length > 0);
}

function heading(when: When, { roundOn, quarter }: JourneyView, now: Date): string {
  if (when === 'each-meeting')
    return roundOn ? t('stage_each_meeting_for', formatDate(roundOn, now)) : t('stage_each_meeting');
  if (when === 'quarterly') return t('stage_quarterly', formatDate(lastDay(quarter), now));
  if (when === 'before-first-meeting') return t('stage_before_first');
  return t(when === 'at-first-meeting' ? 'stage_at_first' : 'stage_closing');
}

/** `2026-Q4` → `2026-12-31`. */
function lastDay(quarter: string): string {
  const month = String(Number(quarter.slice(6)) * 3).padStart(2, '0');
  return endOfQuarter(`${quarter.slice(0, 4)}-${month}-01`);
}
