import { useEffect, useRef, useState } from 'preact/hooks';
import { addDays, addMinutes, compare, dateOf, toLocal } from '../../core/local-time';
import type { NextProposal } from '../../core/next-proposal';
import { pairName } from '../../core/pair';
import type { Pair } from '../../core/views';
import { call } from '../../platform/call';
import { newId } from '../../platform/ids';
import { t } from '../../platform/words';
import { toldOf } from '../shared/acts';
import { showToast } from '../shared/toasts';

interface Props {
  pair: Pair;
  /** What to fill in. */
  proposal?: NextProposal | undefined;
  /** With the id of the meeting when one was added. */
  onDone: (meetingId?: string) => void;
}

/** A meeting by hand, for calendars that are not on this computer. */
export function NewMeeting({ pair, proposal, onDone }: Props) {
  const first = useRef<HTMLInputElement>(null);
  const [day, setDay] = useState(() => (proposal ? dateOf(proposal.startsAt) : addDays(toLocal(new Date()), 7)));
  const [from, setFrom] = useState(proposal ? proposal.startsAt.slice(11) : '14:00');
  const [to, setTo] = useState(proposal ? (proposal.endsAt ?? '').slice(11) : '14:30');
  const [title, setTitle] = useState(() => t('popup_talk_with', pairName(pair)));
  useEffect(() => first.current?.focus(), []);
  const startsAt = from ? `${day}T${from}` : day;
  const isBackwards = Boolean(from && to && compare(to, from) <= 0);
  const later = (value: string) => {
    setFrom(value);
    // Keeps half an hour, the usual length, when the start moves past the end.
    if (value && compare(to, value) <= 0) setTo(addMinutes(`${day}T${value}`, 30).slice(11));
  };
  const send = async (event: Event) => {
    event.preventDefault();
    if (!day || isBackwards) return;
    const meetingId = newId();
    const answer = await call('addMeeting', {
      meetingId,
      mentorshipIds: pair.mentorshipIds,
      title: title.trim() || t('popup_talk_with', pairName(pair)),
      startsAt,
      ...(from && to ? { endsAt: `${day}T${to}` } : {}),
    });
    if (!toldOf(answer)) return;
    showToast(t('panel_added'), () => void call('remove', { store: 'meetings', id: meetingId }).then(toldOf));
    onDone(meetingId);
  };
  return (
    <form class="sec new-meeting" aria-label={t('panel_new_meeting')} onSubmit={send}>
      <label class="field new-meeting-day">
        <span>{t('panel_day')}</span>
        <input
          ref={first}
          class="input"
          type="date"
          required
          value={day}
          onInput={(event) => setDay(event.currentTarget.value)}
        />
      </label>
      <label class="field">
        <span>{t('panel_from')}</span>
        <input class="input" type="time" value={from} onInput={(event) => later(event.currentTarget.value)} />
      </label>
      <label class="field">
        <span>{t('panel_to')}</span>
        <input
          class="input"
          type="time"
          value={to}
          aria-invalid={isBackwards}
          onInput={(event) => setTo(event.currentTarget.value)}
        />
      </label>
      {isBackwards && (
        <p class="small new-meeting-hint" role="alert">
          {t('panel_backwards')}
        </p>
      )}
      <label class="field new-meeting-title">
        <span>{t('panel_title')}</span>
        <input class="input" value={title} onInput={(event) => setTitle(event.currentTarget.value)} />
      </label>
      <div class="bar wrap">
        <button type="submit" class="btn btn-primary">
          {t('popup_add_meeting')}
        </button>
        <button type="button" class="btn btn-quiet" onClick={() => onDone()}>
          {t('person_cancel')}
        </button>
      </div>
    </form>
  );
}
