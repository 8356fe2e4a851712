import type { EventRefs, RefId } from '../../core/calendar-ref';
import type { LeftAloneRow } from '../../core/calendar-views';
import type { OwnCalls } from '../../platform/calls';
import { announce } from '../../platform/news';
import { getHead, listRecords, putAll } from '../../store';
import { database } from './database';
import { forgetDraftsOf, getAlone, getDraft, tabsAlone } from './open-events';
import type { Handlers } from './router';
import { ask } from './tabs';

/**
 * "Not a mentoring meeting", for the whole series where there is one. Of a stranger's event nothing is kept but that it
 * is none: an id that tells nothing. Returns that id.
 */
export async function leaveAlone({ occurrence, series }: EventRefs): Promise<string> {
  const isSeries = series.length > 0;
  const [{ id }] = isSeries ? (series as [RefId]) : occurrence;
  await setIgnored(id, isSeries ? 'series' : 'occurrence', true);
  return id;
}

/** The row that says so of the event open in a tab, as long as it does. */
export async function leftAloneIn(tabId: number): Promise<string | undefined> {
  const alone = await getAlone(tabId);
  const row = alone && (await getHead(await database(), 'calendarRefs', alone.refId));
  return row?.ignored ? row.id : undefined;
}

/** She is asked again whose meeting it is. */
export async function askAgain(refId: string): Promise<void> {
  const row = await getHead(await database(), 'calendarRefs', refId);
  if (row?.ignored) await setIgnored(refId, row.kind, null);
}

async function setIgnored(id: string, kind: 'series' | 'occurrence', ignored: true | null): Promise<void> {
  const patch = { id, head: { kind, ignored } };
  announce(await putAll(await database(), [{ store: 'calendarRefs', patch }], new Date()));
}

export const leftAloneCalls: Handlers<Pick<OwnCalls, 'listLeftAlone' | 'leaveAlone' | 'askAgain'>, unknown> = {
  listLeftAlone: async () => {
    const refs = (await listRecords(await database(), 'calendarRefs')).filter(({ ignored }) => ignored);
    const rows = refs.map(({ id, kind, updatedAt }): LeftAloneRow => ({ refId: id, kind, saidAt: updatedAt }));
    return { ok: true, rows: rows.sort((a, b) => (a.saidAt < b.saidAt ? 1 : -1)) };
  },

  leaveAlone: async ({ meetingId }) => {
    const draft = await getDraft(meetingId);
    if (!draft) return { ok: false, reason: 'not-found' };
    const refId = await leaveAlone(draft.refs);
    await forgetDraftsOf([meetingId]);
    announce([{ store: 'open-event', id: meetingId, rev: 0 }]);
    return { ok: true, refId, isSeries: draft.refs.series.length > 0 };
  },

  askAgain: async ({ refId }) => {
    await askAgain(refId);
    // Where it is open now, at once.
    await ask(await tabsAlone(refId));
    return { ok: true };
  },
};
