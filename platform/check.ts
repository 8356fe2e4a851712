import type { CallName } from './calls';

/** One field of a call's arguments. */
type Field = 'file' | 'id' | 'ids' | 'words' | 'long words' | 'time' | 'flag' | 'number' | 'plain' | 'list';
/** `?` at the end: may be absent. */
type Shape = Record<string, Field | `${Field}?`>;

/** Every call's arguments. A call that is not here, or does not fit, is refused before anything is read. */
const shapes: Record<CallName, Shape> = {
  eventOpened: { event: 'plain', level: 'id', canComplete: 'flag?', way: 'id?', read: 'plain?', isAnother: 'flag?' },
  eventClosed: { isNew: 'flag?' },
  placeChanged: { place: 'plain' },
  framePlaced: { ticket: 'id' },
  unreadable: { adapter: 'id', signs: 'plain' },
  putNote: {
    meetingId: 'id',
    mentorshipId: 'id',
    text: 'long words',
    baseRev: 'number',
    baseText: 'long words',
    from: 'id',
  },
  setNoteAudience: { meetingId: 'id', mentorshipId: 'id', audience: 'id' },
  putAgendaLine: { meetingId: 'id', patch: 'plain' },
  putActionItem: { meetingId: 'id', patch: 'plain' },
  putMeeting: { meetingId: 'id', patch: 'plain' },
  takeQuestion: { meetingId: 'id', questionId: 'id', lineId: 'id', text: 'words' },
  questionNotNow: { meetingId: 'id', questionId: 'id', undo: 'flag?' },
  otherQuestions: { meetingId: 'id' },
  takeAgenda: { meetingId: 'id', agendaId: 'id', lineIds: 'ids' },
  nearbyMeetings: { meetingId: 'id' },
  saySame: { meetingId: 'id', about: 'id', otherId: 'id' },
  sayNotSame: { meetingId: 'id', about: 'id', otherId: 'id' },
  splitMeeting: { meetingId: 'id' },
  undoSame: { meetingId: 'id', undoId: 'id' },
  getSidebar: { ticket: 'id?' },
  setCover: { isCovered: 'flag', at: 'number' },
  sayWhose: { mentorshipIds: 'ids', forSeries: 'flag' },
  sayWhoseNew: {
    name: 'words',
    myRole: 'id',
    email: 'words?',
    personId: 'id',
    mentorshipId: 'id',
    forSeries: 'flag',
    with: 'ids?',
  },
  sayNotMentoring: { undo: 'flag?' },
  sayMe: { guest: 'words', undo: 'flag?' },
  findPerson: { typed: 'words' },
  readGuests: {},
  setFrame: { frame: 'id', side: 'id?' },
  getLock: {},
  turnLockOn: { passphrase: 'words' },
  turnLockOff: { passphrase: 'words' },
  changePassphrase: { passphrase: 'words', next: 'words' },
  lockNow: {},
  unlock: { passphrase: 'words' },
  used: {},
  focusLeft: {},
  listPairs: {},
  getBrief: { mentorshipIds: 'ids?' },
  choosePair: { mentorshipIds: 'ids' },
  getMeeting: { meetingId: 'id' },
  searchNotes: { typed: 'words', mentorshipIds: 'ids?', limit: 'number?' },
  listMeetings: { mentorshipIds: 'ids?', before: 'words?', limit: 'number?' },
  getJourney: { mentorshipId: 'id' },
  setTick: { mentorshipId: 'id', itemId: 'id', round: 'id', ticked: 'flag' },
  setStage: { mentorshipId: 'id', stage: 'id' },
  putOffAdvice: { mentorshipId: 'id', advice: 'id', undo: 'flag?' },
  putOwnItem: { patch: 'plain' },
  hideItem: { mentorshipId: 'id', itemId: 'id', hidden: 'flag' },
  getPlan: { mentorshipId: 'id' },
  putGoal: { patch: 'plain' },
  putAgreementSection: { mentorshipId: 'id', sectionId: 'id', text: 'words' },
  tickAgreement: { mentorshipId: 'id', who: 'id', ticked: 'flag' },
  backToTicked: { mentorshipId: 'id' },
  putReflection: { patch: 'plain' },
  getReading: { role: 'id' },
  listQuestions: { mentorshipIds: 'ids' },
  putOwnQuestion: { patch: 'plain' },
  starQuestion: { mentorshipIds: 'ids', questionId: 'id', starred: 'flag' },
  putOffQuestion: { mentorshipIds: 'ids', questionId: 'id', undo: 'flag?' },
  findProblems: { mentorshipIds: 'ids', typed: 'words' },
  getProblem: { mentorshipIds: 'ids', problemId: 'id' },
  pickProblem: { mentorshipIds: 'ids', problemId: 'id', undo: 'flag?' },
  sortProblem: { mentorshipIds: 'ids', problemId: 'id', undo: 'flag?' },
  sayHelped: { mentorshipIds: 'ids', problemId: 'id', pickedOn: 'time', helped: 'id', undo: 'flag?' },
  getPerson: { personId: 'id' },
  putPerson: { patch: 'plain' },
  getMentorship: { mentorshipId: 'id' },
  putMentorship: { patch: 'plain' },
  addPerson: { name: 'words', myRole: 'id', email: 'words?', personId: 'id', mentorshipId: 'id' },
  addMeeting: {
    meetingId: 'id',
    mentorshipIds: 'ids',
    title: 'words',
    startsAt: 'time',
    endsAt: 'time?',
    kind: 'id?',
  },
  remove: { store: 'id', id: 'id' },
  undoRemove: { store: 'id', id: 'id' },
  purge: { id: 'id' },
  eraseEverything: { sites: 'flag?' },
  listDeleted: {},
  listFeeds: {},
  feedAsked: { origin: 'words' },
  addFeed: { feedId: 'id', address: 'words' },
  addFeedFile: { feedId: 'id', name: 'words', text: 'file' },
  renameFeed: { feedId: 'id', name: 'words' },
  refreshFeed: { feedId: 'id' },
  moveFeed: { feedId: 'id', address: 'words?' },
  removeFeed: { feedId: 'id', undo: 'flag?' },
  listLeftAlone: {},
  leaveAlone: { meetingId: 'id' },
  askAgain: { refId: 'id' },
  getSettings: {},
  putSettings: { patch: 'plain' },
  backUpNow: {},
  showSample: { on: 'flag' },
  siteGranted: { origins: 'list', tabId: 'number?', guests: 'list?' },
  listSites: {},
  forgetSite: { origin: 'words' },
  stopReadingGuests: { host: 'words' },
  getSite: { tabId: 'number', url: 'words?' },
};

