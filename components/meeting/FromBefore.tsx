import { X } from 'lucide';
import { compare } from '../../core/local-time';
import type { MeetingView, OpenItem, OpenLine } from '../../core/views';
import { t } from '../../platform/words';
import { formatDate, formatSince } from '../shared/dates';
import { Icon } from '../shared/Icon';
import { OpenItemRow } from '../shared/OpenItemRow';
import { shortName } from '../shared/short-name';
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
  // The heading tells the day of the last meeting; only what is older says so.
  const isOlder = (on: string) => view.lastMetOn !== undefined && compare(on, view.lastMetOn) < 0;
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
            item={item.ownerName ? { ...item, ownerName: shortName(item.ownerName) } : item}
            now={now}
            hasSince={isOlder(item.sinceOn)}
            onDone={(isDone) => onItemDone(item, isDone)}
            onDrop={() => drop('item', item.id)}
          />
        ))}
        {lines.map((line) => (
          <LineBefore
            key={line.id}
            line={line}
            since={isOlder(line.sinceOn) ? formatSince(line.sinceOn, now) : ''}
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
  since: string;
  onDone: (isDone: boolean) => void;
  onDrop: () => void;
}

function LineBefore({ line, since, onDone, onDrop }: LineProps) {
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
      <span class="row-end">
        {since && <span class="meta num">{since}</span>}
        <button type="button" class="btn btn-icon" aria-label={t('shared_drop_named', line.text)} onClick={onDrop}>
          <Icon node={X} />
        </button>
      </span>
    </li>
  );
}
