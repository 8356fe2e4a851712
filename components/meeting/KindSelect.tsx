import { ChevronDown } from 'lucide';
import { useEffect, useState } from 'preact/hooks';
import type { MeetingKind } from '../../content/types';
import { call } from '../../platform/call';
import { t } from '../../platform/words';
import { Icon } from '../shared/Icon';
import { tellRefusal } from '../shared/refusal';
import { showToast } from '../shared/toasts';

const kinds: readonly MeetingKind[] = ['first', 'regular', 'career', 'feedback', 'review', 'closing'];

/** What kind of meeting it is. Questions and agendas follow it. */
export function KindSelect({ meetingId, kind }: { meetingId: string; kind: MeetingKind }) {
  const [chosen, setChosen] = useState<MeetingKind>();
  useEffect(() => setChosen(undefined), [kind]);
  const put = async (next: MeetingKind) => {
    setChosen(next);
    const answer = await call('putMeeting', { meetingId, patch: { id: meetingId, head: { kind: next } } });
    if (answer.ok) return;
    setChosen(undefined);
    tellRefusal(answer.reason, answer.message);
  };
  const change = (next: MeetingKind) => {
    void put(next);
    showToast(t('notes_kind_changed'), () => void put(kind));
  };
  return (
    <span class="sel ev-kind">
      <select
        class="chip"
        aria-label={t('notes_kind')}
        title={t('notes_kind')}
        value={chosen ?? kind}
        onChange={(event) => change(event.currentTarget.value as MeetingKind)}
      >
        {kinds.map((one) => (
          <option key={one} value={one}>
            {t(`notes_kind_${one}`)}
          </option>
        ))}
      </select>
      <Icon node={ChevronDown} />
    </span>
  );
}
