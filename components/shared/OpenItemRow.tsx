import { X } from 'lucide';
import type { ComponentChildren } from 'preact';
import type { OpenItem } from '../../core/views';
import { t } from '../../platform/words';
import { formatDue, formatSince } from './dates';
import { Icon } from './Icon';
import './OpenItemRow.css';
import { keepTick } from './keep-tick';

interface Props {
  item: OpenItem;
  now: Date;
  /** Without a due date: say since when it is open. */
  hasSince?: boolean;
  /** May resolve to false: it was not kept. */
  onDone: (isDone: boolean) => unknown;
  /** Absent: it cannot be dropped here. */
  onDrop?: () => void;
  /** More acts, before the drop button. */
  children?: ComponentChildren;
}

/** One promise: tick, who, what, until when (or since when). A list item. */
export function OpenItemRow({ item, now, hasSince = true, onDone, onDrop, children }: Props) {
  const since = hasSince ? formatSince(item.sinceOn, now) : '';
  const when = item.dueOn ? formatDue(item.dueOn, now) : since;
  return (
    <li class="row">
      <label>
        <input
          type="checkbox"
          checked={item.state === 'done'}
          onChange={({ currentTarget: box }) => void keepTick(box, onDone(box.checked))}
        />
        <span class="txt">
          <span class="who-does">
            {item.ownerName ? t('shared_owner_other', item.ownerName) : t('shared_owner_me')}
          </span>{' '}
          <bdi>{item.text}</bdi>
        </span>
      </label>
      <span class="row-end">
        {when && <span class="meta num">{when}</span>}
        {children}
        {onDrop && (
          <button type="button" class="btn btn-icon" aria-label={t('shared_drop_named', item.text)} onClick={onDrop}>
            <Icon node={X} />
          </button>
        )}
      </span>
    </li>
  );
}
