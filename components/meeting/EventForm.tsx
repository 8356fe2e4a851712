import { useLayoutEffect, useRef } from 'preact/hooks';
import { addDays } from '../../core/local-time';
import { t } from '../../platform/words';

/** Title and times as shown; times are local wall times, or dates for an all-day event. */
export interface ShownEvent {
  title?: string;
  startsAt?: string;
  endsAt?: string;
}

interface Props {
  event: ShownEvent;
  onSave: (event: ShownEvent) => void;
  onCancel: () => void;
}

/** Corrects what was read: title, day, start and end. */
export function EventForm({ event, onSave, onCancel }: Props) {
  const first = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => first.current?.focus(), []);
  const { date, from, to } = split(event);
  const submit = (submitted: SubmitEvent & { currentTarget: HTMLFormElement }) => {
    submitted.preventDefault();
    const fields = new FormData(submitted.currentTarget);
    const read = (name: string) => String(fields.get(name) ?? '').trim();
    onSave(join(event, read('title'), read('date'), read('from'), read('to')));
  };
  return (
    <form
      class="ev-form"
      onSubmit={submit}
      onKeyDown={(pressed) => {
        if (pressed.key !== 'Escape') return;
        pressed.preventDefault();
        pressed.stopPropagation();
        onCancel();
      }}
    >
      <label class="field">
        <span>{t('notes_title_field')}</span>
        <input ref={first} class="input" name="title" dir="auto" autocomplete="off" defaultValue={event.title ?? ''} />
      </label>
      <div class="ev-times">
        <label class="field">
          <span>{t('notes_day')}</span>
          <input class="input" type="date" name="date" required={from !== ''} defaultValue={date} />
        </label>
        <label class="field">
          <span>{t('notes_start')}</span>
          <input class="input" type="time" name="from" defaultValue={from} />
        </label>
        <label class="field">
          <span>{t('notes_end')}</span>
          <input class="input" type="time" name="to" defaultValue={to} />
        </label>
      </div>
      <div class="bar wrap">
        <button type="submit" class="btn btn-primary">
          {t('notes_correct_done')}
        </button>
        <button type="button" class="btn btn-quiet" onClick={onCancel}>
          {t('notes_cancel')}
        </button>
      </div>
    </form>
  );
}

function split({ startsAt = '', endsAt = '' }: ShownEvent) {
  return { date: startsAt.slice(0, 10), from: startsAt.slice(11, 16), to: endsAt.slice(11, 16) };
}

/** Fields back into times; an end before the start is on the next day, no start makes it an all-day event. */
function join(event: ShownEvent, title: string, date: string, from: string, to: string): ShownEvent {
  const named = title || event.title ? { title: title || (event.title ?? '') } : {};
  if (!date) return named;
  if (!from) {
    // An all-day event that goes on for days keeps its last day.
    const last = event.endsAt && event.endsAt.length === 10 && event.endsAt > date ? { endsAt: event.endsAt } : {};
    return { ...named, startsAt: date, ...last };
  }
  const until = to && to <= from ? addDays(date, 1) : date;
  return { ...named, startsAt: `${date}T${from}`, ...(to ? { endsAt: `${until}T${to}` } : {}) };
}
