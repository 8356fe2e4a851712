import { Clock } from 'lucide';
import { agendaClock } from '../../core/agenda-clock';
import { compare, toLocal } from '../../core/local-time';
import type { MeetingView } from '../../core/views';
import { t, tn } from '../../platform/words';
import { Icon } from '../shared/Icon';

/** Before the meeting: what she may do for it. During it: which line is on by the minutes. One quiet line. */
export function AgendaPlan({ view, now }: { view: MeetingView; now: Date }) {
  const { startsAt, status, agenda, agendas, kind } = view;
  const nowLocal = toLocal(now);
  if (!startsAt || status === 'cancelled' || status === 'moved') return null;
  if (compare(nowLocal, startsAt) < 0) {
    const offer = agendas.find((one) => one.kind === kind);
    return offer ? <p class="small quiet agenda-plan">{t('notes_before', offer.prep)}</p> : null;
  }
  const clock = agendaClock(view, agenda, nowLocal);
  if (!clock) return null;
  const words = tn('notes_clock', clock.left, clock.name);
  return (
    <p class="small quiet agenda-plan agenda-clock" aria-live="off" title={words}>
      <Icon node={Clock} />
      <bdi class="cut num">{words}</bdi>
    </p>
  );
}
