import browser from 'webextension-polyfill';
import { carryOver } from '../../core/carry-over';
import { toLocal } from '../../core/local-time';
import { pairRecords } from '../../core/pair-records';
import type { Meeting } from '../../core/records';
import { t, tn } from '../../platform/words';
import type { Database } from '../../store';
import { loadPair } from './load';

/** The accent of the light theme, on which white reads well: a toolbar is light or dark whatever our theme. */
const background = '#0d5c5b';

/** The number of open points of the meeting that is near, on the icon and in its name; nothing when none is. */
export async function showBadge(meeting: Meeting | undefined, records?: Database): Promise<void> {
  const count = meeting && records ? await countOpen(meeting, records) : 0;
  await browser.action.setBadgeText({ text: count > 0 ? String(count) : '' });
  await browser.action.setTitle({ title: count > 0 ? tn('badge_title', count) : t('extName') });
  if (count === 0) return;
  await browser.action.setBadgeBackgroundColor({ color: background });
  await browser.action.setBadgeTextColor({ color: '#ffffff' });
}

/** Open lines of its agenda and open next steps, from before and from this meeting. */
async function countOpen(meeting: Meeting, records: Database): Promise<number> {
  const loaded = await loadPair(records, meeting.mentorshipIds);
  const pair = pairRecords(meeting.mentorshipIds, loaded, toLocal(new Date()));
  if (!pair) return 0;
  const { fromBefore, agenda, steps } = carryOver(meeting, pair, pair.known);
  return [...fromBefore.lines, ...fromBefore.items, ...agenda, ...steps].filter(({ state }) => state === 'open').length;
}
