import { compare, daysBetween, hasEnded, isAllDay, toLocal } from '../../core/local-time';
import type { LongGap } from '../../core/next-proposal';
import type { BriefView, Pair } from '../../core/views';
import { t, tn } from '../../platform/words';
import { formatDate, formatNearDay, formatStart, formatTimeRange } from './dates';
import { stageName } from './reasons';
import { shortName } from './short-name';
import './NextMeeting.css';
import { StageMark, stageNumber } from './StageMark';
import { useNow } from './use-now';

interface Props {
  brief: BriefView;
  onStage: () => void;
  onNotes: (meetingId: string) => void;
}

/** The next meeting: time first, then the stage, and the one filled button. */
export function NextMeeting({ brief, onStage, onNotes }: Props) {
  const now = useNow();
  const { next, pair } = brief;
  return (
    <section class="next" aria-label={t('person_next')}>
      <div class="grow">
        <p class="when num">
          {next ? <When startsAt={next.startsAt} endsAt={next.endsAt} now={now} /> : t('person_no_meeting')}
        </p>
        {!next && <LastMet brief={brief} now={now} />}
        <button
          type="button"
          class="stage-btn"
          aria-label={t('stage_open', stageNumber(pair.stage), stageName(pair.stage))}
          onClick={onStage}
        >
          <StageMark stage={pair.stage} steps />
        </button>
      </div>
      {next && (
        <button type="button" class="btn btn-primary" onClick={() => onNotes(next.meetingId)}>
          {t('person_open_notes')}
        </button>
      )}
    </section>
  );
}

/** How far it is, and the times: 'In 12 min, 14:00–14:30', 'Now, 14:00–14:30', 'Tomorrow, 9:00–9:30'. */
function When({ startsAt, endsAt, now }: { startsAt: string; endsAt: string | undefined; now: Date }) {
  const range = formatTimeRange(startsAt, endsAt);
  if (!range || isAllDay(startsAt)) return <>{formatNearDay(startsAt, now)}</>;
  const nowLocal = toLocal(now);
  const running = compare(startsAt, nowLocal) <= 0 && !hasEnded({ startsAt, endsAt }, nowLocal);
  const minutes = (Date.parse(`${startsAt}Z`) - Date.parse(`${nowLocal}Z`)) / 60_000;
  const near = running || (minutes > 0 && minutes < 60);
  return (
    <>
      <span class="whole">{t('person_when', near ? formatStart(startsAt, now) : formatNearDay(startsAt, now))}</span>{' '}
      <span class="whole">{range}</span>
    </>
  );
}

function LastMet({ brief, now }: { brief: BriefView; now: Date }) {
  const { gap, lastMetOn, rhythmDays } = brief;
  const today = toLocal(now).slice(0, 10);
  if (gap) return <p class="sub">{gapWords(gap, brief.pair, daysBetween(gap.lastMetOn, today))}</p>;
  const met = lastMetOn && daysBetween(lastMetOn, today) >= 0 ? t('person_last_met', formatDate(lastMetOn, now)) : '';
  const planned = rhythmDays ? rhythmWords(rhythmDays) : '';
  return met || planned ? <p class="sub">{[met, planned].filter(Boolean).join(' ')}</p> : null;
}

/** 'You last met Ana 5 weeks ago. You usually meet every 2 weeks.' */
function gapWords({ everyDays, isPlanned }: LongGap, pair: Pair, days: number): string {
  const names = pair.members.map(({ name }) => shortName(name)).join(', ');
  const ago = days >= 14 ? tn('gap_weeks_ago', Math.round(days / 7)) : tn('gap_days_ago', days);
  const usual = isPlanned ? rhythmWords(everyDays) : tn('gap_usual', everyDays / 7);
  return `${t('gap_line', names, ago)} ${usual}`;
}

function rhythmWords(days: number): string {
  return days % 7 === 0 ? tn('person_planned_weeks', days / 7) : tn('person_planned_days', days);
}
