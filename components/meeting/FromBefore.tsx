import { X } from 'lucide';
import type { MeetingView, OpenItem, OpenLine } from '../../core/views';
import { t } from '../../platform/words';
import { formatDate, formatSince } from '../shared/dates';
import { Icon } from '../shared/Icon';
import { OpenItemRow } from '../shared/OpenItemRow';
import { lineDone } from './patches';
import type { Acts } from './use-acts';
import { useDrop } from './use-drop';

interface Props {
  view: MeetingView;
  acts: Acts;
  now: Date;
  onItemDone: (item: OpenItem, isDone: boolean) => void;
}

/** What is still open from before: tick = done, cross = drop, anything else stays for next time. */
export function FromBefore({ view, acts, now, onItemDone }: Props) {
  const { lines, items } = view.fromBefore;
  const { list, drop } = useDrop(acts);
  if (lines.length === 0 && items.length === 0) return null;
  return (
    <section class="sec">
      <div class="sec-h">
        <h2>{t('notes_from_before')}</h2>
        {view.lastMetOn && <span class="count num">{formatDate(view.lastMetOn, now)}</span>}
      </div>
      <ul ref={list}>
        {items.map((item) => (
          <OpenItemRow
            key={item.id}
            item={item}
            now={now}
            onDone={(isDone) => onItemDone(item, isDone)}
            onDrop={() => drop('item', item.id)}
          />
        ))}
        {lines.map((line) => (
          <LineBefore
            key={line.id}
            line={line}
            now={now}
            onDone={(isDone) => acts.changeLine(line.id, lineDone(isDone, view.meetingId))}
            onDrop={() => drop('line', line.id)}
          />
        ))}
      </ul>
    </section>
  );
}

interface LineProps {
  line: OpenLine;
  now: Date;
  onDone: (isDone: boolean) => void;
  onDrop: () => void;
}

function LineBefore({ line, now, onDone, onDrop }: LineProps) {
  return (
    <li class="row">
      <label>
        <input
          type="checkbox"
          checked={line.state === 'done'}
          onChange={(event) => onDone(event.currentTarget.checked)}
        />
        <span class="txt">
          <bdi>{line.text}</bdi>
        </span>
      </label>
      <span class="meta num">{formatSince(line.sinceOn, now)}</span>
      <button type="button" class="btn btn-icon" aria-label={t('shared_drop_named', line.text)} onClick={onDrop}>
        <Icon node={X} />
      </button>
    </li>
  );
}
