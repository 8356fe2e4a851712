import { GripVertical, X } from 'lucide';
import type { Audience } from '../../core/records';
import type { OpenLine } from '../../core/views';
import { t } from '../../platform/words';
import { AudienceButton, AudienceWord } from '../shared/AudienceButton';
import { Icon } from '../shared/Icon';
import { EditableText } from './EditableText';
import { LineMinutes } from './LineMinutes';
import type { DragHandle } from './use-drag';

interface Props {
  line: OpenLine;
  drag: DragHandle;
  onMove: (step: -1 | 1) => void;
  onDone: (isDone: boolean) => void;
  onText: (text: string) => void;
  onAudience: (audience: Audience) => void;
  onMinutes: (minutes: number | null) => void;
  onDrop: () => void;
}

/** One point. Alt with the arrow keys moves it from wherever the focus is in the row. */
export function AgendaRow({ line, drag, onMove, onDone, onText, onAudience, onMinutes, onDrop }: Props) {
  const isDone = line.state === 'done';
  return (
    <li
      class={drag.isDragged ? 'line line-dragged' : 'line'}
      data-line={line.id}
      onKeyDown={(event) => {
        if (!event.altKey || event.ctrlKey || event.metaKey) return;
        if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
        event.preventDefault();
        onMove(event.key === 'ArrowUp' ? -1 : 1);
      }}
    >
      <button
        type="button"
        class="btn btn-icon grip"
        aria-label={t('notes_move_named', line.text)}
        aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
        title={t('notes_move')}
        onPointerDown={drag.onPointerDown}
      >
        <Icon node={GripVertical} />
      </button>
      <label class="line-tick">
        <input
          type="checkbox"
          checked={isDone}
          aria-label={t('notes_done_named', line.text)}
          onChange={(event) => onDone(event.currentTarget.checked)}
        />
      </label>
      <EditableText id={line.id} text={line.text} onSave={onText}>
        <span class="line-foot">
          <LineMinutes name={line.text} minutes={line.minutes} onChange={onMinutes} />
          <AudienceWord audience={line.audience} />
        </span>
      </EditableText>
      <AudienceButton audience={line.audience} name={line.text} onChange={onAudience} />
      <button type="button" class="btn btn-icon" aria-label={t('notes_remove_named', line.text)} onClick={onDrop}>
        <Icon node={X} />
      </button>
    </li>
  );
}
