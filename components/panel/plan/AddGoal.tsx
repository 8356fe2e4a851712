import { Plus } from 'lucide';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { GoalsView } from '../../../core/goal';
import { call } from '../../../platform/call';
import { newId } from '../../../platform/ids';
import { t } from '../../../platform/words';
import { Icon } from '../../shared/Icon';
import { keepUnsaved } from '../../shared/unsaved';
import { toldOfGoal } from './goal-acts';

interface Props {
  mentorshipId: string;
  fields: GoalsView['fields'];
  /** There are three: what stands here waits until there is room. */
  isFull: boolean;
}

/** One more goal in one line: what, and by when. What stands here when she leaves the page is added. */
export function AddGoal({ mentorshipId, fields, isFull }: Props) {
  const id = useId();
  const [what, setWhat] = useState('');
  const [byOn, setByOn] = useState('');
  const field = useRef<HTMLInputElement>(null);
  // One id for what stands here: sent twice (a second press, the page going away) it is still one goal.
  const goalId = useRef(newId());
  const latest = useRef({ what, byOn, isFull });
  latest.current = { what, byOn, isFull };
  const write = (words: string) => {
    setWhat(words);
    keepUnsaved(id, words);
  };
  const send = () => {
    const words = latest.current.what.trim();
    const date = latest.current.byOn;
    // A year that is half typed reads as one of long ago.
    const head = { mentorshipId, ...(date > '2000' ? { byOn: date } : {}) };
    return words ? call('putGoal', { patch: { id: goalId.current, head, body: { what: words } } }) : undefined;
  };
  const add = async () => {
    const sent = send();
    if (!sent) return field.current?.focus();
    if (!toldOfGoal(await sent)) return;
    goalId.current = newId();
    write('');
    setByOn('');
    field.current?.focus();
  };
  useEffect(() => {
    const leave = () => {
      if (!latest.current.isFull) void send();
      latest.current.what = '';
      keepUnsaved(id, '');
    };
    window.addEventListener('pagehide', leave);
    return () => {
      window.removeEventListener('pagehide', leave);
      leave();
    };
  }, [id]);
  if (isFull && !what) return <p class="small quiet plan-full">{t('plan_goals_full')}</p>;
  return (
    <form
      class="goal-add"
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <label class="field goal-add-what">
        <span>{fields.what.label}</span>
        <input
          ref={field}
          class="input"
          dir="auto"
          autocomplete="off"
          maxLength={fields.what.max}
          placeholder={t('plan_goal_example')}
          value={what}
          onInput={(event) => write(event.currentTarget.value)}
        />
      </label>
      <label class="field">
        <span>{fields.by.label}</span>
        <input class="input" type="date" value={byOn} onInput={(event) => setByOn(event.currentTarget.value)} />
      </label>
      <button type="submit" class="btn btn-edge">
        <Icon node={Plus} />
        {t('plan_add_goal')}
      </button>
      {isFull && (
        <p class="small plan-full" role="status">
          {t('plan_goals_full')}
        </p>
      )}
    </form>
  );
}
