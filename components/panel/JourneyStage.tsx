import { ChevronDown, ChevronRight } from 'lucide';
import type { StageId } from '../../content/types';
import type { JourneyView, JourneyStage as Stage } from '../../core/views';
import { t } from '../../platform/words';
import { formatDate } from '../shared/dates';
import { Icon } from '../shared/Icon';
import { stageNumber } from '../shared/StageMark';
import { useNow } from '../shared/use-now';
import { StageBody } from './StageBody';

interface Props {
  stage: Stage;
  journey: JourneyView;
  isOpen: boolean;
  onToggle: () => void;
  onMove: (to: StageId) => void;
}

/** The id of a stage's heading, which is the button that opens it. */
export function stageHeadId(stage: StageId): string {
  return `stage-head-${stage}`;
}

/** One stage of the path: closed a line, open its list for one role. */
export function JourneyStage({ stage, journey, isOpen, onToggle, onMove }: Props) {
  const now = useNow();
  const bodyId = `stage-${stage.id}`;
  const state = stateWords(stage, now);
  return (
    <li class={`pst stage-${stageNumber(stage.id)}`} data-open={isOpen}>
      <h2>
        <button
          id={stageHeadId(stage.id)}
          type="button"
          class="pst-h"
          aria-expanded={isOpen}
          aria-controls={bodyId}
          aria-current={stage.isCurrent ? 'step' : undefined}
          onClick={onToggle}
        >
          <b>{stageNumber(stage.id)}</b>
          <span class="grow">
            <span class="pst-n">{stage.name}</span>
            <span class="pst-l">{state ?? stage.line}</span>
          </span>
          <Icon node={isOpen ? ChevronDown : ChevronRight} />
        </button>
      </h2>
      <div id={bodyId} class="pst-b" hidden={!isOpen}>
        {isOpen && (
          <>
            {state && <p>{stage.line}</p>}
            <StageBody stage={stage} journey={journey} onMove={onMove} />
          </>
        )}
      </div>
    </li>
  );
}

/** Since when, or until when; undefined for a stage that they have not been in. */
function stateWords(stage: Stage, now: Date): string | undefined {
  if (stage.isCurrent) return stage.sinceOn ? t('stage_now_since', formatDate(stage.sinceOn, now)) : t('stage_now');
  return stage.doneOn && t('stage_done_on', formatDate(stage.doneOn, now));
}
