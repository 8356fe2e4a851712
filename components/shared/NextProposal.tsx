import { CalendarPlus } from 'lucide';
import type { ComponentChildren } from 'preact';
import type { NextProposal as Proposal } from '../../core/next-proposal';
import type { Pair } from '../../core/views';
import { t } from '../../platform/words';
import { addMeeting } from './acts';
import { Icon } from './Icon';
import './NextProposal.css';
import { proposalWords } from './proposal-words';
import { useNow } from './use-now';

interface Props {
  pair: Pair;
  proposal: Proposal;
  onOther: () => void;
  /** More that can be done instead. */
  children?: ComponentChildren;
}

/** When they would meet next if they went on as usual: one press adds it. */
export function NextProposal({ pair, proposal, onOther, children }: Props) {
  const now = useNow();
  return (
    <div class="proposal">
      <p class="num">{proposalWords(proposal, now)}</p>
      <div class="bar wrap">
        <button type="button" class="btn btn-primary" onClick={() => void addMeeting(pair, proposal)}>
          <Icon node={CalendarPlus} />
          {t('proposal_add')}
        </button>
        <button type="button" class="btn btn-edge" onClick={onOther}>
          {t('proposal_other')}
        </button>
        {children}
      </div>
    </div>
  );
}
