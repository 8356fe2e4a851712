import browser from 'webextension-polyfill';
import type { CalendarEvent } from '../../core/calendar-event';
import { eventRefs } from '../../core/calendar-ref';
import { mendingOf } from '../../core/mending';
import { learn, learnMended, type SiteHints } from '../../core/site-hints';
import { announce } from '../../platform/news';
import type { PageNews } from '../../platform/page-news';
import { type Database, getRecord, putAll, putBatch } from '../../store';
import { database, ownDatabase } from './database';
import { rowPuts } from './ensure-meeting';
import { changeDraft, type Draft, getDraft, type OpenEvent } from './open-events';
import { takenRows } from './resolve';
import { settingsNow } from './settings';
import { inTurn } from './turns';

/**
 * Her answer to "Is this your meeting?", or what she mended, counts for the next events of the site: a way of reading
 * that she confirmed is trusted after a while, and what she mended is read right from now on, also in this event.
 */
export async function learnFrom(
  { open, draft }: { open: OpenEvent; draft: Draft },
  said: { title?: string; startsAt?: string },
): Promise<void> {
  const { event, read } = draft;
  const mending = read && mendingOf(event, read, said);
  let hints = (await settingsNow())?.siteHints ?? {};
  if (mending) hints = learnMended(hints, event.host, mending.mended);
  if (open.way !== undefined && open.level === 'ask') {
    const isRight = said.title === event.title && said.startsAt === event.startsAt;
    hints = learn(hints, event.host, open.way, isRight);
  } else if (!mending) return;
  if (mending) await inTurn(`tab ${open.tabId}`, async () => readAs(await database(), draft, mending.event));
  await keep(hints);
  if (!mending) return;
  const news: PageNews = { tell: 'mended', host: event.host, mended: mending.mended };
  const tabs = await browser.tabs.query({});
  await Promise.all(tabs.map(({ id }) => id && browser.tabs.sendMessage(id, news).catch(() => {})));
}

async function keep(siteHints: Record<string, SiteHints>): Promise<void> {
  const put = { store: 'settings', patch: { id: 'settings', head: { siteHints } } } as const;
  await putAll(await ownDatabase(), [put], new Date());
}

/**
 * The event will be read as another one from now on: its meeting is found by that, and no more by what was misread, for
 * that is the name of another day's event.
 */
async function readAs(records: Database, { meetingId }: Draft, event: CalendarEvent): Promise<void> {
  // As it is now: what she said is kept in it, where nobody knows yet whose meeting it is.
  const draft = await getDraft(meetingId);
  if (!draft) return;
  const refs = await eventRefs(event);
  const next: Draft = { ...draft, event, refs };
  const kept = new Set(refs.occurrence.map(({ id }) => id));
  if (await getRecord(records, 'meetings', draft.meetingId)) {
    const erase: { store: 'calendarRefs'; id: string }[] = [];
    for (const { id } of draft.refs.occurrence)
      if (!kept.has(id) && (await getRecord(records, 'calendarRefs', id))?.meetingId === draft.meetingId)
        erase.push({ store: 'calendarRefs', id });
    const puts = rowPuts(next, false, await takenRows(records, next));
    announce(await putBatch(records, { puts, remove: [], erase }, new Date()));
  }
  await changeDraft(draft, next);
}
