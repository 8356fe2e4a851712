import { Archive, ArrowRight } from 'lucide';
import type { StageId } from '../../content/types';
import { STAGES } from '../../core/pair';
import type { Member } from '../../core/views';
import { t } from '../../platform/words';
import { Icon } from '../shared/Icon';
import { setStatus } from '../shared/mentorship-acts';
import { stageName } from '../shared/reasons';

interface Props {
  member: Member;
  onMove: (to: StageId) => void;
}

/** The ways out of the current stage. After the last one: go on, a new focus, or close. */
export function StageMoves({ member, onMove }: Props) {
  const at = STAGES.indexOf(member.stage);
  const next = STAGES[at + 1];
  const back = STAGES[at - 1];
  const quiet = (to: StageId, words: string) => (
    <button type="button" class="btn btn-quiet btn-out" onClick={() => onMove(to)}>
      {words}
    </button>
  );
  return (
    <div class="moves">
      <p class="small quiet">{t('stage_you_decide')}</p>
      <div class="bar wrap">
        {next ? (
          <button type="button" class="btn btn-edge" onClick={() => onMove(next)}>
            {t('stage_move_on', stageName(next))}
            <Icon node={ArrowRight} />
          </button>
        ) : (
          <button type="button" class="btn btn-edge" onClick={() => onMove('cultivate')}>
            {t('stage_go_on', stageName('cultivate'))}
          </button>
        )}
        {next
          ? back && quiet(back, t('stage_move_back', stageName(back)))
          : quiet('initiate', t('stage_new_focus', stageName('initiate')))}
        {!next && member.status !== 'closed' && (
          <button type="button" class="btn btn-quiet btn-out" onClick={() => void setStatus(member, 'closed')}>
            <Icon node={Archive} />
            {t('status_close')}
          </button>
        )}
      </div>
    </div>
  );
}
