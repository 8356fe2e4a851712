import { defineContentScript } from 'wxt/utils/define-content-script';
import type { Completed, Completion } from '../../adapters/page';
import type { CalendarEvent } from '../../core/calendar-event';
import { ancestorsOf, isFramedCalendar } from '../../core/framed-calendar';
import type { Mended } from '../../core/mending';
import { wayOf } from '../../core/site-hints';
import { isGone } from '../../core/site-pattern';
import type { PageNews } from '../../platform/page-news';
import { pageBrowser } from '../../platform/page-runtime';
import { isOrphaned, send } from '../../platform/send';
import { ask } from './complete';
import { SidebarFrame } from './frame';
import { removeOrphan } from './orphan';
import { type OpenEvent, watchPage } from './page-picture';

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

/** One occurrence of one event. */
function keyOf({ seriesKey, originalStart }: CalendarEvent): string {
  return JSON.stringify([seriesKey, originalStart]);
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

/** The site was forgotten: it may be allowed again in the same document. */
function stopRunning(): void {
  (globalThis as { [mark]?: () => boolean })[mark] = () => false;
}

/** Watches the page for an open event, tells the background, and shows or hides the frame as it is told. */
function start(): void {
  const end = new AbortController();
  const { signal } = end;
  const { runtime } = pageBrowser;
  let open: OpenEvent | null = null;
  let mended: Mended = {};
  /** What the server said of the event that is open. */
  let completed: { key: string; fields: Completed | null } | null = null;
  const frame = new SidebarFrame(
    (place) => void send(runtime, 'placeChanged', { place }),
    (ticket) => void send(runtime, 'framePlaced', { ticket }),
    signal,
  );

  async function report(isNew = false): Promise<void> {
    const mine = open;
    if (!mine) {
      const answer = await send(runtime, 'eventClosed', isNew ? { isNew } : {});
      if (answer.ok && answer.mended) mend(answer.mended);
      return;
    }
    const { level } = mine.reading;
    const key = keyOf(mine.reading.event);
    const event = { ...mine.reading.event, ...(completed?.key === key ? completed.fields : null) };
    const canComplete = mine.completion !== null;
    const isGeneric = event.adapter === 'generic';
    const way = isGeneric ? { way: wayOf(mine.reading.sources), read: { used: mended, titles: mine.titles } } : {};
    const { isAnother } = mine;
    const answer = await send(runtime, 'eventOpened', { event, level, canComplete, ...way, isAnother });
    // Another event may have been opened while the background looked this one up.
    if (!answer.ok || answer.show === 'nothing' || open !== mine) return;
    frame.show(answer.show === 'open' ? 'open' : 'collapsed', answer.place, mine.holder);
    if (answer.complete && mine.completion && completed?.key !== key) await complete(mine.completion, key);
  }

  function mend(now: Mended): void {
    mended = now;
    watched.mend(now);
  }

  /** Once for each event that she opens; what came too late is left. */
  async function complete(completion: Completion, key: string): Promise<void> {
    completed = { key, fields: null };
    watched.ownRequest(completion.url);
    const fields = await ask(completion, signal);
    if (!fields || completed?.key !== key || !open || keyOf(open.reading.event) !== key) return;
    completed = { key, fields };
    await report();
  }

  // A new document: what was open in this tab before is not any more.
  void report(true);
  const watched = watchPage({
    document,
    signal,
    onChange(state) {
      open = state;
      if (!state) {
        frame.setHolder(null);
        completed = null;
      }
      void report();
    },
    onUnread: (adapter, signs) => void send(runtime, 'unreadable', { adapter, signs }),
  });

  // A frame may be taken out of a page that stays.
  if (window.top !== window.self) addEventListener('pagehide', () => void send(runtime, 'eventClosed', {}), { signal });

  runtime.onMessage.addListener((news: PageNews, _sender, answer) => {
    if (signal.aborted) return;
    if (news.tell === 'here?') answer(true);
    else if (news.tell === 'focus?') answer(frame.holdFocus());
    else if (news.tell === 'frame') frame.set(news.frame, news.side);
    else if (news.tell === 'drawn') frame.drawn();
    else if (news.tell === 'mended') {
      if (news.host === location.host) mend(news.mended);
    } else if (news.tell === 'forgotten') {
      if (isGone(location.hostname, news.origins, news.left)) forget();
    } else void report();
  });

  function forget(): void {
    clearInterval(pulse);
    end.abort();
    frame.remove();
    stopRunning();
    void send(runtime, 'eventClosed', {});
  }

  // After an update this script is cut off: it stops watching, and takes the tab away, which would be a dead button.
  const pulse = setInterval(() => {
    if (!isOrphaned(runtime)) return;
    clearInterval(pulse);
    end.abort();
    if (frame.state !== 'open') frame.remove();
  }, 1000);
}
