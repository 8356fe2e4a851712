import type { CallName } from '../../platform/calls';
import { isLocked, isShownLocked, lockIfIdle, setUsed } from './lock';
import type { Gate } from './router';
import { counted } from './traffic';

/** What is answered while her records are locked: nothing of these gives or takes a word of hers. */
const openWhileLocked: ReadonlySet<CallName> = new Set([
  'eventOpened',
  'eventClosed',
  'placeChanged',
  'framePlaced',
  'unreadable',
  // Says that the frame is drawn, then refuses by itself.
  'getSidebar',
  'setFrame',
  'setCover',
  'getSettings',
  'getSite',
  'siteGranted',
  'showSample',
  // Whoever forgot the passphrase has no other way on; whoever has the computer can remove the extension as well.
  'eraseEverything',
] as const);

/** What is hers also while the sample people are shown: her settings, feeds, sites and files. */
const alwaysHers: ReadonlySet<CallName> = new Set([
  ...(['putSettings', 'choosePair', 'backUpNow'] as const),
  ...([
    'listFeeds',
    'feedAsked',
    'addFeed',
    'addFeedFile',
    'renameFeed',
    'refreshFeed',
    'moveFeed',
    'removeFeed',
  ] as const),
  ...(['listSites', 'forgetSite', 'readGuests', 'stopReadingGuests'] as const),
]);

const lockCalls: ReadonlySet<CallName> = new Set([
  'getLock',
  'turnLockOn',
  'turnLockOff',
  'changePassphrase',
  'lockNow',
  'unlock',
  'used',
] as const);

/**
 * Refuses while it is locked, and takes what she does as a sign that she is there. What a surface only reads again
 * after news is none.
 */
export const gate: Gate = async (name, circle, job) => {
  if (lockCalls.has(name)) return job();
  if (await isOpenable()) {
    await lockIfIdle();
    if (!openWhileLocked.has(name) && (await isRefused(name))) return { ok: false, reason: 'locked' };
    if (circle.name !== 'page' && !/^(get|list|find|other)/.test(name)) await setUsed();
  }
  return counted(job);
};

async function isRefused(name: CallName): Promise<boolean> {
  return (await isShownLocked()) || (alwaysHers.has(name) && (await isLocked()));
}

/** A database that cannot be opened is told of by the call itself. */
async function isOpenable(): Promise<boolean> {
  return isShownLocked().then(
    () => true,
    () => false,
  );
}
