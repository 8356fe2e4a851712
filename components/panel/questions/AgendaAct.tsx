import { ChevronDown, Plus } from 'lucide';
import type { MeetingRow } from '../../../core/views';
import { t } from '../../../platform/words';
import { formatWhen } from '../../shared/dates';
import { Icon } from '../../shared/Icon';
import { useNow } from '../../shared/use-now';
import { usePopover } from '../../shared/use-popover';

interface Props {
  text: string;
  /** Those to come, soonest first. */
  upcoming: readonly MeetingRow[];
  onTake: (meeting: MeetingRow) => void;
  onStartNow: () => void;
  onNewMeeting: () => void;
}

/** To the agenda of the next meeting in one press; of another one from the small menu; without any, how to get one. */
export function AgendaAct(props: Props) {
  const { text, upcoming, onTake } = props;
  const [next] = upcoming;
  if (!next) return <WithoutMeeting {...props} />;
  return (
    <>
      <button
        type="button"
        class="btn btn-quiet"
        aria-label={t('shared_to_agenda_named', text)}
        title={t('shared_to_agenda')}
        onClick={() => onTake(next)}
      >
        <Icon node={Plus} />
        {t('shared_agenda')}
      </button>
      {upcoming.length > 1 && <OtherMeetings {...props} />}
    </>
  );
}

function OtherMeetings({ text, upcoming, onTake }: Props) {
  const now = useNow();
  const { id, button, sheet, close } = usePopover('start', () => sheet.current?.querySelector('button')?.focus());
  return (
    <>
      <button
        ref={button}
        type="button"
        class="btn btn-icon q-which"
        popovertarget={id}
        aria-label={t('questions_which_named', text)}
        title={t('questions_which')}
      >
        <Icon node={ChevronDown} />
      </button>
      <div ref={sheet} id={id} popover="auto" class="pop menu">
        <p class="small quiet q-menu-h">{t('questions_which')}</p>
        <ul>
          {upcoming.map((meeting) => (
            <li key={meeting.meetingId}>
              <button
                type="button"
                class="menu-row q-menu-row"
                onClick={() => {
                  close();
                  onTake(meeting);
                }}
              >
                <span class="num">{formatWhen(meeting.startsAt, undefined, now)}</span>
                <span class="small quiet">{meeting.title}</span>
              </button>
            </li>
          ))}
        </ul>
      </div>
    </>
  );
}

function WithoutMeeting({ text, onStartNow, onNewMeeting }: Props) {
  const { id, button, sheet, close } = usePopover('start', () => sheet.current?.querySelector('button')?.focus());
  const act = (words: string, look: string, onClick: () => void) => (
    <button
      type="button"
      class={`btn ${look}`}
      onClick={() => {
        close();
        onClick();
      }}
    >
      {words}
    </button>
  );
  return (
    <>
      <button
        ref={button}
        type="button"
        class="btn btn-quiet"
        popovertarget={id}
        aria-label={t('shared_to_agenda_named', text)}
        title={t('shared_to_agenda')}
      >
        <Icon node={Plus} />
        {t('shared_agenda')}
      </button>
      <div ref={sheet} id={id} popover="auto" class="pop">
        <p>{t('questions_no_meeting')}</p>
        <div class="bar wrap q-no-meeting">
          {act(t('popup_add_meeting'), 'btn-primary', onNewMeeting)}
          {act(t('popup_start_now'), 'btn-edge', onStartNow)}
        </div>
      </div>
    </>
  );
}
