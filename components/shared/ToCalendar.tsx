import { CalendarPlus } from 'lucide';
import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import { googleLink, icsFile, type OutgoingMeeting, outlookLink } from '../../core/ics-out';
import { t, tn } from '../../platform/words';
import { Icon } from './Icon';
import './ToCalendar.css';
import { showToast } from './toasts';

interface Props {
  meeting: OutgoingMeeting;
  /** Lines of the agenda in its description. */
  lines: number;
  onOpen?: () => void;
  /** Whom to invite. */
  children?: ComponentChildren;
}

/** A meeting that is in no calendar, into hers: as a file, or on the calendar's own page. */
export function ToCalendar({ meeting, lines, onOpen, children }: Props) {
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const link = (words: string, address: string) => (
    <a class="btn btn-edge" href={address} target="_blank" rel="noreferrer" aria-label={t('out_new_tab', words)}>
      {words}
    </a>
  );
  return (
    <>
      <button
        type="button"
        class="btn btn-edge"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => {
          setOpen(!isOpen);
          if (!isOpen) onOpen?.();
        }}
      >
        <Icon node={CalendarPlus} />
        {t('out_button')}
      </button>
      <div id={id} class="out-ways" hidden={!isOpen}>
        <p class="small">
          {t('out_line')} {lines > 0 && tn('out_lines', lines)}
        </p>
        {children}
        <p class="small quiet">{t('out_sent')}</p>
        <div class="bar wrap">
          <button type="button" class="btn btn-edge" onClick={() => saveFile(meeting)}>
            {t('out_file')}
          </button>
          {link(t('out_google'), googleLink(meeting))}
          {link(t('out_outlook'), outlookLink(meeting))}
        </div>
      </div>
    </>
  );
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
