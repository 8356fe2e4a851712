import { CalendarPlus } from 'lucide';
import type { ComponentChildren } from 'preact';
import { isAllDay } from '../../core/local-time';
import type { NextProposal as Proposal } from '../../core/next-proposal';
import type { Pair } from '../../core/views';
import { t, tn } from '../../platform/words';
import { addMeeting } from './acts';
import { formatDay, formatTimeRange } from './dates';
import { Icon } from './Icon';
import './NextProposal.css';
import { useNow } from './use-now';

interface Props {
  pair: Pair;
  proposal: Proposal;
  onOther: () => void;
  /** More that can be done instead. */
  children?: ComponentChildren;
}

/** When they would meet next if they went on as usual: one press adds it. */
export function NextProposal({ pair, proposal, onOther, children }: Props) {
  const now = useNow();
  const { startsAt, endsAt, everyDays } = proposal;
  const day = formatDay(startsAt, now);
  const when = isAllDay(startsAt) ? day : t('shared_day_time', day, formatTimeRange(startsAt, endsAt));
  return (
    <div class="proposal">
      <p class="num">{t('proposal_ask', rhythm(everyDays), when)}</p>
      <div class="bar wrap">
        <button type="button" class="btn btn-primary" onClick={() => void addMeeting(pair, proposal)}>
          <Icon node={CalendarPlus} />
          {t('proposal_add')}
        </button>
        <button type="button" class="btn btn-edge" onClick={onOther}>
          {t('proposal_other')}
        </button>
        {children}
      </div>
    </div>
  );
}

function rhythm(days: number): string {
  return days % 7 === 0 ? tn('menu_weeks', days / 7) : tn('menu_days', days);
}
