import { useCallback, useEffect, useState } from 'preact/hooks';
import type { StageId } from '../../content/types';
import type { JourneyView, Pair } from '../../core/views';
import { call } from '../../platform/call';
import { t } from '../../platform/words';
import { setTick, toldOf } from '../shared/acts';
import { stageName } from '../shared/reasons';
import { shortName } from '../shared/short-name';
import { Trouble } from '../shared/Trouble';
import { showToast } from '../shared/toasts';
import { useView } from '../shared/use-view';
import { JourneyStage } from './JourneyStage';
import { StageHistory } from './StageHistory';
import './Journey.css';

/** The four stages as a path, for one mentorship; in a group one chooses whose. */
export function Journey({ pair }: { pair: Pair }) {
  const [chosen, setChosen] = useState<string>();
  const member = pair.members.find((one) => one.mentorshipId === chosen) ?? pair.members[0];
  const mentorshipId = member?.mentorshipId ?? '';
  const load = useCallback(async () => {
    const answer = await call('getJourney', { mentorshipId });
    return answer.ok ? { ok: true as const, view: answer.journey } : answer;
  }, [mentorshipId]);
  const { view, refusal, message, reload } = useView<JourneyView>(load);
  const journey = view?.member.mentorshipId === mentorshipId ? view : undefined;
  return (
    <>
      {pair.members.length > 1 && (
        <fieldset class="whose chips" aria-label={t('panel_whose_journey')}>
          {pair.members.map((one) => (
            <button
              key={one.mentorshipId}
              type="button"
              class="chip"
              aria-pressed={one.mentorshipId === mentorshipId}
              onClick={() => setChosen(one.mentorshipId)}
            >
              {one.name}
            </button>
          ))}
        </fieldset>
      )}
      {!journey && refusal && <Trouble reason={refusal} message={message} onRetry={() => void reload()} />}
      {journey && <Path key={mentorshipId} journey={journey} />}
    </>
  );
}

function Path({ journey }: { journey: JourneyView }) {
  const { stages, member } = journey;
  const [open, setOpen] = useState<StageId | undefined>(member.stage);
  useEffect(() => setOpen(member.stage), [member.stage]);
  const at = stages.findIndex((stage) => stage.isCurrent);
  return (
    <>
      <ol class="path">
        {stages.map((stage, index) => (
          <JourneyStage
            key={stage.id}
            stage={stage}
            journey={journey}
            otherName={shortName(member.name)}
            isOpen={stage.id === open}
            {...(index === at ? neighbours(stages[index + 1]?.id, stages[index - 1]?.id) : {})}
            onToggle={() => setOpen(open === stage.id ? undefined : stage.id)}
            onTick={(row, ticked) => void setTick([member.mentorshipId], row, ticked)}
            onMove={(to) => void moveStage(member.mentorshipId, member.stage, to)}
          />
        ))}
      </ol>
      <StageHistory steps={journey.history} />
    </>
  );
}

function neighbours(next: StageId | undefined, back: StageId | undefined) {
  return { ...(next ? { next } : {}), ...(back ? { back } : {}) };
}

async function moveStage(mentorshipId: string, from: StageId, to: StageId): Promise<void> {
  if (!toldOf(await call('setStage', { mentorshipId, stage: to }))) return;
  showToast(t('stage_moved', stageName(to)), () => void call('setStage', { mentorshipId, stage: from }).then(toldOf));
}
