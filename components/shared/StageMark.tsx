import type { StageId } from '../../content/types';
import { STAGES } from '../../core/pair';
import { stageName } from './reasons';

/** 1 to 4, in the order of the cycle. */
export function stageNumber(stage: StageId): number {
  return STAGES.indexOf(stage) + 1;
}

/** The stage as number and name in its hue; with `steps` also as four bars, which are decoration. */
export function StageMark({ stage, steps = false }: { stage: StageId; steps?: boolean }) {
  const number = stageNumber(stage);
  return (
    <>
      <span class={`stage stage-${number}`}>
        <b>{number}</b> {stageName(stage)}
      </span>
      {steps && (
        <span class={`steps stage-${number}`} aria-hidden="true">
          {STAGES.map((step, index) => (
            <i key={step} class={index + 1 < number ? 'done' : index + 1 === number ? 'now' : undefined} />
          ))}
        </span>
      )}
    </>
  );
}
