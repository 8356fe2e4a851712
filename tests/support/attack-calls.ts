import type { CallArgs, CallName, PageCalls, SidebarCalls } from '../../platform/calls';
import type { TestBrowser, View } from './browser';
import { allRecords } from './steps';

/** What a call is about. */
export interface Target {
  meetingId: string;
  mentorshipId: string;
  personId: string;
  lineId: string;
  itemId: string;
}

/** Every call that there is, well-formed, about this target. A new call without a line here does not compile. */
export function everyCall(of: Target): { [N in CallName]: CallArgs<N> } {
  const { meetingId, mentorshipId, personId, lineId, itemId } = of;
  return {
    eventOpened: { event: { adapter: 'demo-calendar', host: 'forged.example.org', title: 'Forged' }, level: 'sure' },
    eventClosed: {},
    placeChanged: { place: {} },
    framePlaced: { ticket: 'forged-ticket' },
    unreadable: { adapter: 'nextcloud', signs: { tile: true } },
    putNote: { meetingId, mentorshipId, text: 'Forged', baseRev: 0, baseText: '', from: 'panel' },
    setNoteAudience: { meetingId, mentorshipId, audience: 'both' },
    putAgendaLine: { meetingId, patch: { id: lineId, body: { text: 'Forged' } } },
    putActionItem: { meetingId, patch: { id: itemId, body: { text: 'Forged' } } },
    putMeeting: { meetingId, patch: { id: meetingId, body: { title: 'Forged' } } },
    takeQuestion: { meetingId, questionId: 'q-p01', lineId, text: 'Forged' },
    questionNotNow: { meetingId, questionId: 'q-p01' },
    otherQuestions: { meetingId },
    takeAgenda: { meetingId, agendaId: 'feedback-30', lineIds: ['f1', 'f2', 'f3', 'f4', 'f5'] },
    nearbyMeetings: { meetingId },
    saySame: { meetingId, about: 'meeting', otherId: 'other-meeting' },
    sayNotSame: { meetingId, about: 'meeting', otherId: 'other-meeting' },
    splitMeeting: { meetingId },
    undoSame: { meetingId, undoId: 'forged' },
    getSidebar: {},
    setCover: { isCovered: false, at: 1 },
    sayWhose: { mentorshipIds: [mentorshipId], forSeries: false },
    sayWhoseNew: { name: 'Forged', myRole: 'mentee', personId, mentorshipId, forSeries: false },
    sayNotMentoring: { undo: true },
    sayMe: { guest: 'forged@example.org' },
    findPerson: { typed: 'Mi' },
    readGuests: {},
    setFrame: { frame: 'open' },
    getLock: {},
    turnLockOn: { passphrase: 'forged passphrase' },
    turnLockOff: { passphrase: 'forged passphrase' },
    changePassphrase: { passphrase: 'forged passphrase', next: 'another forged one' },
    lockNow: {},
    unlock: { passphrase: 'forged passphrase' },
    used: {},
    focusLeft: {},
    listPairs: {},
    getBrief: { mentorshipIds: [mentorshipId] },
    choosePair: { mentorshipIds: [mentorshipId] },
    getMeeting: { meetingId },
    searchNotes: { typed: 'Mine' },
    listMeetings: {},
    getJourney: { mentorshipId },
    setTick: { mentorshipId, itemId: 'c-p-mentor-01', round: 'once', ticked: true },
    setStage: { mentorshipId, stage: 'evaluate' },
    putOffAdvice: { mentorshipId, advice: 'initiate' },
    putOwnItem: { patch: { id: 'forged-item', head: { mentorshipId }, body: { label: 'Forged' } } },
    hideItem: { mentorshipId, itemId: 'c-p-mentor-01', hidden: true },
    getPlan: { mentorshipId },
    putGoal: { patch: { id: 'forged-goal', head: { mentorshipId }, body: { what: 'Forged' } } },
    putAgreementSection: { mentorshipId, sectionId: 'goals', text: 'Forged' },
    tickAgreement: { mentorshipId, who: 'other', ticked: false },
    backToTicked: { mentorshipId },
    putReflection: { patch: { id: 'forged-check', head: { mentorshipId, on: '2026-11-24', answers: {} } } },
    getReading: { role: 'mentor' },
    listQuestions: { mentorshipIds: [mentorshipId] },
    putOwnQuestion: { patch: { id: 'forged-question', body: { text: 'Forged' } } },
    starQuestion: { mentorshipIds: [mentorshipId], questionId: 'q-p01', starred: true },
    putOffQuestion: { mentorshipIds: [mentorshipId], questionId: 'q-p01' },
    findProblems: { mentorshipIds: [mentorshipId], typed: 'cancelled' },
    getProblem: { mentorshipIds: [mentorshipId], problemId: 'cancelling' },
    pickProblem: { mentorshipIds: [mentorshipId], problemId: 'cancelling' },
    sortProblem: { mentorshipIds: [mentorshipId], problemId: 'cancelling' },
    sayHelped: { mentorshipIds: [mentorshipId], problemId: 'cancelling', pickedOn: '2026-11-24', helped: 'no' },
    getPerson: { personId },
    putPerson: { patch: { id: personId, body: { name: 'Forged' } } },
    getMentorship: { mentorshipId },
    putMentorship: { patch: { id: mentorshipId, body: { purpose: 'Forged' } } },
    addPerson: { name: 'Forged', myRole: 'mentor', personId: 'forged-person', mentorshipId: 'forged' },
    addMeeting: {
      meetingId: 'forged-meeting',
      mentorshipIds: [mentorshipId],
      title: 'Forged',
      startsAt: '2026-11-24T10:00',
    },
    remove: { store: 'meetings', id: meetingId },
    undoRemove: { store: 'meetings', id: meetingId },
    listDeleted: {},
    listFeeds: {},
    feedAsked: { origin: 'http://127.0.0.1/*' },
    addFeed: { feedId: 'forged-feed', address: 'http://127.0.0.1:9/forged.ics' },
    addFeedFile: { feedId: 'forged-file', name: 'Forged', text: 'BEGIN:VCALENDAR\nEND:VCALENDAR\n' },
    renameFeed: { feedId: 'forged-feed', name: 'Forged' },
    refreshFeed: { feedId: 'forged-feed' },
    moveFeed: { feedId: 'forged-feed', address: 'http://127.0.0.1:9/forged.ics' },
    removeFeed: { feedId: 'forged-feed' },
    listLeftAlone: {},
    leaveAlone: { meetingId },
    askAgain: { refId: 'ref-o-forged' },
    getSettings: {},
    putSettings: { patch: { id: 'settings', head: { opensByItself: true } } },
    backUpNow: {},
    showSample: { on: true },
    purge: { id: personId },
    eraseEverything: {},
    siteGranted: { origins: ['http://127.0.0.1/*'] },
    listSites: {},
    forgetSite: { origin: 'http://127.0.0.1/*' },
    stopReadingGuests: { host: '127.0.0.1' },
    getSite: { tabId: 1 },
  };
}

