import { useEffect, useState } from 'preact/hooks';
import { isSamePair } from '../../core/pair';
import type { BriefView } from '../../core/views';
import { type MenuPage, onPanelGoes, type PanelGoes } from '../../platform/panel';
import { FirstRun } from '../brief/FirstRun';
import { useBrief } from '../brief/use-brief';
import { Cover, CoverButton } from '../meeting/Cover';
import { addPerson } from '../shared/acts';
import type { SaveAll } from '../shared/files';
import { PersonHeader } from '../shared/PersonHeader';
import { SampleNotice } from '../shared/SampleNotice';
import { Toast } from '../shared/Toast';
import { Trouble } from '../shared/Trouble';
import { useTheme } from '../shared/use-theme';
import { Journey } from './Journey';
import { MeetingPage } from './MeetingPage';
import { Meetings } from './Meetings';
import { Menu } from './menu/Menu';
import { MenuPages, type PageProps } from './menu/MenuPages';
import { Plan } from './plan/Plan';
import { type Tab, Tabs, tabId } from './Tabs';
import { Today } from './Today';
import { useFollow } from './use-follow';
import './Panel.css';

interface Props {
  saveAll: SaveAll;
  about: PageProps['about'];
}

/** The side panel: tabs for one pair, the notes of a meeting, and the pages of the menu. */
export function Panel({ saveAll, about }: Props) {
  const { view, refusal, message, reload, choose } = useBrief();
  const [place, setPlace] = useState<PanelGoes>({ tab: 'today' });
  const [pinned, setPinned] = useState(false);
  const [adding, setAdding] = useState(false);
  const [menuOpen, setMenuOpen] = useState(0);
  useTheme();
  useEffect(
    () =>
      onPanelGoes(({ open, ...goes }) => {
        setAdding(open === 'new-meeting');
        if (open === 'menu') setMenuOpen((times) => times + 1);
        const page = pageOf(open);
        setPlace({ ...goes, ...(page ? { open: page } : {}) });
      }),
    [],
  );
  useFollow(pinned, (meetingId) => setPlace({ tab: 'meetings', meetingId }));

  if (!view) return refusal ? <Trouble reason={refusal} message={message} onRetry={() => void reload()} /> : null;
  const { brief, pairs } = view;
  if (!brief)
    return (
      <>
        <FirstRun onAdded={(mentorshipId) => (mentorshipId ? choose([mentorshipId]) : void reload())} />
        <Toast />
      </>
    );
  const goTo = (open: MenuPage | 'add-person') => setPlace({ ...place, open });
  const page = place.open as PageProps['page'] | undefined;
  return (
    <Cover>
      <div class="top">
        <PersonHeader
          pair={brief.pair}
          pairs={pairs}
          onChoose={(pair) => {
            setPlace({ tab: place.tab });
            choose(pair.mentorshipIds);
          }}
          onAdd={() => goTo('add-person')}
        >
          <CoverButton />
          <Menu isSample={brief.isSample} openedFromOutside={menuOpen} onPage={goTo} />
        </PersonHeader>
        {!page && <Tabs current={place.tab} onChange={(tab) => setPlace({ tab })} />}
      </div>
      {page ? (
        <main class="panel-page">
          <MenuPages
            page={page}
            pairs={pairs}
            about={about}
            saveAll={saveAll}
            onPage={goTo}
            onBack={() => setPlace({ tab: place.tab })}
            onAdd={async (person) => {
              const added = await addPerson(person);
              if (!added) return;
              setPlace({ tab: 'today' });
              choose([added]);
            }}
          />
        </main>
      ) : (
        <main>
          <div id="tab-panel" role="tabpanel" aria-labelledby={tabId(place.tab)}>
            {brief.isSample && <SampleNotice />}
            <TabContent
              brief={brief}
              place={place}
              pinned={pinned}
              adding={adding}
              onPin={setPinned}
              onAdding={setAdding}
              onPlace={setPlace}
              onPair={(mentorshipIds) => {
                if (!isSamePair(mentorshipIds, brief.pair.mentorshipIds)) choose(mentorshipIds);
              }}
            />
          </div>
        </main>
      )}
      <Toast />
    </Cover>
  );
}

interface ContentProps {
  brief: BriefView;
  place: PanelGoes;
  pinned: boolean;
  adding: boolean;
  onPin: (pinned: boolean) => void;
  onAdding: (adding: boolean) => void;
  onPlace: (place: PanelGoes) => void;
  onPair: (mentorshipIds: string[]) => void;
}

function TabContent({ brief, place, pinned, adding, onPin, onAdding, onPlace, onPair }: ContentProps) {
  const openMeeting = (meetingId: string) => onPlace({ tab: 'meetings', meetingId });
  const go = (tab: Tab) => () => onPlace({ tab });
  if (place.tab === 'journey') return <Journey pair={brief.pair} />;
  if (place.tab === 'plan') return <Plan pair={brief.pair} />;
  if (place.tab === 'today')
    return (
      <Today
        brief={brief}
        onJourney={go('journey')}
        onMeetings={go('meetings')}
        onNotes={openMeeting}
        onNewMeeting={() => {
          onAdding(true);
          onPlace({ tab: 'meetings' });
        }}
      />
    );
  if (place.meetingId)
    return (
      <MeetingPage
        key={place.meetingId}
        meetingId={place.meetingId}
        pinned={pinned}
        onPin={onPin}
        onBack={go('meetings')}
        onPair={onPair}
      />
    );
  return <Meetings pair={brief.pair} adding={adding} onAdding={onAdding} onOpen={openMeeting} />;
}

function pageOf(open: PanelGoes['open']): MenuPage | 'add-person' | undefined {
  return open === 'menu' || open === 'new-meeting' ? undefined : open;
}
