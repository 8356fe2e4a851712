import { useRef, useState } from 'preact/hooks';
import type { ProblemLine } from '../../core/problem-view';
import type { BriefView } from '../../core/views';
import { t } from '../../platform/words';
import { BeforeMeeting, OpenBetween, WorthAsking } from '../brief/BriefSections';
import { AskHelped } from '../finder/AskHelped';
import { Finder } from '../finder/Finder';
import { HelpCard } from '../finder/HelpCard';
import { PickedProblems } from '../finder/PickedProblems';
import { NextMeeting } from '../shared/NextMeeting';
import { useKeepFocus } from '../shared/use-keep-focus';

interface Props {
  brief: BriefView;
  onJourney: () => void;
  onMeetings: () => void;
  onNotes: (meetingId: string) => void;
  onNewMeeting: () => void;
  onProblem: (problem: ProblemLine) => void;
}

/** What the popup shows, longer. */
export function Today({ brief, onJourney, onMeetings, onNotes, onNewMeeting, onProblem }: Props) {
  const area = useRef<HTMLDivElement>(null);
  const [isFinding, setFinding] = useState(false);
  useKeepFocus(area);
  return (
    <div ref={area}>
      <Finder pair={brief.pair} onOpen={onProblem} onWide={setFinding} />
      <div hidden={isFinding}>
        <PickedProblems brief={brief} limit={3} onOpen={onProblem} />
        <AskHelped brief={brief} />
        <NextMeeting brief={brief} onStage={onJourney} onNotes={onNotes} />
        {!brief.next && (
          <section class="sec">
            <p>{t('popup_no_meeting')}</p>
            <button type="button" class="btn btn-primary today-add" onClick={onNewMeeting}>
              {t('popup_add_meeting')}
            </button>
          </section>
        )}
        {brief.cards.map((card) => (
          <HelpCard key={card.id} card={card} />
        ))}
        <OpenBetween brief={brief} limit={20} onMore={onMeetings} empty={t('panel_open_none')} />
        <BeforeMeeting brief={brief} limit={5} onMore={onJourney} empty={t('panel_left_none')} />
        <WorthAsking brief={brief} limit={3} isWide empty={t('panel_worth_none')} />
      </div>
    </div>
  );
}