/** What the content script may call. */
export const pageCalls: (keyof PageCalls)[] = [
  'eventOpened',
  'eventClosed',
  'placeChanged',
  'framePlaced',
  'unreadable',
];

/** What the frame may call about its own meeting. */
export const meetingCalls: (keyof SidebarCalls)[] = [
  ...(['putNote', 'setNoteAudience', 'putAgendaLine', 'putActionItem', 'putMeeting'] as const),
  ...(['takeQuestion', 'questionNotNow', 'otherQuestions', 'takeAgenda'] as const),
  ...(['nearbyMeetings', 'saySame', 'sayNotSame', 'splitMeeting', 'undoSame'] as const),
];

/** What the frame may call without naming a meeting: it is about the one open in its tab. */
export const frameCalls: (keyof SidebarCalls)[] = [
  ...([
    'getSidebar',
    'setCover',
    'sayWhose',
    'sayWhoseNew',
    'sayNotMentoring',
    'sayMe',
    'findPerson',
    'readGuests',
    'setFrame',
    'used',
    'focusLeft',
  ] as const),
];

export interface Message {
  call: string;
  args: unknown;
}
export type Answered = { ok: boolean; reason?: string } & Record<string, unknown>;

declare const chrome: {
  runtime: { sendMessage(...message: unknown[]): Promise<Answered> };
  tabs: { query(filter: object): Promise<{ id: number }[]> };
  scripting: {
    executeScript(injection: object): Promise<{ frameId: number; result: Answered[] }[]>;
  };
};

