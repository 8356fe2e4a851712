import browser from 'webextension-polyfill';
import { instantOf } from '../../core/local-time';
import { dueReminders, nextMoment, type Reminder, reminderMoments, remindersOf } from '../../core/reminders';
import { badgeMoments, nearMeeting } from '../../core/upcoming';
import type { BriefView } from '../../core/views';
import { onLock } from '../../platform/lock';
import { onChanges } from '../../platform/news';
import { mayNotify } from '../../platform/notify';
import { openPanel, openPanelWindow } from '../../platform/panel';
import { isFirefox } from '../../platform/sites';
import { locale, t } from '../../platform/words';
import { showBadge } from './badge';
import { makeBrief, upcomingNow } from './briefs';
import { database } from './database';
import { isShownLocked } from './lock';
import { settingsNow } from './settings';
import { inTurn } from './turns';

const alarmName = 'meetings';
const listenAlarm = 'listen';
/** Keys of the reminders that were shown. On the disk, so that a restart of the browser shows none again. */
const shownKey = 'reminded';
const notificationPrefix = 'meeting ';
/** Changes come in bursts. */
const quietMs = 300;
/** As many as are told of in a reminder. */
const promisesTold = 2;

/** Reminds before meetings, if she wants it, and counts open points on the icon. Looks again at each change. */
export function startReminders(): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === alarmName) void look();
    if (name === listenAlarm && isLate) startAnewSoon();
  });
  onChanges(() => {
    clearTimeout(timer);
    timer = setTimeout(() => void look(), quietMs);
  });
  onLock(() => void look());
  listenToClicks();
  browser.permissions.onAdded.addListener(({ permissions }) => {
    if (!permissions?.includes('notifications')) return;
    listenToClicks();
    if (isFirefox()) startAnewSoon();
    void look();
  });
  void look();
}

/** The permission came when we ran already. */
let isLate = false;

/**
 * Firefox wakes us for a press only where the listener stood when we started. So we start once more, by an alarm that
 * comes when nothing has kept us awake.
 */
function startAnewSoon(): void {
  isLate = true;
  browser.alarms.create(listenAlarm, { delayInMinutes: 1 });
}

/** Shows what is due, takes away what is past, and sets the alarm for the next moment at which something changes. */
function look(): Promise<void> {
  return inTurn('reminders', async () => {
    try {
      await lookNow();
    } catch {
      // A database that cannot be opened says so where she looks: in the popup. The icon counts nothing meanwhile.
      await showBadge(undefined);
    }
  });
}

async function lookNow(): Promise<void> {
  const now = new Date();
  if (await isShownLocked()) {
    // A reminder may name somebody; the next one comes once it is unlocked.
    await clearPast([], now.getTime());
    return showBadge(undefined);
  }
  const records = await database();
  const upcoming = await upcomingNow(records, now);
  const { remindMinutes, reminderTells } = (await settingsNow()) ?? {};
  const reminders = remindersOf(upcoming, remindMinutes, instantOf);
  await showBadge(nearMeeting(upcoming, now.getTime(), instantOf), records);
  await clearPast(reminders, now.getTime());
  for (const reminder of await takeDue(reminders, now.getTime())) await show(reminder, reminderTells === true);
  const moments = [...badgeMoments(upcoming, instantOf), ...reminderMoments(reminders)];
  const when = nextMoment(moments, now.getTime());
  if (when === undefined) await browser.alarms.clear(alarmName);
  else browser.alarms.create(alarmName, { when });
}

/** The reminders to show now; noted before they are shown, so that none comes twice whatever happens in between. */
async function takeDue(reminders: readonly Reminder[], nowMs: number): Promise<Reminder[]> {
  if (!(await mayNotify())) return [];
  const kept = (await browser.storage.local.get(shownKey))[shownKey] as string[] | undefined;
  const shown = kept ?? [];
  const due = dueReminders(reminders, shown, nowMs);
  // What is no longer ahead needs no note: it cannot become due again.
  const ahead = new Set(reminders.map(({ key }) => key));
  const next = [...shown.filter((key) => ahead.has(key)), ...due.map(({ key }) => key)];
  if (next.join() !== shown.join()) await browser.storage.local.set({ [shownKey]: next });
  return due;
}

/** A reminder ends when its meeting begins, is moved, or is cancelled. */
async function clearPast(reminders: readonly Reminder[], nowMs: number): Promise<void> {
  // Absent until it is allowed.
  if (!browser.notifications) return;
  const current = new Set(reminders.filter(({ until }) => nowMs < until).map(idOf));
  const ids = Object.keys(await browser.notifications.getAll()).filter((id) => id.startsWith(notificationPrefix));
  await Promise.all(ids.filter((id) => !current.has(id)).map((id) => browser.notifications.clear(id)));
}

async function show(reminder: Reminder, isTelling: boolean): Promise<void> {
  const time = new Intl.DateTimeFormat(locale(), { hour: 'numeric', minute: '2-digit' }).format(reminder.until);
  const brief = isTelling ? await makeBrief(reminder.mentorshipIds) : null;
  await browser.notifications.create(idOf(reminder), {
    type: 'basic',
    iconUrl: browser.runtime.getURL('icon/128.png'),
    title: t('reminder_title', time),
    message: brief ? wordsOf(brief) : t('reminder_plain'),
  });
}

/** Whom, what was promised, and a question to ask; never a note. */
function wordsOf({ pair, open, questions }: BriefView): string {
  const promises = open.items
    .slice(0, promisesTold)
    .map(({ ownerName, text }) => t('reminder_promise', ownerName ?? t('notes_me'), text));
  const question = questions.find(({ isForSelf }) => !isForSelf);
  const names = pair.members.map(({ name }) => name).join(', ');
  return [names, ...promises, ...(question ? [question.text] : [])].join('\n');
}

/** The notification's id says whom it is about, so that a press needs no look-up. */
function idOf({ key, mentorshipIds }: Reminder): string {
  return `${notificationPrefix}${key} ${mentorshipIds.join(' ')}`;
}

let isListening = false;

/** A press opens the brief: in the side panel where the browser allows it from here, else in a small window. */
function listenToClicks(): void {
  if (isListening || !browser.notifications) return;
  isListening = true;
  browser.notifications.onClicked.addListener(async (id) => {
    if (!id.startsWith(notificationPrefix)) return;
    const [, , ...mentorshipIds] = id.slice(notificationPrefix.length).split(' ');
    // Inside the press: no await before.
    const isOpen = await openPanel({ tab: 'today', mentorshipIds });
    if (!isOpen) await openPanelWindow(mentorshipIds);
    await browser.notifications.clear(id);
  });
}
