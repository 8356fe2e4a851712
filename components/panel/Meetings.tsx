import { NotebookPen, Plus } from 'lucide';
import { useCallback, useState } from 'preact/hooks';
import { pairKey, pairName } from '../../core/pair';
import type { MeetingRow, Pair } from '../../core/views';
import { call } from '../../platform/call';
import { t } from '../../platform/words';
import { Section } from '../brief/BriefSections';
import { startNow } from '../shared/acts';
import { Icon } from '../shared/Icon';
import { shortName } from '../shared/short-name';
import { Trouble } from '../shared/Trouble';
import { useView } from '../shared/use-view';
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
  adding: boolean;
  onAdding: (adding: boolean) => void;
  onOpen: (meetingId: string) => void;
}

/** All meetings in time: what comes, and what was, with notes and promises. */
export function Meetings({ pair, adding, onAdding, onOpen }: Props) {
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
      {adding && <NewMeeting pair={pair} onDone={() => onAdding(false)} />}
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

function groupName(pair: Pair): string {
  return pair.members.length === 1
    ? shortName(pairName(pair))
    : pair.members.map((one) => shortName(one.name)).join(', ');
}
