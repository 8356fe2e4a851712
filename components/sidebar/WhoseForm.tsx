import { UserPlus, Users } from 'lucide';
import { useState } from 'preact/hooks';
import type { Role } from '../../content/types';
import { guestKey } from '../../core/me';
import type { Candidate, SidebarView } from '../../core/views';
import type { Answer } from '../../platform/answer';
import { call } from '../../platform/call';
import { newId } from '../../platform/ids';
import { t } from '../../platform/words';
import { Icon } from '../shared/Icon';
import { tellRefusal } from '../shared/refusal';
import { showToast } from '../shared/toasts';
import { FindPerson } from './FindPerson';
import { ReadGuests } from './ReadGuests';
import { SomeoneNew } from './SomeoneNew';
import { WhosePicks } from './WhosePicks';
import './Whose.css';

type Asked = Extract<SidebarView, { state: 'whose' }>;

interface Props
  extends Partial<Pick<Asked, 'candidates' | 'attendees' | 'moreAttendees' | 'isFirst' | 'canReadGuests'>> {
  title: string;
  isSeries: boolean;
  /** Absent: there is no answer yet to keep. */
  onCancel?: () => void;
}

/** Who it is with: likely people first, somebody new, somebody known; or no mentoring meeting at all. */
export function WhoseForm(props: Props) {
  const { title, isSeries, candidates = [], attendees = [], moreAttendees = 0 } = props;
  const { isFirst = false, canReadGuests = false, onCancel } = props;
  const [forSeries, setForSeries] = useState(true);
  const [isGroup, setGroup] = useState(false);
  const [chosen, setChosen] = useState<Candidate[]>([]);
  const [part, setPart] = useState<'new' | 'known'>();
  const told = (answer: Answer<object>) => {
    if (!answer.ok) tellRefusal(answer.reason, answer.message);
  };
  const say = async (picked: Candidate[]) =>
    told(
      await call('sayWhose', {
        mentorshipIds: [...new Set(picked.flatMap(({ mentorshipIds }) => mentorshipIds))],
        forSeries: isSeries && forSeries,
      }),
    );
  /** One after the other: each new one joins those before. */
  const sayNew = async (people: { name: string; myRole: Role; email?: string }[]) => {
    const before: string[] = [];
    for (const person of people) {
      const mentorshipId = newId();
      const answer = await call('sayWhoseNew', {
        ...person,
        personId: newId(),
        mentorshipId,
        forSeries: isSeries && forSeries,
        ...(before.length > 0 ? { with: [...before] } : {}),
      });
      told(answer);
      if (!answer.ok) return;
      before.push(mentorshipId);
    }
  };
  const sayMe = async (one: { name: string; email?: string }) => {
    const guest = guestKey(one);
    const answer = await call('sayMe', { guest });
    told(answer);
    if (answer.ok)
      showToast(t('whose_me_kept', one.name || guest), () => void call('sayMe', { guest, undo: true }).then(told));
    return answer.ok;
  };
  const pick = (candidate: Candidate) => {
    if (!isGroup) return void say([candidate]);
    setChosen((before) =>
      before.some((one) => isSame(one, candidate))
        ? before.filter((one) => !isSame(one, candidate))
        : [...before, candidate],
    );
  };
  const notMentoring = async () => {
    showToast(
      t(isSeries ? 'whose_ignored_series' : 'whose_ignored'),
      () => void call('sayNotMentoring', { undo: true }).then(told),
    );
    told(await call('sayNotMentoring', {}));
  };
  // Whoever was found by name stays in view while a group is chosen.
  const shown = [...candidates, ...chosen.filter((one) => !candidates.some((other) => isSame(one, other)))];
  const picks = { isGroup, chosen, onPick: pick };
  const isNew = isFirst || part === 'new';
  return (
    <>
      <section class="sec whose">
        <h2 class="whose-title">{title}</h2>
        {isSeries && (
          <label class="whose-series">
            <input
              type="checkbox"
              checked={forSeries}
              onChange={(event) => setForSeries(event.currentTarget.checked)}
            />
            <span>{t('whose_for_series')}</span>
          </label>
        )}
        <WhosePicks {...picks} candidates={shown} />
        {isGroup && (
          <div class="bar wrap whose-group">
            <button
              type="button"
              class="btn btn-primary"
              aria-disabled={chosen.length < 2}
              onClick={() => (chosen.length < 2 ? showToast(t('whose_two')) : void say(chosen))}
            >
              {t('whose_group_done')}
            </button>
            <button
              type="button"
              class="btn btn-quiet"
              onClick={() => {
                setGroup(false);
                setChosen([]);
              }}
            >
              {t('whose_one_person')}
            </button>
          </div>
        )}
      </section>
      {!isFirst && !isGroup && (
        <Part
          icon={UserPlus}
          label={t('whose_new')}
          isOpen={isNew}
          onPress={() => setPart(part === 'new' ? undefined : 'new')}
        />
      )}
      {isNew && !isGroup && <SomeoneNew attendees={attendees} more={moreAttendees} onMe={sayMe} onSubmit={sayNew} />}
      {canReadGuests && <ReadGuests />}
      {!isFirst && (
        <Part
          icon={Users}
          label={t('whose_known')}
          isOpen={part === 'known'}
          onPress={() => setPart(part === 'known' ? undefined : 'known')}
        />
      )}
      {part === 'known' && !isFirst && <FindPerson {...picks} onNew={() => setPart('new')} />}
      <section class="sec whose-rest">
        {!isFirst && !isGroup && (
          <button type="button" class="btn btn-quiet btn-out" onClick={() => setGroup(true)}>
            {t('whose_several')}
          </button>
        )}
        {onCancel && (
          <button type="button" class="btn btn-quiet btn-out" onClick={onCancel}>
            {t('whose_keep')}
          </button>
        )}
        <button type="button" class="btn btn-quiet btn-out" onClick={() => void notMentoring()}>
          {t('whose_not')}
        </button>
        <p class="small quiet">{t(isSeries ? 'whose_not_series' : 'whose_not_event')}</p>
      </section>
    </>
  );
}

function Part(props: { icon: typeof Users; label: string; isOpen: boolean; onPress: () => void }) {
  return (
    <button type="button" class="more" aria-expanded={props.isOpen} onClick={props.onPress}>
      <Icon node={props.icon} />
      {props.label}
    </button>
  );
}

function isSame(a: Candidate, b: Candidate): boolean {
  return a.mentorshipIds.join() === b.mentorshipIds.join();
}
