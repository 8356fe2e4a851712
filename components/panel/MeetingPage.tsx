import { Pin, Trash2 } from 'lucide';
import { useCallback, useEffect, useState } from 'preact/hooks';
import { pairKey } from '../../core/pair';
import type { MeetingView } from '../../core/views';
import { call } from '../../platform/call';
import { t } from '../../platform/words';
import { MeetingNotes } from '../meeting/MeetingNotes';
import { SameMeeting } from '../meeting/SameMeeting';
import { toldOf } from '../shared/acts';
import { Icon } from '../shared/Icon';
import { NextProposal } from '../shared/NextProposal';
import { Trouble } from '../shared/Trouble';
import { showToast } from '../shared/toasts';
import { useView } from '../shared/use-view';
import { AddToCalendar } from './AddToCalendar';
import { PageHead } from './PageHead';

interface Props {
  meetingId: string;
  pinned: boolean;
  onPin: (pinned: boolean) => void;
  onBack: () => void;
  /** Whom the meeting is with: the head of the panel must say the same. */
  onPair: (mentorshipIds: string[]) => void;
  onNewMeeting: () => void;
  /** The meeting has become one with another. */
  onGo: (meetingId: string) => void;
}

/** The notes of one meeting. It follows the calendar, unless it is pinned. */
export function MeetingPage({ meetingId, pinned, onPin, onBack, onPair, onNewMeeting, onGo }: Props) {
  const load = useCallback(async () => {
    const answer = await call('getMeeting', { meetingId });
    return answer.ok ? { ok: true as const, view: answer.meeting } : answer;
  }, [meetingId]);
  const { view, refusal, message, reload } = useView<MeetingView | null>(load);
  const meeting = view?.meetingId === meetingId ? view : undefined;
  const whom = meeting && pairKey(meeting.pair.mentorshipIds);
  useEffect(() => {
    if (meeting) onPair(meeting.pair.mentorshipIds);
  }, [whom]);
  const isNow = view?.meetingId;
  useEffect(() => {
    if (isNow && isNow !== meetingId) onGo(isNow);
  }, [isNow]);
  const remove = async () => {
    if (!toldOf(await call('remove', { store: 'meetings', id: meetingId }))) return;
    onBack();
    showToast(t('panel_removed'), () => void call('undoRemove', { store: 'meetings', id: meetingId }).then(toldOf));
  };
  const leaveAlone = async () => {
    const answer = await call('leaveAlone', { meetingId });
    if (!toldOf(answer) || !answer.ok) return;
    const { refId, isSeries } = answer;
    onBack();
    const undo = () => void call('askAgain', { refId }).then(toldOf);
    showToast(t(isSeries ? 'whose_ignored_series' : 'whose_ignored'), undo);
  };
  return (
    <>
      <PageHead back={t('panel_all_meetings')} onBack={onBack}>
        <button
          type="button"
          class="btn btn-icon"
          aria-pressed={pinned}
          aria-label={t('panel_pin')}
          title={t('panel_pin')}
          onClick={() => onPin(!pinned)}
        >
          <Icon node={Pin} />
        </button>
      </PageHead>
      {refusal && <Trouble reason={refusal} message={message} onRetry={() => void reload()} />}
      {view === null && <Gone />}
      {meeting && (
        <>
          <MeetingNotes key={meetingId} view={meeting} where="panel" onGo={onGo}>
            {meeting.proposal && meeting.status === 'held' && (
              <section class="sec">
                <NextProposal pair={meeting.pair} proposal={meeting.proposal} onOther={onNewMeeting} />
              </section>
            )}
          </MeetingNotes>
          {meeting.isOnlyHere && <AddToCalendar view={meeting} />}
          <SameMeeting view={meeting} go={onGo} />
          {meeting.isDraft && (
            <div class="meeting-page-foot">
              <button type="button" class="btn btn-quiet btn-out" onClick={() => void leaveAlone()}>
                {t('whose_not')}
              </button>
            </div>
          )}
          {!meeting.isDraft && (
            <div class="meeting-page-foot">
              <button type="button" class="btn btn-quiet btn-out" onClick={() => void remove()}>
                <Icon node={Trash2} />
                {t('panel_remove_meeting')}
              </button>
            </div>
          )}
        </>
      )}
    </>
  );
}

/** Said after a moment: notes that were just begun are written meanwhile. */
function Gone() {
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 1500);
    return () => clearTimeout(timer);
  }, []);
  return late ? <p class="sec empty">{t('panel_meeting_gone')}</p> : null;
}
