import { CalendarCheck, CalendarPlus, Menu, NotebookPen, PanelRight } from 'lucide';
import { useRef, useState } from 'preact/hooks';
import { isClosed } from '../../core/pair';
import type { ProblemLine } from '../../core/problem-view';
import type { BriefView } from '../../core/views';
import { t } from '../../platform/words';
import { BackupLine } from '../brief/BackupLine';
import { BeforeMeeting, OpenBetween, WorthAsking } from '../brief/BriefSections';
import { FirstRun } from '../brief/FirstRun';
import { LostHere } from '../brief/LostHere';
import { StageAdviceLine } from '../brief/StageAdvice';
import { useBrief } from '../brief/use-brief';
import { AskHelped } from '../finder/AskHelped';
import { Finder } from '../finder/Finder';
import { PickedProblems } from '../finder/PickedProblems';
import { Cover, CoverButton } from '../meeting/Cover';
import { addPerson, leaveForPanel, startNow } from '../shared/acts';
import { ClosedNotice } from '../shared/ClosedNotice';
import { Icon } from '../shared/Icon';
import { NextMeeting } from '../shared/NextMeeting';
import { NextProposal } from '../shared/NextProposal';
import { PersonForm } from '../shared/PersonForm';
import { PersonHeader } from '../shared/PersonHeader';
import { SampleNotice } from '../shared/SampleNotice';
import { Stopped } from '../shared/Stopped';
import { SaveWay } from '../shared/save-way';
import { Toast } from '../shared/Toast';
import { Trouble } from '../shared/Trouble';
import { Unopened } from '../shared/Unopened';
import { useKeepFocus } from '../shared/use-keep-focus';
import { useTheme } from '../shared/use-theme';
import { SiteLine } from './SiteLine';
import { useFit } from './use-fit';
import { type SiteState, useSite } from './use-site';
import './Popup.css';

/** The popup: whom, when, and what is worth doing before. Paints what was kept at once, then corrects it. */
export function Popup({ kept }: { kept?: BriefView | undefined }) {
  const { view, refusal, message, reload, choose } = useBrief(kept);
  const [adding, setAdding] = useState(false);
  const site = useSite();
  useTheme();
  const added = (mentorshipId?: string) => {
    setAdding(false);
    if (mentorshipId) choose([mentorshipId]);
    else void reload();
  };
  return (
    <SaveWay.Provider value={toSave}>
      <Cover>
        <div class="sheet">
          <Stopped onRetry={() => void reload()} />
          {!view && refusal && <Trouble reason={refusal} message={message} onRetry={() => void reload()} />}
          {view && !view.brief && <FirstRun onAdded={added} />}
          {view?.brief && (
            <>
              <PersonHeader
                pair={view.brief.pair}
                pairs={view.pairs}
                onChoose={(pair) => choose(pair.mentorshipIds)}
                onAdd={() => setAdding(true)}
              >
                <Actions site={site} />
              </PersonHeader>
              {adding ? (
                <AddPerson onAdded={added} onBack={() => setAdding(false)} />
              ) : (
                <Brief brief={view.brief} site={site} />
              )}
            </>
          )}
          <Toast />
        </div>
      </Cover>
    </SaveWay.Provider>
  );
}

const toSave = () => leaveForPanel({ tab: 'today', open: 'save' });

function Actions({ site }: { site: SiteState }) {
  return (
    <>
      <CoverButton />
      {site.site === 'on' && (
        <button
          type="button"
          class="btn btn-icon"
          aria-label={t('popup_site_on')}
          title={t('popup_site_on')}
          onClick={() => leaveForPanel({ tab: 'today', open: 'calendars' })}
        >
          <Icon node={CalendarCheck} />
        </button>
      )}
      <button
        type="button"
        class="btn btn-icon"
        aria-label={t('menu_menu')}
        title={t('menu_menu')}
        onClick={() => leaveForPanel({ tab: 'today', open: 'menu' })}
      >
        <Icon node={Menu} />
      </button>
    </>
  );
}

