import { useState } from 'preact/hooks';
import { sharedLines } from '../../core/copied';
import { compare, dateOf, isAllDay, toLocal } from '../../core/local-time';
import type { MeetingView } from '../../core/views';
import { call } from '../../platform/call';
import { t } from '../../platform/words';
import { ToCalendar } from '../shared/ToCalendar';
import { useNow } from '../shared/use-now';

interface Guest {
  name: string;
  email: string;
}

/** A meeting to come that was entered by hand, into her calendar, with whom she wants to invite. */
export function AddToCalendar({ view }: { view: MeetingView }) {
  const now = toLocal(useNow());
  const [guests, setGuests] = useState<Guest[]>([]);
  const [invited, setInvited] = useState<string[]>([]);
  const lines = sharedLines(view);
  const { startsAt } = view;
  if (!startsAt || view.status === 'cancelled') return null;
  // Nobody is invited to what has begun.
  if (isAllDay(startsAt) ? compare(startsAt, dateOf(now)) < 0 : compare(startsAt, now) <= 0) return null;
  const meeting = {
    meetingId: view.meetingId,
    title: view.title,
    startsAt,
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
