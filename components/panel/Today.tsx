import { useRef, useState } from 'preact/hooks';
import { isClosed } from '../../core/pair';
import type { ProblemLine } from '../../core/problem-view';
import type { BriefView } from '../../core/views';
import { t } from '../../platform/words';
import { BackupLine } from '../brief/BackupLine';
import { BeforeMeeting, OpenBetween, WorthAsking } from '../brief/BriefSections';
import { StageAdvice } from '../brief/StageAdvice';
import { AskHelped } from '../finder/AskHelped';
import { CardOrigin } from '../finder/CardOrigin';
import { Finder } from '../finder/Finder';
import { HelpCard } from '../finder/HelpCard';
import { PickedProblems } from '../finder/PickedProblems';
import { AutoNotice } from '../save/AutoNotice';
import { ClosedNotice } from '../shared/ClosedNotice';
import { NextMeeting } from '../shared/NextMeeting';
import { NextProposal } from '../shared/NextProposal';
import { useKeepFocus } from '../shared/use-keep-focus';
import { Upcoming } from './Upcoming';

interface Props {
  brief: BriefView;
  onJourney: () => void;
  onMeetings: () => void;
  onNotes: (meetingId: string) => void;
  onNewMeeting: () => void;
  onProblem: (problem: ProblemLine) => void;
  onSave: () => void;
}

/** What the popup shows, longer. */
export function Today({ brief, onJourney, onMeetings, onNotes, onNewMeeting, onProblem, onSave }: Props) {
  const area = useRef<HTMLDivElement>(null);
  const [isFinding, setFinding] = useState(false);
  useKeepFocus(area);
  const { advice, pair } = brief;
  const [member] = pair.members;
  const isOver = isClosed(pair);
  // Of a closed mentorship nothing is proposed, so nothing is missing either.
  const whenOpen = (words: string) => (isOver ? {} : { empty: words });
  return (
    <div ref={area}>
      <div hidden={isFinding}>
        <NextMeeting brief={brief} onStage={onJourney} onNotes={onNotes} />
        {!brief.isSample && <AutoNotice onSave={onSave} />}
        {isOver && member && pair.members.length === 1 && <ClosedNotice member={member} />}
        {advice && member && <StageAdvice advice={advice} member={member} onJourney={onJourney} />}
        {!brief.next && !isOver && (
          <section class="sec">
            {brief.proposal ? (
              <NextProposal pair={pair} proposal={brief.proposal} onOther={onNewMeeting} />
            ) : (
              <>
                <p>{t('popup_no_meeting')}</p>
                <button type="button" class="btn btn-primary today-add" onClick={onNewMeeting}>
                  {t('popup_add_meeting')}
                </button>
              </>
            )}
          </section>
        )}
        <AskHelped brief={brief} />
      </div>
      <Finder pair={brief.pair} onOpen={onProblem} onWide={setFinding} />
      <div hidden={isFinding}>
        <PickedProblems brief={brief} limit={3} onOpen={onProblem} />
        {brief.cards.map((card) => (
          <HelpCard key={card.id} card={card}>
            <CardOrigin card={card} pair={pair} />
          </HelpCard>
        ))}
        <OpenBetween brief={brief} limit={20} onMore={onMeetings} empty={t('panel_open_none')} />
        <BeforeMeeting brief={brief} limit={5} onMore={onJourney} {...whenOpen(t('panel_left_none'))} />
        <WorthAsking brief={brief} limit={3} isWide {...whenOpen(t('panel_worth_none'))} />
        <Upcoming brief={brief} onOpen={onNotes} />
        <BackupLine age={brief.backup} onSave={onSave} />
      </div>
    </div>
  );
}
