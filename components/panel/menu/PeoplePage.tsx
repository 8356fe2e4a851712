import { ChevronRight, UserPlus } from 'lucide';
import { useState } from 'preact/hooks';
import type { Pair } from '../../../core/views';
import { t } from '../../../platform/words';
import { Icon } from '../../shared/Icon';
import { PairLine } from '../../shared/PairLine';
import { PageHead } from '../PageHead';
import { PersonEdit } from './PersonEdit';

interface Props {
  pairs: Pair[];
  /** The mentorship to begin with: then Back leads out, not to the list. */
  startId?: string | undefined;
  onBack: () => void;
  onAdd: () => void;
}

/** Everybody one meets; each opens to be changed. Groups come from meetings and are not listed here. */
export function PeoplePage({ pairs, startId, onBack, onAdd }: Props) {
  const [openId, setOpenId] = useState(startId);
  const single = pairs.filter((pair) => pair.members.length === 1);
  const member = single.find((pair) => pair.mentorshipIds[0] === openId)?.members[0];
  const close = () => setOpenId(undefined);
  if (member)
    return (
      <>
        <PageHead
          key={member.mentorshipId}
          back={t(startId ? 'panel_journey' : 'menu_people')}
          onBack={startId ? onBack : close}
          title={member.name}
        />
        <PersonEdit key={member.mentorshipId} member={member} onGone={close} />
      </>
    );
  return (
    <>
      <PageHead back={t('menu_back')} onBack={onBack} title={t('menu_people')} />
      <ul>
        {single.map((pair) => (
          <li key={pair.mentorshipIds[0]}>
            <button type="button" class="people-row" onClick={() => setOpenId(pair.mentorshipIds[0])}>
              <PairLine pair={pair} />
              <Icon node={ChevronRight} />
            </button>
          </li>
        ))}
      </ul>
      <div class="page-form">
        <button type="button" class="btn btn-quiet btn-out people-add" onClick={onAdd}>
          <Icon node={UserPlus} />
          {t('person_add')}
        </button>
      </div>
    </>
  );
}
