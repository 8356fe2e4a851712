import { X } from 'lucide';
import type { ComponentChildren } from 'preact';
import type { OpenItem } from '../../core/views';
import { t } from '../../platform/words';
import { formatDue, formatSince } from './dates';
import { Icon } from './Icon';

interface Props {
  item: OpenItem;
  now: Date;
  onDone: (isDone: boolean) => void;
  /** Absent: it cannot be dropped here. */
  onDrop?: () => void;
  /** More acts, before the drop button. */
  children?: ComponentChildren;
}

/** One promise: tick, who, what, until when (or since when). A list item. */
export function OpenItemRow({ item, now, onDone, onDrop, children }: Props) {
  return (
    <li class="row">
      <label>
        <input
          type="checkbox"
          checked={item.state === 'done'}
          onChange={(event) => onDone(event.currentTarget.checked)}
        />
        <span class="txt">
          <span class="who-does">
            {item.ownerName ? t('shared_owner_other', item.ownerName) : t('shared_owner_me')}
          </span>{' '}
          <bdi>{item.text}</bdi>
        </span>
      </label>
      <span class="meta num">{item.dueOn ? formatDue(item.dueOn, now) : formatSince(item.sinceOn, now)}</span>
      {children}
      {onDrop && (
        <button type="button" class="btn btn-icon" aria-label={t('shared_drop_named', item.text)} onClick={onDrop}>
          <Icon node={X} />
        </button>
      )}
    </li>
  );
}
