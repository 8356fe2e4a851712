import { useCallback, useEffect } from 'preact/hooks';
import type { Settings } from '../../core/records';
import type { SidebarView } from '../../core/views';
import { call, isUpdated } from '../../platform/call';
import { keepWords, t } from '../../platform/words';
import { Cover, takeCover } from '../meeting/Cover';
import { useAnother } from '../meeting/use-another';
import { useMedia } from '../meeting/use-media';
import { toldOf } from '../shared/acts';
import { hintsOff } from '../shared/hints';
import { Toast } from '../shared/Toast';
import { Trouble } from '../shared/Trouble';
import { stopFor, stopped } from '../shared/unsaved';
import { useView } from '../shared/use-view';
import { Header } from './Header';
import { Notes } from './Notes';
import { ticket } from './side';
import { Tab } from './Tab';
import { TakenKeys } from './TakenKeys';
import { useEscape } from './use-escape';
import { Whose } from './Whose';
import './Sidebar.css';

interface Shown {
  sidebar: SidebarView;
  settings: Pick<Settings, 'theme' | 'noHints'>;
}

const load = async () => {
  const answer = await call('getSidebar', ticket ? { ticket } : {});
  if (!answer.ok) return answer;
  // Known before a word is drawn.
  takeCover(answer.cover);
  return { ok: true as const, view: { sidebar: answer.view, settings: answer.settings } };
};

/** Our page in the calendar's page: a tab while it is narrow, the notes of the open event when it is wide. */
export function App() {
  const { view, refusal, message, reload } = useView<Shown>(useCallback(load, []));
  const isTab = useMedia('(max-width: 119px)');
  const stop = stopped.value;
  useSettings(view?.settings);
  useUpdateWatch();
  useEscape();
  useEffect(() => {
    if (refusal) stopFor(refusal, message);
    else stopped.value = undefined;
  }, [refusal, message, view]);

  const reason = stop?.reason ?? (view ? undefined : refusal);
  return (
    <>
      {isTab && <Tab view={view?.sidebar} />}
      {/* Kept while the tab is shown: what is half typed, and where she was, is there when she comes back. */}
      <div class="sb-all" hidden={isTab}>
        {reason ? (
          <main class="sb">
            <h1 class="sr">{t('notes_title')}</h1>
            <Trouble
              reason={reason}
              message={stop?.message ?? message}
              onRetry={reason === 'updated' ? undefined : () => void reload()}
            />
          </main>
        ) : (
          <Cover>
            <div class="sb">
              <Header />
              <TakenKeys />
              {view && <Body view={view.sidebar} />}
              <Toast />
            </div>
          </Cover>
        )}
      </div>
    </>
  );
}

function Body({ view }: { view: SidebarView }) {
  useAnother(view.state === 'notes' ? view.meeting.meetingId : view.state === 'whose' ? view.meetingId : undefined);
  if (view.state === 'none')
    return (
      <main class="scroll">
        <div class="sec">
          <p class="empty">{t(view.isIgnored ? 'notes_not_mentoring' : 'notes_none')}</p>
          {view.isIgnored && (
            <button
              type="button"
              class="btn btn-quiet btn-out"
              onClick={() => void call('sayNotMentoring', { undo: true }).then(toldOf)}
            >
              {t('notes_mentoring_after_all')}
            </button>
          )}
        </div>
      </main>
    );
  if (view.state === 'whose') return <Whose key={view.meetingId} view={view} />;
  return <Notes key={view.meeting.meetingId} view={view} />;
}

function useSettings({ theme, noHints = false }: Shown['settings'] = {}) {
  useEffect(() => {
    hintsOff.value = noHints;
  }, [noHints]);
  useEffect(() => {
    if (theme) document.documentElement.dataset.theme = theme;
    else delete document.documentElement.dataset.theme;
  }, [theme]);
}

/** An update sends no word to the pages it leaves behind: look, so that no button is pressed in vain. */
function useUpdateWatch() {
  useEffect(() => {
    keepWords('shared_updated', 'shared_written_here', 'shared_copy_my_text', 'shared_copied', 'shared_copy_by_hand');
    const timer = setInterval(() => {
      if (!isUpdated()) return;
      clearInterval(timer);
      stopFor('updated');
    }, 1000);
    return () => clearInterval(timer);
  }, []);
}
