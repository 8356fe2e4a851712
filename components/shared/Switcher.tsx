import { UserPlus } from 'lucide';
import type { RefObject } from 'preact';
import { useId, useState } from 'preact/hooks';
import { pairKey, pairName } from '../../core/pair';
import type { Pair } from '../../core/views';
import { t } from '../../platform/words';
import { Icon } from './Icon';
import { PairLine } from './PairLine';
import './Switcher.css';

interface Props {
  pairs: Pair[];
  current: Pair;
  field: RefObject<HTMLInputElement | null>;
  onChoose: (pair: Pair) => void;
  onAdd: () => void;
}

/**
 * Whom to look at: a field that filters, and a list in the background's order (next meeting first, paused last).
 * The focus stays in the field; arrows move through the list.
 */
export function Switcher({ pairs, current, field, onChoose, onAdd }: Props) {
  const listId = useId();
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const words = typed.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  const shown = pairs.filter((pair) => words.every((word) => pairName(pair).toLocaleLowerCase().includes(word)));
  const active = Math.min(at, shown.length - 1);
  const optionId = (index: number) => `${listId}-${index}`;
  const choose = (pair: Pair | undefined) => {
    if (!pair) return;
    setTyped('');
    setAt(0);
    onChoose(pair);
  };
  const move = (to: number) => {
    const next = Math.max(0, Math.min(to, shown.length - 1));
    setAt(next);
    document.getElementById(optionId(next))?.scrollIntoView({ block: 'nearest' });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const to = { ArrowDown: active + 1, ArrowUp: active - 1, PageDown: active + 5, PageUp: active - 5 }[event.key];
    if (to !== undefined) move(to);
    else if (event.key === 'Enter') choose(shown[active]);
    else return;
    event.preventDefault();
  };
  return (
    <>
      <input
        ref={field}
        class="input"
        role="combobox"
        aria-expanded="true"
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={active >= 0 ? optionId(active) : undefined}
        aria-label={t('person_find')}
        placeholder={t('person_find')}
        autocomplete="off"
        spellcheck={false}
        value={typed}
        onInput={(event) => {
          setTyped(event.currentTarget.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div class="switcher-list" id={listId} role="listbox" aria-label={t('person_people')}>
        {shown.map((pair, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the combobox above takes the keys
          <div
            key={pairKey(pair.mentorshipIds)}
            id={optionId(index)}
            role="option"
            tabIndex={-1}
            class="switcher-row"
            data-active={index === active}
            aria-selected={pairKey(pair.mentorshipIds) === pairKey(current.mentorshipIds)}
            onClick={() => choose(pair)}
          >
            <PairLine pair={pair} />
          </div>
        ))}
      </div>
      {shown.length === 0 && (
        <p class="switcher-none small quiet" role="status">
          {t('person_none_found')}
        </p>
      )}
      <button type="button" class="btn btn-quiet switcher-add" onClick={onAdd}>
        <Icon node={UserPlus} />
        {t('person_add')}
      </button>
    </>
  );
}
