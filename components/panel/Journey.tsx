import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { StageId } from '../../content/types';
import type { JourneyView, Pair } from '../../core/views';
import { call } from '../../platform/call';
import { t } from '../../platform/words';
import { StageAdvice } from '../brief/StageAdvice';
import { ClosedNotice } from '../shared/ClosedNotice';
import { moveStage } from '../shared/mentorship-acts';
import { Trouble } from '../shared/Trouble';
import { useKeepFocus } from '../shared/use-keep-focus';
import { useView } from '../shared/use-view';
import { type JourneyPage, JourneyPages } from './JourneyPages';
import { JourneyStage, stageHeadId } from './JourneyStage';
import { StageHistory } from './StageHistory';
import { WhoseChips } from './WhoseChips';
import './Journey.css';

interface Props {
  pair: Pair;
  /** From which page one comes back. */
  cameFrom?: JourneyPage | undefined;
  onPage: (page: JourneyPage, mentorshipId: string) => void;
}

/** The four stages as a path, for one mentorship; in a group one chooses whose. */
export function Journey({ pair, cameFrom, onPage }: Props) {
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
      <WhoseChips pair={pair} chosen={mentorshipId} label={t('panel_whose_journey')} onChoose={setChosen} />
      {!journey && refusal && <Trouble reason={refusal} message={message} onRetry={() => void reload()} />}
      {journey && (
        <Path key={mentorshipId} journey={journey} cameFrom={cameFrom} onPage={(page) => onPage(page, mentorshipId)} />
      )}
    </>
  );
}

interface PathProps {
  journey: JourneyView;
  cameFrom: JourneyPage | undefined;
  onPage: (page: JourneyPage) => void;
}

function Path({ journey, cameFrom, onPage }: PathProps) {
  const { stages, member, advice } = journey;
  const area = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState<StageId | undefined>(member.stage);
  useEffect(() => setOpen(member.stage), [member.stage]);
  useKeepFocus(area);
  // A move that was started here goes along to the new stage; elsewhere nobody is moved about.
  const moves = useRef(false);
  useLayoutEffect(() => {
    if (!moves.current || open !== member.stage) return;
    moves.current = false;
    const head = document.getElementById(stageHeadId(member.stage));
    head?.focus({ preventScroll: true });
    head?.scrollIntoView?.({ block: 'start' });
  }, [open, member.stage]);
  const onMove = (to: StageId) =>
    void moveStage(member, to, () => {
      moves.current = true;
    });
  return (
    <div ref={area}>
      {member.status === 'closed' && <ClosedNotice member={member} />}
      {advice && <StageAdvice advice={advice} member={member} onMove={onMove} />}
      <ol class="path">
        {stages.map((stage) => (
          <JourneyStage
            key={stage.id}
            stage={stage}
            journey={journey}
            isOpen={stage.id === open}
            onToggle={() => setOpen(open === stage.id ? undefined : stage.id)}
            onMove={onMove}
          />
        ))}
      </ol>
      <StageHistory steps={journey.history} />
      <JourneyPages cameFrom={cameFrom} onPage={onPage} />
    </div>
  );
}