function Brief({ brief, site }: { brief: BriefView; site: SiteState }) {
  const area = useRef<HTMLElement>(null);
  const [isFinding, setFinding] = useState(false);
  const fold = useFit(area, `${JSON.stringify(brief)} ${site.site} ${site.report} ${site.leftAlone} ${isFinding}`, 4);
  useKeepFocus(area);
  const { pair } = brief;
  const { mentorshipIds } = pair;
  const [member] = pair.members;
  const isOver = isClosed(pair);
  const openProblem = ({ problemId }: ProblemLine) => leaveForPanel({ tab: 'today', problemId, mentorshipIds });
  return (
    <>
      <div hidden={isFinding}>
        {brief.isSample ? <SampleNotice /> : <SiteLine state={site} />}
        <NextMeeting
          brief={brief}
          onStage={() => leaveForPanel({ tab: 'journey' })}
          onNotes={(meetingId) => leaveForPanel({ tab: 'meetings', meetingId })}
        />
        {brief.advice && <StageAdviceLine advice={brief.advice} onOpen={() => leaveForPanel({ tab: 'journey' })} />}
        {isOver && member && pair.members.length === 1 && <ClosedNotice member={member} />}
      </div>
      <main class="scroll" ref={area} hidden={isFinding}>
        <LostHere />
        <AskHelped brief={brief} />
        {!brief.next && !isOver && <NoMeeting brief={brief} />}
        <OpenBetween brief={brief} limit={fold > 1 ? 1 : 2} onMore={() => leaveForPanel({ tab: 'today' })} />
        {brief.next && (
          <BeforeMeeting brief={brief} limit={fold > 0 ? 1 : 2} onMore={() => leaveForPanel({ tab: 'journey' })} />
        )}
        <PickedProblems brief={brief} limit={fold > 0 ? 1 : 2} onOpen={openProblem} />
        <WorthAsking brief={brief} limit={brief.next ? Math.min(3, 5 - fold) : 1} />
      </main>
      {!isFinding && <Unopened count={brief.unopened} onRestore={toSave} />}
      {!isFinding && <BackupLine age={brief.backup} onSave={toSave} />}
      <footer class={isFinding ? 'sheet-foot scroll' : 'sheet-foot'}>
        <Finder pair={brief.pair} onOpen={openProblem} isLow onWide={setFinding} />
        {brief.next && (
          <button
            type="button"
            class="btn btn-icon"
            aria-label={t('popup_start_now')}
            title={t('popup_start_now')}
            onClick={() => leaveForPanel({ tab: 'meetings', meetingId: startNow(brief.pair) })}
          >
            <Icon node={NotebookPen} />
          </button>
        )}
        <button type="button" class="btn btn-edge" onClick={() => leaveForPanel({ tab: 'today' })}>
          <Icon node={PanelRight} />
          {t('popup_open_panel')}
        </button>
      </footer>
    </>
  );
}

function NoMeeting({ brief: { pair, proposal } }: { brief: BriefView }) {
  const newMeeting = () => leaveForPanel({ tab: 'meetings', open: 'new-meeting' });
  const start = (
    <button
      type="button"
      class="btn btn-quiet btn-out"
      onClick={() => leaveForPanel({ tab: 'meetings', meetingId: startNow(pair) })}
    >
      <Icon node={NotebookPen} />
      {t('popup_start_now')}
    </button>
  );
  if (proposal)
    return (
      <section class="sec">
        <NextProposal pair={pair} proposal={proposal} onOther={newMeeting}>
          {start}
        </NextProposal>
      </section>
    );
  return (
    <section class="sec">
      <p class="no-meeting">{t('popup_no_meeting')}</p>
      <div class="bar wrap no-meeting-acts">
        <button type="button" class="btn btn-primary" onClick={newMeeting}>
          <Icon node={CalendarPlus} />
          {t('popup_add_meeting')}
        </button>
        <button type="button" class="btn btn-edge" onClick={() => leaveForPanel({ tab: 'today', open: 'calendars' })}>
          {t('popup_connect')}
        </button>
        {start}
      </div>
    </section>
  );
}

function AddPerson({ onAdded, onBack }: { onAdded: (mentorshipId: string) => void; onBack: () => void }) {
  return (
    <main class="scroll">
      <section class="sec first-ask">
        <h2 class="first-title">{t('welcome_whom')}</h2>
        <PersonForm
          submit={t('person_add')}
          autoFocus
          onSubmit={async (person) => {
            const added = await addPerson(person);
            if (added) onAdded(added);
          }}
        >
          <button type="button" class="btn btn-quiet" onClick={onBack}>
            {t('person_cancel')}
          </button>
        </PersonForm>
      </section>
    </main>
  );
}
