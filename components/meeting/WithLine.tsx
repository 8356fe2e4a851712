import { ChevronDown } from 'lucide';
import { pairName } from '../../core/pair';
import type { Pair } from '../../core/views';
import { t } from '../../platform/words';
import { Icon } from '../shared/Icon';
import { Avatar, partOf } from '../shared/PairLine';
import { StageMark } from '../shared/StageMark';

interface Props {
  pair: Pair;
  /** Absent: it cannot be changed here. */
  onChange?: () => void;
}

/** With whom, my part, and the stage. */
export function WithLine({ pair, onChange }: Props) {
  const name = pairName(pair);
  const who = (
    <>
      <Avatar pair={pair} />
      <span>
        <bdi class="nm">{name}</bdi> <span class="part">{partOf(pair)}</span>
      </span>
    </>
  );
  return (
    <div class="with">
      {onChange ? (
        <button type="button" class="who" aria-label={t('notes_with_change', name, partOf(pair))} onClick={onChange}>
          {who}
          <Icon node={ChevronDown} />
        </button>
      ) : (
        <div class="who">{who}</div>
      )}
      <StageMark stage={pair.stage} />
    </div>
  );
}
