import { CalendarPlus } from 'lucide';
import { useEffect, useId, useState } from 'preact/hooks';
import { sharedLines } from '../../core/copied';
import { googleLink, icsFile, type OutgoingMeeting, outlookLink } from '../../core/ics-out';
import type { MeetingView } from '../../core/views';
import { call } from '../../platform/call';
import { t, tn } from '../../platform/words';
import { Icon } from '../shared/Icon';
import { showToast } from '../shared/toasts';
import './AddToCalendar.css';

interface Guest {
  name: string;
  email: string;
}

/** A meeting that was entered by hand, into her calendar: as a file, or on the calendar's own page. */
export function AddToCalendar({ view }: { view: MeetingView }) {
  const [isOpen, setOpen] = useState(false);
  const [guests, setGuests] = useState<Guest[]>([]);
  const [invited, setInvited] = useState<string[]>([]);
  const id = useId();
  const people = view.pair.members.map(({ personId }) => personId).join(' ');
  useEffect(() => {
    if (isOpen) void readGuests(people.split(' ')).then(setGuests);
  }, [isOpen, people]);
  const lines = sharedLines(view);
  const outgoing: OutgoingMeeting = {
    meetingId: view.meetingId,
    title: view.title,
    startsAt: view.startsAt ?? '',
    endsAt: view.endsAt,
    location: view.location,
    description: lines.map((line) => `- ${line}`).join('\n'),
    guests: invited,
  };
  if (!outgoing.startsAt) return null;
  const link = (words: string, address: string) => (
    <a class="btn btn-edge" href={address} target="_blank" rel="noreferrer" aria-label={t('out_new_tab', words)}>
      {words}
    </a>
  );
  return (
    <section class="sec out">
      <button
        type="button"
        class="btn btn-edge"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
      >
        <Icon node={CalendarPlus} />
        {t('out_button')}
      </button>
      <div id={id} class="out-ways" hidden={!isOpen}>
        <p class="small">
          {t('out_line')} {lines.length > 0 && tn('out_lines', lines.length)}
        </p>
        {guests.map(({ name, email }) => (
          <label key={email} class="check">
            <input
              type="checkbox"
              checked={invited.includes(email)}
              onChange={(event) => {
                const { checked } = event.currentTarget;
                setInvited((before) => [...before.filter((one) => one !== email), ...(checked ? [email] : [])]);
              }}
            />
            <span>{t('out_invite', name, email)}</span>
          </label>
        ))}
        <p class="small quiet">{t('out_sent')}</p>
        <div class="bar wrap">
          <button type="button" class="btn btn-edge" onClick={() => saveFile(outgoing)}>
            {t('out_file')}
          </button>
          {link(t('out_google'), googleLink(outgoing))}
          {link(t('out_outlook'), outlookLink(outgoing))}
        </div>
      </div>
    </section>
  );
}

/** Everybody of the meeting whose address is known. */
async function readGuests(personIds: readonly string[]): Promise<Guest[]> {
  const answers = await Promise.all(personIds.map((personId) => call('getPerson', { personId })));
  return answers.flatMap((answer) => {
    const email = answer.ok ? answer.emails[0] : undefined;
    return answer.ok && email ? [{ name: answer.name, email }] : [];
  });
}

function saveFile(meeting: OutgoingMeeting): void {
  const address = URL.createObjectURL(new Blob([icsFile(meeting, new Date())], { type: 'text/calendar' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = `mentorside-${meeting.startsAt.slice(0, 10)}.ics`;
  link.click();
  // The browser reads it after the press.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
  showToast(t('out_saved'));
}
