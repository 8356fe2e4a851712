import { ChevronDown, ChevronUp, Split } from 'lucide';
import { useState } from 'preact/hooks';
import type { MeetingView, NearbyMeeting } from '../../core/views';
import { call } from '../../platform/call';
import { t } from '../../platform/words';
import { formatWhen } from '../shared/dates';
import { Icon } from '../shared/Icon';
import { tellRefusal } from '../shared/refusal';
import { useNow } from '../shared/use-now';
import { type GoTo, saySame, split } from './same-acts';
import './SameMeeting.css';

interface Props {
  view: Pick<MeetingView, 'meetingId' | 'canSplit'>;
  go: GoTo;
}

/** The calendar took one meeting for two, or two for one: she puts it right. */
export function SameMeeting({ view: { meetingId, canSplit }, go }: Props) {
  const now = useNow();
  const [others, setOthers] = useState<NearbyMeeting[]>();
  const toggle = async () => {
    if (others) return setOthers(undefined);
    const answer = await call('nearbyMeetings', { meetingId });
    if (answer.ok) setOthers(answer.meetings);
    else tellRefusal(answer.reason, answer.message);
  };
  return (
    <>
      <button type="button" class="more" aria-expanded={others !== undefined} onClick={() => void toggle()}>
        <Icon node={Split} />
        {t('same_wrong')}
        <Icon node={others ? ChevronUp : ChevronDown} />
      </button>
      {others && (
        <section class="sec same">
          <h3 class="same-h">{t('same_another')}</h3>
          <p class="small quiet">{t(others.length > 0 ? 'same_pick' : 'same_no_other')}</p>
          <ul class="same-list">
            {others.map((other) => (
              <li key={other.meetingId}>
                <button
                  type="button"
                  class="same-pick"
                  onClick={() => void saySame(meetingId, 'meeting', other.meetingId, go)}
                >
                  <bdi class="same-t">{other.title || t('notes_no_title')}</bdi>
                  <span class="small quiet num">{formatWhen(other.startsAt, undefined, now)}</span>
                </button>
              </li>
            ))}
          </ul>
          {canSplit && (
            <>
              <button type="button" class="btn btn-edge" onClick={() => void split(meetingId, go)}>
                {t('same_not')}
              </button>
              <p class="small quiet">{t('same_not_hint')}</p>
            </>
          )}
        </section>
      )}
    </>
  );
}
