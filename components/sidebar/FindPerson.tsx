import { Search } from 'lucide';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Candidate } from '../../core/views';
import { call } from '../../platform/call';
import { t } from '../../platform/words';
import { Icon } from '../shared/Icon';
import { WhosePicks } from './WhosePicks';

interface Props {
  isGroup: boolean;
  chosen: Candidate[];
  onPick: (candidate: Candidate) => void;
  onNew: () => void;
}

/** Somebody she knows, by the first letters of a name. The sidebar has no list of people: it is told five at most. */
export function FindPerson({ isGroup, chosen, onPick, onNew }: Props) {
  const [found, setFound] = useState<Candidate[]>();
  const field = useRef<HTMLInputElement>(null);
  const turn = useRef(0);
  useLayoutEffect(() => field.current?.focus(), []);
  const find = async (typed: string) => {
    turn.current += 1;
    const mine = turn.current;
    if (typed.trim().length < 2) return setFound(undefined);
    const answer = await call('findPerson', { typed: typed.trim() });
    if (mine === turn.current) setFound(answer.ok ? answer.candidates : []);
  };
  return (
    <section class="sec whose-part">
      <label class="find">
        <span class="sr">{t('whose_find')}</span>
        <Icon node={Search} />
        <input
          ref={field}
          class="input"
          type="search"
          autocomplete="off"
          placeholder={t('whose_find')}
          onInput={(event) => void find(event.currentTarget.value)}
        />
      </label>
      <WhosePicks candidates={found ?? []} isGroup={isGroup} chosen={chosen} onPick={onPick} />
      <div role="status">{found?.length === 0 && <p class="small quiet">{t('whose_nobody')}</p>}</div>
      {found?.length === 0 && !isGroup && (
        <button type="button" class="btn btn-quiet btn-out" onClick={onNew}>
          {t('whose_add_new')}
        </button>
      )}
    </section>
  );
}
