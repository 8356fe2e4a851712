import { ChevronDown } from 'lucide';
import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { pairKey, pairName } from '../../core/pair';
import type { Pair } from '../../core/views';
import { t } from '../../platform/words';
import { Icon } from './Icon';
import { Avatar, partAndAddress } from './PairLine';
import { Switcher } from './Switcher';
import { usePopover } from './use-popover';

interface Props {
  pair: Pair;
  pairs: Pair[];
  onChoose: (pair: Pair) => void;
  onAdd: () => void;
  /** Buttons at the right. */
  children?: ComponentChildren;
}

/** Who it is about and what I am in it. The whole block opens the switcher. */
export function PersonHeader({ pair, pairs, onChoose, onAdd, children }: Props) {
  const field = useRef<HTMLInputElement>(null);
  const { id, button, sheet, close } = usePopover('start', () => field.current?.focus());
  const name = pairName(pair);
  // Namesakes are known where everybody is.
  const key = pairKey(pair.mentorshipIds);
  const part = partAndAddress(pairs.find((one) => pairKey(one.mentorshipIds) === key) ?? pair);
  return (
    <header class="person">
      <h1 class="sr">{name}</h1>
      <button
        ref={button}
        type="button"
        class="who"
        popovertarget={id}
        aria-haspopup="dialog"
        aria-label={t('person_change', name, part)}
      >
        <Avatar pair={pair} />
        <span>
          <span class="name cut" title={name}>
            {name}
          </span>{' '}
          <span class="part cut">{part}</span>
        </span>
        <Icon node={ChevronDown} />
      </button>
      <div ref={sheet} id={id} popover="auto" class="pop switcher" role="dialog" aria-label={t('person_people')}>
        <Switcher
          pairs={pairs}
          current={pair}
          field={field}
          onChoose={(chosen) => {
            close();
            onChoose(chosen);
          }}
          onAdd={() => {
            close();
            onAdd();
          }}
        />
      </div>
      {children}
    </header>
  );
}
