import { useState } from 'preact/hooks';
import { sharedLines } from '../../core/copied';
import type { MeetingView } from '../../core/views';
import { call } from '../../platform/call';
import { t } from '../../platform/words';
import { ToCalendar } from '../shared/ToCalendar';

interface Guest {
  name: string;
  email: string;
}

/** A meeting that was entered by hand, into her calendar, with whom she wants to invite. */
export function AddToCalendar({ view }: { view: MeetingView }) {
  const [guests, setGuests] = useState<Guest[]>([]);
  const [invited, setInvited] = useState<string[]>([]);
  const lines = sharedLines(view);
  if (!view.startsAt) return null;
  const meeting = {
    meetingId: view.meetingId,
    title: view.title,
    startsAt: view.startsAt,
    endsAt: view.endsAt,
    location: view.location,
    description: lines.map((line) => `- ${line}`).join('\n'),
    guests: invited,
  };
  const people = view.pair.members.map(({ personId }) => personId);
  return (
    <section class="sec out">
      <ToCalendar meeting={meeting} lines={lines.length} onOpen={() => void readGuests(people).then(setGuests)}>
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
      </ToCalendar>
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
