import { useEffect, useState } from 'preact/hooks';
import { isSamePair, pairKey } from '../../core/pair';
import { type MenuPage, onPanelGoes, type PanelGoes } from '../../platform/panel';
import { FirstRun } from '../brief/FirstRun';
import { useBrief } from '../brief/use-brief';
import { ContactsWay } from '../finder/contacts-way';
import { ProblemPage } from '../finder/ProblemPage';
import { Cover, CoverButton } from '../meeting/Cover';
import { useAnother } from '../meeting/use-another';
import { addPerson } from '../shared/acts';
import type { Files } from '../shared/files';
import { PersonHeader } from '../shared/PersonHeader';
import { SampleNotice } from '../shared/SampleNotice';
import { Toast } from '../shared/Toast';
import { Trouble } from '../shared/Trouble';
import { useTheme } from '../shared/use-theme';
import { Menu } from './menu/Menu';
import { MenuPages, type PageProps } from './menu/MenuPages';
import { useLooking } from './questions/use-looking';
import { type Place, TabContent } from './TabContent';
import { Tabs, tabId } from './Tabs';
import { useFollow } from './use-follow';
import { useWayBack } from './use-way-back';
import './Panel.css';

interface Props {
  files: Files;
  about: PageProps['about'];
}

/** The side panel: the tabs for one pair, the notes of a meeting, and the pages of the menu. */
export function Panel({ files, about }: Props) {
  const { view, refusal, message, reload, choose } = useBrief();
  const [place, setPlace] = useState<Place>({ tab: 'today' });
  const [pinned, setPinned] = useState(false);
  const [adding, setAdding] = useState(false);
  const [menuOpen, setMenuOpen] = useState(0);
  const [looking, setLooking] = useLooking(pairKey(view?.brief?.pair.mentorshipIds ?? []));
  useTheme();
  useEffect(
    () =>
      onPanelGoes(({ open, ...goes }) => {
        setAdding(open === 'new-meeting');
        if (open === 'menu') setMenuOpen((times) => times + 1);
        if (goes.mentorshipIds) choose(goes.mentorshipIds);
        const page = pageOf(open);
        setPlace({ ...goes, ...(page ? { open: page } : {}) });
      }),
    [],
  );
  // Each tab begins at its top, wherever the other one was scrolled to.
  useEffect(() => {
    document.documentElement.scrollTop = 0;
  }, [place.tab]);
  useAnother(place.meetingId);
  const way = useWayBack(place.problemId);
  const isAtMeetings = !place.open && !place.problemId && (place.tab === 'today' || place.tab === 'meetings');
  useFollow(isAtMeetings && !pinned && !adding, (meetingId) => setPlace({ tab: 'meetings', meetingId }));

  if (!view) return refusal ? <Trouble reason={refusal} message={message} onRetry={() => void reload()} /> : null;
  const { brief, pairs } = view;
  if (!brief)
    return (
      <>
        <FirstRun onAdded={(mentorshipId) => (mentorshipId ? choose([mentorshipId]) : void reload())} />
        <Toast />
      </>
    );
  const goTo = (open: MenuPage | 'add-person') => {
    const { mentorshipId: _whom, ...here } = place;
    setPlace({ ...here, open });
  };
  const { open: _open, mentorshipId: whom, ...below } = place;
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
            personId={place.mentorshipId}
            about={about}
            files={files}
            onPage={goTo}
            onBack={() => setPlace({ ...below, ...(whom ? { cameFrom: 'facts' } : {}) })}
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
            <ContactsWay.Provider value={() => goTo('contacts')}>
              {place.problemId && (
                <ProblemPage
                  key={place.problemId}
                  brief={brief}
                  problemId={place.problemId}
                  onBack={() => {
                    way.comeBack();
                    const { problemId: _problem, ...under } = place;
                    setPlace(under);
                  }}
                />
              )}
              {/* Kept as it was left, also what she typed into the finder. */}
              <div hidden={place.problemId !== undefined}>
                <TabContent
                  brief={brief}
                  place={place}
                  pinned={pinned}
                  adding={adding}
                  looking={looking}
                  onLooking={setLooking}
                  onPin={setPinned}
                  onSave={() => goTo('save')}
                  onAdding={setAdding}
                  onPlace={setPlace}
                  onPair={(mentorshipIds) => {
                    if (!isSamePair(mentorshipIds, brief.pair.mentorshipIds)) choose(mentorshipIds);
                  }}
                  onProblem={(problemId) => {
                    way.leave();
                    setPlace({ ...place, problemId });
                  }}
                />
              </div>
            </ContactsWay.Provider>
          </div>
        </main>
      )}
      <Toast />
    </Cover>
  );
}

function pageOf(open: PanelGoes['open']): MenuPage | 'add-person' | undefined {
  return open === 'menu' || open === 'new-meeting' ? undefined : open;
}