/** Longest texts that a call may carry, in characters. */
const longest = { id: 200, words: 5000, long: 500_000, file: 12_000_000 } as const;

/** Is this a call that we know, with arguments of the right kind and of a bounded size? */
export function isCall(message: unknown): message is { call: CallName; args: object } {
  if (!isPlainObject(message) || typeof message.call !== 'string' || !isPlainObject(message.args)) return false;
  const shape = Object.hasOwn(shapes, message.call) ? shapes[message.call as CallName] : undefined;
  if (!shape) return false;
  const args = message.args as Record<string, unknown>;
  if (Object.keys(args).some((field) => !Object.hasOwn(shape, field))) return false;
  return Object.entries(shape).every(([field, kind]) => {
    const isOptional = kind.endsWith('?');
    return (isOptional && args[field] === undefined) || fits(args[field], kind.replace('?', '') as Field);
  });
}

function fits(value: unknown, kind: Field): boolean {
  switch (kind) {
    case 'id':
      return isText(value, longest.id) && value !== '';
    case 'words':
      return isText(value, longest.words);
    case 'long words':
      return isText(value, longest.long);
    case 'file':
      return isText(value, longest.file);
    case 'time':
      return isText(value, 16) && /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2})?$/.test(value);
    case 'flag':
      return typeof value === 'boolean';
    case 'number':
      return typeof value === 'number' && Number.isFinite(value);
    case 'ids':
      return Array.isArray(value) && value.length > 0 && value.length <= 20 && value.every((id) => fits(id, 'id'));
    case 'list':
      return Array.isArray(value) && value.length <= 50 && value.every((one) => isText(one, 500));
    case 'plain':
      return isPlainObject(value) && isBounded(value, 5);
  }
}

function isText(value: unknown, most: number): value is string {
  return typeof value === 'string' && value.length <= most;
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Plain data, not too deep and not too large. */
function isBounded(value: unknown, depth: number): boolean {
  if (value === null || ['boolean', 'number', 'undefined'].includes(typeof value)) return true;
  if (typeof value === 'string') return value.length <= longest.long;
  if (typeof value !== 'object' || depth === 0) return false;
  const entries = Object.entries(value as object);
  return entries.length <= 1000 && entries.every(([key, one]) => key.length <= 200 && isBounded(one, depth - 1));
}
