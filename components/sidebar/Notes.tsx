import { Shapes } from 'lucide';
import { useEffect, useRef, useState } from 'preact/hooks';
import { pairKey } from '../../core/pair';
import type { SidebarView } from '../../core/views';
import { t } from '../../platform/words';
import { EventBar } from '../meeting/EventBar';
import { MeetingNotes } from '../meeting/MeetingNotes';
import { SameMeeting } from '../meeting/SameMeeting';
import { WithLine } from '../meeting/WithLine';
import { Icon } from '../shared/Icon';
import { useNow } from '../shared/use-now';
import { Foot } from './Foot';
import { NextInCalendar } from './NextInCalendar';
import { WhoseForm } from './WhoseForm';

/** The notes of the open event: what was read, with whom, and the meeting's sections. */
export function Notes({ view }: { view: Extract<SidebarView, { state: 'notes' }> }) {
  const { meeting, isClosed, isSample, isSeries } = view;
  const now = useNow();
  const [isChanging, setChanging] = useState(false);
  const whom = pairKey(meeting.pair.mentorshipIds);
  const head = useRef<HTMLDivElement>(null);
  useEffect(() => setChanging(false), [whom]);
  const back = () => {
    setChanging(false);
    requestAnimationFrame(() => head.current?.querySelector<HTMLElement>('.who')?.focus());
  };
  return (
    <main class="sb-main">
      {isSample && (
        <p class="notice" role="note">
          <Icon node={Shapes} />
          <span>{t('notes_sample')}</span>
        </p>
      )}
      {isClosed && <p class="sb-closed">{t('notes_closed')}</p>}
      <div ref={head}>
        <EventBar
          meetingId={meeting.meetingId}
          event={meeting}
          kind={meeting.kind}
          now={now}
          isDoubtful={view.level === 'ask'}
        >
          {!isChanging && <WithLine pair={meeting.pair} onChange={() => setChanging(true)} />}
        </EventBar>
      </div>
      <div class="scroll">
        {isChanging && (
          <>
            <WhoseForm title={t('whose_change')} isSeries={isSeries} onCancel={back} />
            <SameMeeting view={meeting} go={back} />
          </>
        )}
        <div hidden={isChanging}>
          <MeetingNotes view={meeting} where="sidebar">
            {meeting.proposal && meeting.status === 'held' && (
              <NextInCalendar view={meeting} proposal={meeting.proposal} />
            )}
          </MeetingNotes>
          <Foot meetingId={meeting.meetingId} />
        </div>
      </div>
    </main>
  );
}
