import { NotebookPen, Plus } from 'lucide';
import { useCallback, useState } from 'preact/hooks';
import type { NextProposal } from '../../core/next-proposal';
import { isSamePair, pairKey, pairName } from '../../core/pair';
import type { MeetingRow, MeetingView, Pair } from '../../core/views';
import { call } from '../../platform/call';
import { t } from '../../platform/words';
import { Section } from '../brief/BriefSections';
import { startNow } from '../shared/acts';
import { Icon } from '../shared/Icon';
import { shortName } from '../shared/short-name';
import { Trouble } from '../shared/Trouble';
import { useView } from '../shared/use-view';
import { AddToCalendar } from './AddToCalendar';
import { MeetingEntry } from './MeetingEntry';
import { NewMeeting } from './NewMeeting';
import './Meetings.css';

const step = 20;

interface Timeline {
  upcoming: MeetingRow[];
  past: MeetingRow[];
  hasMore: boolean;
}

interface Props {
  pair: Pair;
  /** When to meet next, for the form. */
  proposal?: NextProposal | undefined;
  adding: boolean;
  onAdding: (adding: boolean) => void;
  onOpen: (meetingId: string) => void;
}

/** All meetings in time: what comes, and what was, with notes and promises. */
export function Meetings({ pair, proposal, adding, onAdding, onOpen }: Props) {
  const [added, setAdded] = useState<string>();
  const [everyone, setEveryone] = useState(false);
  const [limit, setLimit] = useState(step);
  const who = everyone ? '' : pairKey(pair.mentorshipIds);
  const load = useCallback(async () => {
    const answer = await call('listMeetings', { ...(who ? { mentorshipIds: who.split(' ') } : {}), limit });
    if (!answer.ok) return answer;
    const { upcoming, past, next } = answer;
    return { ok: true as const, view: { upcoming, past, hasMore: next !== undefined } };
  }, [who, limit]);
  const { view, refusal, message, reload } = useView<Timeline>(load);
  const filter = (value: boolean, words: string) => (
    <button type="button" aria-pressed={everyone === value} onClick={() => setEveryone(value)}>
      {words}
    </button>
  );
  const entries = (rows: MeetingRow[]) => (
    <ol class="tls">
      {rows.map((row) => (
        <MeetingEntry key={row.meetingId} row={row} withNames={everyone} onOpen={() => onOpen(row.meetingId)} />
      ))}
    </ol>
  );
  return (
    <>
      <section class="sec meetings-top" aria-label={t('panel_show')}>
        {/* biome-ignore lint/a11y/useSemanticElements: a fieldset does not lay out as a row of buttons */}
        <div class="seg" role="group" aria-label={t('panel_show')}>
          {filter(false, groupName(pair))}
          {filter(true, t('panel_everyone'))}
        </div>
        <button type="button" class="btn btn-edge" aria-expanded={adding} onClick={() => onAdding(!adding)}>
          <Icon node={Plus} />
          {t('panel_new_meeting')}
        </button>
        <button type="button" class="btn btn-quiet btn-out" onClick={() => onOpen(startNow(pair))}>
          <Icon node={NotebookPen} />
          {t('popup_start_now')}
        </button>
      </section>
      {adding && (
        <NewMeeting
          pair={pair}
          proposal={proposal}
          onDone={(meetingId) => {
            onAdding(false);
            setAdded(meetingId);
          }}
        />
      )}
      {added && !adding && <JustAdded key={added} pair={pair} meetingId={added} />}
      {!view && refusal && <Trouble reason={refusal} message={message} onRetry={() => void reload()} />}
      {view && (
        <>
          <Section title={t('panel_coming')}>
            {view.upcoming.length > 0 ? entries(view.upcoming) : <p class="empty">{t('panel_coming_none')}</p>}
          </Section>
          <Section title={t('panel_past')}>
            {view.past.length > 0 ? entries(view.past) : <p class="empty">{t('panel_past_none')}</p>}
            {view.hasMore && (
              <button type="button" class="btn btn-quiet btn-out" onClick={() => setLimit(limit + step)}>
                {t('panel_earlier')}
              </button>
            )}
          </Section>
        </>
      )}
    </>
  );
}

/** The meeting that was just added may go into her calendar too. Gone when it is taken back. */
function JustAdded({ pair, meetingId }: { pair: Pair; meetingId: string }) {
  const load = useCallback(async () => {
    const answer = await call('getMeeting', { meetingId });
    return answer.ok ? { ok: true as const, view: answer.meeting } : answer;
  }, [meetingId]);
  const { view } = useView<MeetingView | null>(load);
  const isOurs = view && isSamePair(view.pair.mentorshipIds, pair.mentorshipIds);
  return isOurs && view.isOnlyHere ? <AddToCalendar view={view} /> : null;
}

function groupName(pair: Pair): string {
  return pair.members.length === 1
    ? shortName(pairName(pair))
    : pair.members.map((one) => shortName(one.name)).join(', ');
}
