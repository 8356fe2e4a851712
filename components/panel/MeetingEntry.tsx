import { Check } from 'lucide';
import { daysBetween, isAllDay } from '../../core/local-time';
import type { MeetingRow, OpenItem } from '../../core/views';
import { t, tn } from '../../platform/words';
import { OnlyMe, OnlyMeSign } from '../shared/AudienceButton';
import { setDone } from '../shared/acts';
import { formatDay, formatNearDay, formatStart, formatTime } from '../shared/dates';
import { Icon } from '../shared/Icon';
import { OpenItemRow } from '../shared/OpenItemRow';
import { shortName } from '../shared/short-name';
import { useNow } from '../shared/use-now';

interface Props {
  row: MeetingRow;
  /** Say with whom: everybody's meetings are shown. */
  withNames: boolean;
  onOpen: () => void;
}

/** One meeting of the timeline: when, what was noted, what was promised. Its head opens the notes. */
export function MeetingEntry({ row, withNames, onOpen }: Props) {
  const now = useNow();
  const soon = !row.hasEnded && row.status === 'planned' && minutesTo(row.startsAt, now) < 24 * 60;
  const day = soon ? formatNearDay(row.startsAt, now) : formatDay(row.startsAt, now);
  const when = row.hasEnded || isAllDay(row.startsAt) ? day : t('shared_day_time', day, formatTime(row.startsAt));
  const shortened = row.promises.map((item) =>
    item.ownerName ? { ...item, ownerName: shortName(item.ownerName) } : item,
  );
  const open = shortened.filter((item) => item.state === 'open');
  return (
    <li class={soon ? 'tl tl-now' : 'tl'}>
      <button type="button" class="tl-open" onClick={onOpen}>
        <span class="tl-h">
          <b class="num">{when}</b>
          <span class="small quiet">{aside(row, now)}</span>
        </span>
        {withNames && <span class="tl-names small">{row.names.join(', ')}</span>}
        {row.excerpt ? (
          <>
            {row.isExcerptMine && <OnlyMe />}
            <span class="tl-text">{row.excerpt}</span>
          </>
        ) : (
          <span class="tl-text quiet">{row.hasEnded ? t('panel_no_note') : titleOf(row)}</span>
        )}
      </button>
      <Done items={shortened} />
      {open.length > 0 && (
        <ul>
          {open.map((item) => (
            <OpenItemRow key={item.id} item={item} now={now} onDone={(done) => setDone(item, row.meetingId, done)}>
              {item.audience === 'me' && <OnlyMeSign />}
            </OpenItemRow>
          ))}
        </ul>
      )}
    </li>
  );
}

/** An event without a title still says whom it is with. */
function titleOf({ title, names }: MeetingRow): string {
  return title.trim() || t('popup_talk_with', names.join(', '));
}

function Done({ items }: { items: OpenItem[] }) {
  const done = items.filter((item) => item.state === 'done');
  return (
    <>
      {done.map((item) => (
        <p key={item.id} class="promise">
          <Icon node={Check} />
          <span>
            {item.ownerName ? t('shared_owner_other', item.ownerName) : t('shared_owner_me')} {item.text}
          </span>
          {item.audience === 'me' && <OnlyMeSign />}
        </p>
      ))}
    </>
  );
}

/** Beside the date: how far it is, how long it takes, or that it did not take place. */
function aside(row: MeetingRow, now: Date): string {
  if (row.status === 'cancelled') return t('panel_cancelled');
  if (row.status === 'moved') return t('panel_moved');
  const length = minutes(row);
  if (!row.hasEnded && !isAllDay(row.startsAt) && minutesTo(row.startsAt, now) < 60)
    return formatStart(row.startsAt, now);
  const long = length > 0 && length < 24 * 60 ? tn('panel_minutes', length) : '';
  const kind = row.kind === 'regular' ? '' : t(`panel_kind_${row.kind}`);
  return [long, kind].filter(Boolean).join(' · ');
}

function minutes({ startsAt, endsAt }: MeetingRow): number {
  if (!endsAt || isAllDay(startsAt) || isAllDay(endsAt)) return 0;
  return Math.round((Date.parse(`${endsAt}Z`) - Date.parse(`${startsAt}Z`)) / 60_000);
}

function minutesTo(startsAt: string, now: Date): number {
  if (isAllDay(startsAt)) return daysBetween(now.toISOString().slice(0, 10), startsAt) * 24 * 60;
  return (new Date(startsAt).getTime() - now.getTime()) / 60_000;
}
