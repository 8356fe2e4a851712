import { isAllDay } from '../../core/local-time';
import type { NextProposal } from '../../core/next-proposal';
import { t, tn } from '../../platform/words';
import { formatDay, formatTimeRange } from './dates';

/** "Every 2 weeks: Tue 8 Dec, 14:00?" */
export function proposalWords({ startsAt, endsAt, everyDays }: NextProposal, now: Date): string {
  const day = formatDay(startsAt, now);
  const when = isAllDay(startsAt) ? day : t('shared_day_time', day, formatTimeRange(startsAt, endsAt));
  return t('proposal_ask', rhythm(everyDays), when);
}

function rhythm(days: number): string {
  return days % 7 === 0 ? tn('menu_weeks', days / 7) : tn('menu_days', days);
}
