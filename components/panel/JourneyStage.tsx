import { ArrowRight, ChevronDown, ChevronRight } from 'lucide';
import { useState } from 'preact/hooks';
import type { Role, StageId } from '../../content/types';
import type { ChecklistRow, JourneyView, JourneyStage as Stage } from '../../core/views';
import { t } from '../../platform/words';
import { ChecklistRows } from '../shared/ChecklistRows';
import { formatDate } from '../shared/dates';
import { Icon } from '../shared/Icon';
import { stageName } from '../shared/reasons';
import { stageNumber } from '../shared/StageMark';
import { useNow } from '../shared/use-now';
import { byWhen } from './rounds';

interface Props {
  stage: Stage;
  journey: JourneyView;
  otherName: string;
  isOpen: boolean;
  /** Where one can go from the current stage. */
  next?: StageId;
  back?: StageId;
  onToggle: () => void;
  onTick: (row: ChecklistRow, ticked: boolean) => void;
  onMove: (to: StageId) => void;
}

/** One stage of the path: closed a line, open its list for one role. */
export function JourneyStage(props: Props) {
  const { stage, isOpen, onToggle } = props;
  const now = useNow();
  const bodyId = `stage-${stage.id}`;
  return (
    <li class={`pst stage-${stageNumber(stage.id)}`} data-open={isOpen}>
      <h2>
        <button
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
            <span class="pst-l">{stateWords(stage, now)}</span>
          </span>
          <Icon node={isOpen ? ChevronDown : ChevronRight} />
        </button>
      </h2>
      <div id={bodyId} class="pst-b" hidden={!isOpen}>
        {isOpen && <StageBody {...props} />}
      </div>
    </li>
  );
}

function StageBody({ stage, journey, otherName, next, back, onTick, onMove }: Props) {
  const now = useNow();
  const mine = journey.member.myRole;
  const [role, setRole] = useState<Role>(mine);
  const other: Role = mine === 'mentor' ? 'mentee' : 'mentor';
  const list = (value: Role, words: string) => (
    <button type="button" aria-pressed={role === value} onClick={() => setRole(value)}>
      {words}
    </button>
  );
  return (
    <>
      <p>{stage.line}</p>
      <p class="small quiet">{t('stage_typical', stage.typical)}</p>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset does not lay out as a row of buttons */}
      <div class="seg" role="group" aria-label={t('stage_whose_list')}>
        {list(mine, t('stage_your_list'))}
        {list(other, t('stage_other_list', otherName))}
      </div>
      {byWhen(stage.rows[role], journey, now).map(({ when, heading, rows }) => (
        <section key={when} aria-label={heading}>
          <h3 class="sub-h">{heading}</h3>
          <ChecklistRows rows={rows} onTick={onTick} withDates />
        </section>
      ))}
      {stage.rows[role].length === 0 && <p class="empty">{t('stage_no_rows')}</p>}
      <Lines title={t('stage_signs')} lines={stage.signs} />
      {stage.isCurrent && <Lines title={t('stage_when_to_move')} lines={stage.advance} />}
      {(next || back) && (
        <div class="moves">
          <p class="small quiet">{t('stage_you_decide')}</p>
          <div class="bar wrap">
            {next && (
              <button type="button" class="btn btn-edge" onClick={() => onMove(next)}>
                {t('stage_move_on', stageName(next))}
                <Icon node={ArrowRight} />
              </button>
            )}
            {back && (
              <button type="button" class="btn btn-quiet btn-out" onClick={() => onMove(back)}>
                {t('stage_move_back', stageName(back))}
              </button>
            )}
          </div>
        </div>
      )}
    </>
  );
}

function Lines({ title, lines }: { title: string; lines: string[] }) {
  if (lines.length === 0) return null;
  return (
    <section aria-label={title}>
      <h3 class="sub-h">{title}</h3>
      <ul class="lines">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}

function stateWords(stage: Stage, now: Date): string {
  if (stage.isCurrent) return stage.sinceOn ? t('stage_now_since', formatDate(stage.sinceOn, now)) : t('stage_now');
  return stage.doneOn ? t('stage_done_on', formatDate(stage.doneOn, now)) : stage.line;
}
