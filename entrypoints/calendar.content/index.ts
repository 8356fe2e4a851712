import { defineContentScript } from 'wxt/utils/define-content-script';
import type { Reading } from '../../core/calendar-event';
import { ancestorsOf, isFramedCalendar } from '../../core/framed-calendar';
import type { PageNews } from '../../platform/calls';
import { pageBrowser } from '../../platform/page-runtime';
import { isOrphaned, send } from '../../platform/send';
import { SidebarFrame } from './frame';
import { removeOrphan } from './orphan';
import { watchPage } from './page-picture';

export default defineContentScript({
  registration: 'runtime',
  runAt: 'document_idle',
  // Tells wxt alone which start code to put around `main`; `background/sites.ts` registers it for the isolated world. The
  // usual start code posts our id into every page, by `postMessage` and as an event on the document; this one does not.
  world: 'MAIN',
  main() {
    // Registered and injected into open tabs: both may come to the same document.
    if (!mayRun() || isRunning() || !removeOrphan(document, pageBrowser.runtime.getURL(''))) return;
    start();
  },
});

/** In frames only where a calendar stands that another program shows; every other frame is left at once. */
function mayRun(): boolean {
  if (window.top === window.self) return true;
  const around = ancestorsOf(window);
  return around !== null && around.length > 0 && isFramedCalendar(location.href, around);
}

const mark = Symbol.for('mentorside');

/** The world of a content script outlives an update of the extension: only a script that still has its runtime counts. */
function isRunning(): boolean {
  const world = globalThis as { [mark]?: () => boolean };
  if (world[mark]?.()) return true;
  const { runtime } = pageBrowser;
  world[mark] = () => !isOrphaned(runtime);
  return false;
}

/** Watches the page for an open event, tells the background, and shows or hides the frame as it is told. */
function start(): void {
  const end = new AbortController();
  const { signal } = end;
  const { runtime } = pageBrowser;
  let open: { reading: Reading; holder: Element } | null = null;
  const frame = new SidebarFrame((place) => void send(runtime, 'placeChanged', { place }), signal);

  async function report(isNew = false): Promise<void> {
    const mine = open;
    if (!mine) {
      await send(runtime, 'eventClosed', isNew ? { isNew } : {});
      return;
    }
    const { event, level } = mine.reading;
    const answer = await send(runtime, 'eventOpened', { event, level });
    // Another event may have been opened while the background looked this one up.
    if (!answer.ok || answer.show === 'nothing' || open !== mine) return;
    frame.show(answer.show === 'open' ? 'open' : 'collapsed', answer.place, mine.holder);
  }

  // A new document: what was open in this tab before is not any more.
  void report(true);
  watchPage({
    document,
    signal,
    onChange(state) {
      open = state;
      if (!state) frame.setHolder(null);
      void report();
    },
  });

  // A frame may be taken out of a page that stays.
  if (window.top !== window.self) addEventListener('pagehide', () => void send(runtime, 'eventClosed', {}), { signal });

  runtime.onMessage.addListener((news: PageNews, _sender, answer) => {
    if (signal.aborted) return;
    if (news.tell === 'here?') answer(true);
    else if (news.tell === 'frame') frame.set(news.frame, news.side);
    else if (news.tell === 'drawn') frame.drawn();
    else void report();
  });

  // After an update this script is cut off: it stops watching, and takes the tab away, which would be a dead button.
  const pulse = setInterval(() => {
    if (!isOrphaned(runtime)) return;
    clearInterval(pulse);
    end.abort();
    if (frame.state !== 'open') frame.remove();
  }, 1000);
}
