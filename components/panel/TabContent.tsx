import type { BriefView } from '../../core/views';
import type { PanelGoes } from '../../platform/panel';
import { Finder } from '../finder/Finder';
import { Journey } from './Journey';
import type { JourneyPage } from './JourneyPages';
import { MeetingPage } from './MeetingPage';
import { Meetings } from './Meetings';
import { Plan } from './plan/Plan';
import { Questions } from './questions/Questions';
import type { Looking } from './questions/use-looking';
import { ReadingPage } from './ReadingPage';
import type { Tab } from './Tabs';
import { Today } from './Today';

/** Where in the panel one is. */
export interface Place extends PanelGoes {
  /** A page of the journey, or the one that one comes back from. */
  page?: Exclude<JourneyPage, 'facts'>;
  cameFrom?: JourneyPage;
  /** Whom the page of people is about. */
  mentorshipId?: string;
}

interface Props {
  brief: BriefView;
  place: Place;
  pinned: boolean;
  adding: boolean;
  looking: Looking;
  onLooking: (change: Partial<Looking>) => void;
  onPin: (pinned: boolean) => void;
  onAdding: (adding: boolean) => void;
  onPlace: (place: Place) => void;
  onPair: (mentorshipIds: string[]) => void;
  onProblem: (problemId: string) => void;
  /** To the page that saves everything. */
  onSave: () => void;
}

/** What the chosen tab shows, or the page that is open in it. */
export function TabContent(props: Props) {
  const { brief, place, pinned, adding, looking, onLooking, onPin, onAdding, onPlace, onPair, onProblem, onSave } =
    props;
  const { pair } = brief;
  const openMeeting = (meetingId: string) => onPlace({ tab: 'meetings', meetingId });
  const go = (tab: Tab) => () => onPlace({ tab });
  const newMeeting = () => {
    onAdding(true);
    onPlace({ tab: 'meetings' });
  };
  switch (place.tab) {
    case 'today':
      return (
        <Today
          brief={brief}
          onJourney={go('journey')}
          onMeetings={go('meetings')}
          onNotes={openMeeting}
          onNewMeeting={newMeeting}
          onProblem={({ problemId }) => onProblem(problemId)}
          onSave={onSave}
        />
      );
    case 'journey':
      return place.page ? (
        <ReadingPage
          key={place.page}
          page={place.page}
          role={pair.myRole}
          onProblem={onProblem}
          onBack={() => onPlace({ tab: 'journey', ...(place.page ? { cameFrom: place.page } : {}) })}
        />
      ) : (
        <Journey
          pair={pair}
          cameFrom={place.cameFrom}
          onPage={(page, mentorshipId) =>
            onPlace(page === 'facts' ? { tab: 'journey', open: 'people', mentorshipId } : { tab: 'journey', page })
          }
        />
      );
    case 'questions':
      return (
        <Questions pair={pair} looking={looking} onLooking={onLooking} onNotes={openMeeting} onNewMeeting={newMeeting}>
          <Finder pair={pair} onOpen={({ problemId }) => onProblem(problemId)} />
        </Questions>
      );
    case 'plan':
      return <Plan pair={pair} />;
    case 'meetings':
      return place.meetingId ? (
        <MeetingPage
          key={place.meetingId}
          meetingId={place.meetingId}
          pinned={pinned}
          onPin={onPin}
          onBack={go('meetings')}
          onPair={onPair}
          onNewMeeting={newMeeting}
          onGo={openMeeting}
        />
      ) : (
        <Meetings pair={pair} proposal={brief.proposal} adding={adding} onAdding={onAdding} onOpen={openMeeting} />
      );
  }
}
