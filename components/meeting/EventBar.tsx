import { Pencil } from 'lucide';
import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { MeetingKind } from '../../content/types';
import { call } from '../../platform/call';
import { t } from '../../platform/words';
import { formatWhen } from '../shared/dates';
import { Icon } from '../shared/Icon';
import { tellRefusal } from '../shared/refusal';
import { EventForm, type ShownEvent } from './EventForm';
import { KindSelect } from './KindSelect';
import './EventBar.css';

interface Props {
  meetingId: string;
  event: ShownEvent;
  now: Date;
  /** Absent: nobody said whose it is, and there is no kind yet. */
  kind?: MeetingKind;
  /** The page left a doubt: ask whether this is what is open. */
  isDoubtful?: boolean;
  /** With whom; below the time. */
  children?: ComponentChildren;
}

/** What was read from the calendar: title, day, time. The pencil turns it into a form. */
export function EventBar({ meetingId, event, now, kind, isDoubtful = false, children }: Props) {
  const [isOpen, setOpen] = useState(false);
  const [isSure, setSure] = useState(false);
  const pencil = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(false);
  useEffect(() => {
    if (!isOpen && wasOpen.current) pencil.current?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);
  const correct = async (corrected: ShownEvent) => {
    setOpen(false);
    setSure(true);
    const answer = await call('putMeeting', { meetingId, patch: { id: meetingId, body: { corrected } } });
    if (answer.ok) return;
    setSure(false);
    tellRefusal(answer.reason, answer.message);
  };
  // The view that is shown holds more than what can be corrected.
  const confirm = () => {
    const { title, startsAt, endsAt } = event;
    void correct({ ...(title && { title }), ...(startsAt && { startsAt }), ...(endsAt && { endsAt }) });
  };
  return (
    <section class="ev">
      <div class="ev-head">
        <div class="grow">
          <h2 class={isOpen ? 'sr' : 'ev-t'} title={event.title}>
            <bdi dir="auto">{event.title || t('notes_no_title')}</bdi>
          </h2>
          {!isOpen && (event.startsAt || kind) && (
            <div class="ev-sub">
              {event.startsAt && <p class="small quiet num">{formatWhen(event.startsAt, event.endsAt, now)}</p>}
              {kind && <KindSelect meetingId={meetingId} kind={kind} />}
            </div>
          )}
        </div>
        {!isOpen && (
          <button
            ref={pencil}
            type="button"
            class="btn btn-icon"
            aria-label={t('notes_correct')}
            title={t('notes_correct')}
            onClick={() => setOpen(true)}
          >
            <Icon node={Pencil} />
          </button>
        )}
      </div>
      {isOpen && <EventForm event={event} onSave={(next) => void correct(next)} onCancel={() => setOpen(false)} />}
      {isDoubtful && !isSure && !isOpen && (
        <div class="bar wrap ev-ask">
          <span class="small quiet">{t('notes_is_this_it')}</span>
          <span class="ev-ask-acts">
            <button type="button" class="btn btn-quiet" onClick={confirm}>
              {t('notes_it_is')}
            </button>
            <button type="button" class="btn btn-quiet" onClick={() => setOpen(true)}>
              {t('notes_mend')}
            </button>
          </span>
        </div>
      )}
      {children}
    </section>
  );
}
