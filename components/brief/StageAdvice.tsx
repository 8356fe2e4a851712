import { ChevronRight, Handshake, Milestone } from 'lucide';
import type { StageId } from '../../content/types';
import type { AdviceView, Member } from '../../core/views';
import { t } from '../../platform/words';
import { Icon } from '../shared/Icon';
import { moveStage, putOffAdvice } from '../shared/mentorship-acts';
import { adviceWords, stageName } from '../shared/reasons';
import { stageNumber } from '../shared/StageMark';
import './StageAdvice.css';

interface Props {
  advice: AdviceView;
  member: Member;
  /** Moves the stage in place of the usual way. */
  onMove?: (to: StageId) => void;
  /** Leads to the journey, where one is not there already. */
  onJourney?: () => void;
}

/** A suggestion about the stage, with its reason: she moves, or puts it off. Nothing moves by itself. */
export function StageAdvice({ advice, member, onMove, onJourney }: Props) {
  const { to } = advice;
  return (
    <section class={hueOf(advice)} aria-label={t('advice_title')}>
      <Icon node={iconOf(advice)} />
      <div class="grow">
        <p>{adviceWords(advice)}</p>
        <div class="acts">
          {to && (
            <button
              type="button"
              class="btn btn-quiet"
              onClick={() => (onMove ? onMove(to) : void moveStage(member, to))}
            >
              {t('stage_move_on', stageName(to))}
            </button>
          )}
          {advice.advice === 'closing' && onJourney && (
            <button type="button" class="btn btn-quiet" onClick={onJourney}>
              {t('advice_see_closing')}
            </button>
          )}
          <button
            type="button"
            class="btn btn-quiet"
            aria-label={t('shared_not_now_named', adviceWords(advice))}
            onClick={() => void putOffAdvice(member, advice)}
          >
            {t('shared_not_now')}
          </button>
        </div>
      </div>
    </section>
  );
}

/** The same as one line that leads to the journey. */
export function StageAdviceLine({ advice, onOpen }: { advice: AdviceView; onOpen: () => void }) {
  return (
    <button type="button" class={`${hueOf(advice)} advice-line`} onClick={onOpen}>
      <Icon node={iconOf(advice)} />
      <span class="grow">{adviceWords(advice)}</span>
      <Icon node={ChevronRight} />
    </button>
  );
}

function hueOf({ advice, to }: AdviceView): string {
  const stage = to ?? (advice === 'closing' ? 'evaluate' : undefined);
  return stage ? `notice stage-${stageNumber(stage)}` : 'notice';
}

function iconOf({ advice }: AdviceView) {
  return advice === 'recalibrate' ? Handshake : Milestone;
}
