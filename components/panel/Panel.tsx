import { Search } from 'lucide';
import { useEffect, useState } from 'preact/hooks';
import { isSamePair, pairKey } from '../../core/pair';
import type { FoundRow } from '../../core/search-view';
import { type MenuPage, onPanelGoes, type PanelGoes } from '../../platform/panel';
import { t } from '../../platform/words';
import { FirstRun } from '../brief/FirstRun';
import { LostHere } from '../brief/LostHere';
import { useBrief } from '../brief/use-brief';
import { ContactsWay } from '../finder/contacts-way';
import { ProblemPage } from '../finder/ProblemPage';
import { Cover, CoverButton } from '../meeting/Cover';
import { useAnother } from '../meeting/use-another';
import { addPerson } from '../shared/acts';
import type { Files } from '../shared/files';
import { Icon } from '../shared/Icon';
import { PersonHeader } from '../shared/PersonHeader';
import { SampleNotice } from '../shared/SampleNotice';
import { Stopped } from '../shared/Stopped';
import { SaveWay } from '../shared/save-way';
import { Toast } from '../shared/Toast';
import { Unopened } from '../shared/Unopened';
import { useTheme } from '../shared/use-theme';
import { Menu } from './menu/Menu';
import { MenuPages, type PageProps } from './menu/MenuPages';
import { NoView } from './NoView';
import { useLooking } from './questions/use-looking';
import { SearchPage } from './search/SearchPage';
import { useSlash } from './search/use-slash';
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
        setSearching(false);
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
  const [typed, setTyped] = useState('');
  const [searching, setSearching] = useState(false);
  useSlash(() => setSearching(true));
  useAnother(place.meetingId);
  const way = useWayBack(place.problemId);
  const isAtMeetings = !place.open && !place.problemId && (place.tab === 'today' || place.tab === 'meetings');
  useFollow(isAtMeetings && !pinned && !adding, (meetingId) => {
    setSearching(false);
    setPlace({ tab: 'meetings', meetingId });
  });

  if (!view) return refusal ? <NoView files={files} reason={refusal} message={message} onRetry={reload} /> : null;
  const { brief, pairs } = view;
  if (!brief)
    return (
      <>
        <FirstRun onAdded={(mentorshipId) => (mentorshipId ? choose([mentorshipId]) : void reload())} />
        <Toast />
      </>
    );
  const goTo = (open: MenuPage | 'add-person') => {
    setSearching(false);
    const { mentorshipId: _whom, ...here } = place;
    setPlace({ ...here, open });
  };
  const { open: _open, mentorshipId: whom, ...below } = place;
  const page = place.open as PageProps['page'] | undefined;
  const openFound = ({ meetingId, mentorshipIds, hits }: FoundRow) => {
    setSearching(false);
    if (meetingId) return setPlace({ tab: 'meetings', meetingId });
    if (!isSamePair(mentorshipIds, brief.pair.mentorshipIds)) choose(mentorshipIds);
    setPlace({ tab: hits.some(({ kind }) => kind === 'goal' || kind === 'agreement') ? 'plan' : 'today' });
  };
  return (
    <Cover>
      <SaveWay.Provider value={() => goTo('save')}>
        <Stopped onRetry={() => void reload()} />
        <div class="top">
          <PersonHeader
            pair={brief.pair}
            pairs={pairs}
            onChoose={(pair) => {
              setSearching(false);
              setPlace({ tab: place.tab });
              choose(pair.mentorshipIds);
            }}
            onAdd={() => goTo('add-person')}
          >
            <button
              type="button"
              class="btn btn-icon"
              aria-label={t('search_everything')}
              aria-keyshortcuts="/"
              title={t('search_key')}
              onClick={() => setSearching(true)}
            >
              <Icon node={Search} />
            </button>
            <CoverButton />
            <Menu isSample={brief.isSample} openedFromOutside={menuOpen} onPage={goTo} />
          </PersonHeader>
          {!page && !searching && <Tabs current={place.tab} onChange={(tab) => setPlace({ tab })} />}
        </div>
        {searching && (
          <main class="panel-page">
            <SearchPage
              pair={brief.pair}
              typed={typed}
              onTyped={setTyped}
              onOpen={openFound}
              onBack={() => setSearching(false)}
            />
          </main>
        )}
        {page ? (
          <main class="panel-page" hidden={searching}>
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
          <main hidden={searching}>
            <div id="tab-panel" role="tabpanel" aria-labelledby={tabId(place.tab)}>
              {brief.isSample && <SampleNotice />}
              <Unopened count={brief.unopened} onRestore={() => goTo('save')} />
              <LostHere />
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
      </SaveWay.Provider>
    </Cover>
  );
}

function pageOf(open: PanelGoes['open']): MenuPage | 'add-person' | undefined {
  return open === 'menu' || open === 'new-meeting' ? undefined : open;
}
