import { isSamePair } from './pair';
import type { MeetingView, OpenItem, OpenLine } from './views';

/** Words around the copied lines, in the reader's language. */
export interface CopyLabels {
  agenda: string;
  notes: string;
  steps: string;
  done: string;
  /** Her name, or the word for "me". */
  me: string;
  /** The line with the meeting's time. */
  when: (startsAt: string, endsAt?: string) => string;
  due: (date: string) => string;
  minutes: (minutes: number) => string;
}

/**
 * "Copy agenda": what is for both, as plain text. Only lines that belong to exactly this pair or group: one person's
 * lines never reach the rest of a group. Empty when nothing is for both.
 */
export function agendaText(view: MeetingView, labels: CopyLabels): string {
  const drawn = linesForAll(view).map((line) => {
    const minutes = line.minutes === undefined ? '' : ` (${labels.minutes(line.minutes)})`;
    return `- ${oneLine(line.text)}${minutes}`;
  });
  return sheet(view, labels, [[labels.agenda, drawn]]);
}

/** The open agenda lines that go into a calendar with the meeting: what is for both, each on one line. */
export function sharedLines(view: MeetingView): string[] {
  return linesForAll(view)
    .filter(({ state }) => state === 'open')
    .map(({ text }) => oneLine(text));
}

function linesForAll(view: MeetingView): OpenLine[] {
  return [...view.fromBefore.lines, ...view.agenda].filter((line) => isForAll(line, view));
}

/**
 * "Copy what we agreed": notes, steps still open and what was done, as plain text; the same rule as for the agenda. A
 * note belongs to one mentorship, so a group's copy holds none.
 */
export function agreedText(view: MeetingView, labels: CopyLabels): string {
  const items = [...view.fromBefore.items, ...view.steps].filter((item) => isForAll(item, view));
  const notes = view.notes.filter((note) => isForAll({ ...note, mentorshipIds: [note.mentorshipId] }, view));
  const drawn = (item: OpenItem) => {
    const due = item.dueOn === undefined || item.state === 'done' ? '' : ` (${labels.due(item.dueOn)})`;
    return `- ${oneLine(item.ownerName ?? labels.me)}: ${oneLine(item.text)}${due}`;
  };
  return sheet(view, labels, [
    [labels.notes, notes.map((note) => plain(note.text).trim()).filter((text) => text !== '')],
    [labels.steps, items.filter((item) => item.state === 'open').map(drawn)],
    [labels.done, items.filter((item) => item.state === 'done').map(drawn)],
  ]);
}

/** Lines added in this meeting that a copy of the agenda leaves out because they are only hers. */
export function onlyMine(view: MeetingView): OpenLine[] {
  return view.agenda.filter((line) => isOnlyMine(line, view));
}

/** Steps of this meeting that a copy of what was agreed leaves out because they are only hers. */
export function onlyMySteps(view: MeetingView): OpenItem[] {
  return view.steps.filter((item) => isOnlyMine(item, view));
}

function isOnlyMine(what: Pick<OpenLine, 'audience' | 'mentorshipIds'>, view: MeetingView): boolean {
  return what.audience === 'me' && isForAll({ ...what, audience: 'both' }, view);
}

function isForAll(what: Pick<OpenLine, 'audience' | 'mentorshipIds'>, view: MeetingView): boolean {
  return what.audience === 'both' && isSamePair(what.mentorshipIds, view.pair.mentorshipIds);
}

function sheet(view: MeetingView, labels: CopyLabels, parts: [heading: string, lines: string[]][]): string {
  const filled = parts.filter(([, lines]) => lines.length > 0);
  if (filled.length === 0) return '';
  const head = [oneLine(view.title), view.startsAt === undefined ? '' : labels.when(view.startsAt, view.endsAt)];
  return [head, ...filled.map(([heading, lines]) => [heading, ...lines])]
    .map((block) => block.filter((line) => line !== '').join('\n'))
    .filter((block) => block !== '')
    .join('\n\n');
}

/** Characters that turn the direction of what follows: they can make a text read as another one. */
const BIDI_OVERRIDES = /[\u202a-\u202e\u2066-\u2069]/g;

/** The text without direction overrides and without control characters other than line ends and tabs. */
function plain(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(BIDI_OVERRIDES, '')
    .replace(/(?![\n\t])\p{Cc}/gu, '');
}

/** A text on one line, so that it cannot pass for a heading or another line. */
function oneLine(text: string): string {
  return plain(text).replace(/\s+/g, ' ').trim();
}
