import { CircleHelp } from 'lucide';
import type { MeetingView } from '../../core/views';
import { t } from '../../platform/words';
import { formatFullDay, formatStart } from '../shared/dates';
import { Icon } from '../shared/Icon';
import { type GoTo, sayApart, saySame } from './same-acts';

interface Props {
  view: Pick<MeetingView, 'meetingId' | 'ask'>;
  now: Date;
  go: GoTo;
}

/** A doubt that only she can settle: is this a meeting, or a series, that she has already? Asked until answered. */
export function AskSame({ view: { meetingId, ask }, now, go }: Props) {
  if (!ask) return null;
  const title = ask.title || t('notes_no_title');
  const words =
    ask.about === 'series'
      ? t('same_ask_series', title, formatFullDay(ask.untilOn))
      : t('same_ask_meeting', title, formatStart(ask.startsAt, now));
  return (
    <section class="notice ask-same" aria-label={words}>
      <Icon node={CircleHelp} />
      <div class="grow">
        <p>{words}</p>
        <div class="acts">
          <button
            type="button"
            class="btn btn-quiet"
            onClick={() => void saySame(meetingId, ask.about, ask.otherId, go)}
          >
            {t('same_yes')}
          </button>
          <button type="button" class="btn btn-quiet" onClick={() => void sayApart(meetingId, ask.about, ask.otherId)}>
            {t('same_no')}
          </button>
        </div>
      </div>
    </section>
  );
}
