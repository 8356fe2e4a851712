import type { ComponentChildren } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { toLocal } from '../../core/local-time';
import type { MeetingView } from '../../core/views';
import { Unopened } from '../shared/Unopened';
import { useNow } from '../shared/use-now';
import { Agenda } from './Agenda';
import { Asking } from './Asking';
import { AskSame } from './AskSame';
import { CopyParts } from './CopyParts';
import { DidYouMeet } from './DidYouMeet';
import { EventBar } from './EventBar';
import { FromBefore } from './FromBefore';
import { NextSteps } from './NextSteps';
import { NotesSection } from './NotesSection';
import { itemDone } from './patches';
import type { GoTo } from './same-acts';
import { useActs } from './use-acts';
import { WithLine } from './WithLine';
import './MeetingNotes.css';
import './lines.css';
import './Agenda.css';

interface Props {
  view: MeetingView;
  where: 'sidebar' | 'panel';
  /** What follows on "Did you meet?". */
  children?: ComponentChildren;
  /** The meeting has become another one, or is itself again. The sidebar follows its event by itself. */
  onGo?: GoTo;
}

/**
 * The notes page of one meeting, the same in sidebar and side panel. Draws and writes; the surface loads the view and
 * loads it again on news. Before the meeting it begins with what is open, after its end with what was decided.
 * Give it the meeting's id as `key`.
 */
export function MeetingNotes({ view, where, onGo = () => {}, children }: Props) {
  const now = useNow();
  const today = toLocal(now).slice(0, 10);
  const { shown, acts } = useActs(view);
  // Decided once: sections that change places under her hands would take the focus with them.
  const [startedAfter] = useState(view.hasEnded);
  const sections = useMemo(
    () =>
      startedAfter
        ? (['steps', 'notes', 'before', 'agenda'] as const)
        : (['before', 'agenda', 'asking', 'notes', 'steps'] as const),
    [startedAfter],
  );
  const draw = {
    before: () => (
      <FromBefore
        key="before"
        view={shown}
        acts={acts}
        now={now}
        onItemDone={(item, isDone) => acts.changeItem(item.id, itemDone(isDone, view.meetingId, today))}
      />
    ),
    agenda: () => <Agenda key="agenda" view={shown} acts={acts} today={today} now={now} />,
    asking: () => <Asking key="asking" view={shown} acts={acts} today={today} />,
    notes: () => <NotesSection key="notes" view={shown} where={where} />,
    steps: () => <NextSteps key="steps" view={shown} acts={acts} now={now} />,
  };
  return (
    <div class="meeting">
      {where === 'panel' && (
        <EventBar meetingId={view.meetingId} event={view} kind={view.kind} now={now}>
          <WithLine pair={view.pair} />
        </EventBar>
      )}
      {where === 'sidebar' && <Unopened count={view.unopened} />}
      <AskSame view={view} now={now} go={onGo} />
      {view.hasEnded && <DidYouMeet view={shown} />}
      {children}
      {sections.map((section) => draw[section]())}
      <CopyParts view={shown} acts={acts} />
    </div>
  );
}