/** Sends calls from a document of ours, one after the other. */
export function sendFrom(view: View, messages: Message[]): Promise<Answered[]> {
  return view.evaluate(async (all: Message[]) => {
    const answers: Answered[] = [];
    for (const one of all) answers.push(await chrome.runtime.sendMessage(one));
    return answers;
  }, messages);
}

/** Sends calls from the world of the content script in the calendar page: its top document, and a frame inside. */
export async function sendFromContentScript(
  browser: TestBrowser,
  messages: Message[],
): Promise<{ top: Answered[]; inner: Answered[][] }> {
  const own = await browser.silentPage();
  const results = await own.evaluate(async (all: Message[]) => {
    const [tab] = await chrome.tabs.query({ url: 'http://127.0.0.1/*' });
    return chrome.scripting.executeScript({
      target: { tabId: tab?.id, allFrames: true },
      args: [all],
      func: async (toSend: Message[]) => {
        // Firefox lets an extension into its own frame too, which is another circle.
        if (location.protocol.endsWith('extension:')) return undefined;
        const answers: unknown[] = [];
        for (const one of toSend) answers.push(await chrome.runtime.sendMessage(one));
        return answers;
      },
    });
  }, messages);
  const of = (isTop: boolean) => results.filter(({ frameId, result }) => result && (frameId === 0) === isTop);
  return { top: of(true)[0]?.result ?? [], inner: of(false).map(({ result }) => result) };
}

/** Sends calls from a page of ours that may call everything. */
export async function fromOwnPage(browser: TestBrowser, messages: Message[]): Promise<Answered[]> {
  const own = await browser.silentPage();
  const answers = await sendFrom(own, messages);
  return answers;
}

/** Adds another pair with a meeting, a note, a point and a step, as our own pages would. */
export async function addOther(browser: TestBrowser, other: Target): Promise<void> {
  const { meetingId, mentorshipId, personId, lineId, itemId } = other;
  const answers = await fromOwnPage(browser, [
    { call: 'addPerson', args: { name: 'Other One', myRole: 'mentor', personId, mentorshipId } },
    {
      call: 'addMeeting',
      args: { meetingId, mentorshipIds: [mentorshipId], title: 'Other', startsAt: '2026-11-20T10:00' },
    },
    {
      call: 'putNote',
      args: { meetingId, mentorshipId, text: 'Of the other', baseRev: 0, baseText: '', from: 'panel' },
    },
    { call: 'putAgendaLine', args: { meetingId, patch: { id: lineId, body: { text: 'Point of the other' } } } },
    { call: 'putActionItem', args: { meetingId, patch: { id: itemId, body: { text: 'Step of the other' } } } },
  ]);
  if (answers.some(({ ok }) => !ok)) throw new Error(`The other pair was not added: ${JSON.stringify(answers)}`);
}

/** The target of the meeting that is open in the calendar's tab; the only pair but the other one. */
export async function openTarget(browser: TestBrowser, otherMentorship: string): Promise<Target> {
  const records = await allRecords(browser);
  const mentorship = records.mentorships?.find(({ id }) => id !== otherMentorship) as
    | Record<string, unknown>
    | undefined;
  const meeting = records.meetings?.find((one) =>
    (one as unknown as { mentorshipIds: string[] }).mentorshipIds.includes(String(mentorship?.id)),
  );
  if (!mentorship || !meeting) throw new Error('No meeting of hers was written.');
  return {
    meetingId: meeting.id,
    mentorshipId: String(mentorship.id),
    personId: String(mentorship.personId),
    lineId: 'my-line',
    itemId: 'my-item',
  };
}

/** All that is kept of a pair, and what names it. */
export async function recordsOf(browser: TestBrowser, pair: Target): Promise<unknown[]> {
  const named = Object.values(pair);
  return Object.values(await allRecords(browser))
    .flat()
    .filter((one) => named.some((id) => JSON.stringify(one).includes(id)));
}
