import type { Role, StageId } from '../content/types';
import type { AllRecords } from './backup';
import { dueDate } from './due-date';
import { addDays, addMinutes, dateOf, toLocal } from './local-time';
import type { ActionItem, AgendaLine, Goal, Meeting, Mentorship, Person, Stores, Tick } from './records';

/** The words of the sample people: content/sample-people.json. The user is Ben Adeyemi. */
export interface SampleWords {
  ana: Record<'name' | 'email' | 'purpose' | 'title' | 'location', string> &
    Record<'template' | 'aims' | 'introduced' | 'siteLine' | 'talkLine', string> &
    Record<'goal' | 'goalSign' | 'goalAlone' | 'goalAloneSign', string> &
    Record<'agreedGoals' | 'agreedRhythm' | 'agreedPrivacy' | 'agreedReview', string> &
    Record<'noteFirst' | 'noteSecond' | 'noteLast', string>;
  miriam: Record<'name' | 'email' | 'purpose' | 'title' | 'location' | 'plan' | 'contact' | 'line' | 'note', string>;
  group: Record<'title' | 'location' | 'line', string> & Record<'tom' | 'lea', { name: string; email: string }>;
}

type Filled = { [S in keyof AllRecords]-?: Stores[S][] };
/** What a record needs beyond its id, marks of time and version. */
type Given<T> = Omit<T, 'id' | 'rev' | 'createdAt' | 'updatedAt' | 'body'>;

/**
 * Three mentorships to look around in, dated around `now`: Ana (cultivate, weekly, next meeting today at 14:00, or in a
 * week once that is over), Miriam (initiate, Ben is the mentee), and the group of Tom and Lea (prepare).
 * @param makeId gives a new id at each call; the same ids and moment give the same records.
 */
export function samplePeople(words: SampleWords, now: Date, makeId: () => string): AllRecords {
  const made: Filled = {
    people: [],
    mentorships: [],
    meetings: [],
    agendaLines: [],
    notes: [],
    actionItems: [],
    ticks: [],
    calendarRefs: [],
    goals: [],
    agreements: [],
    reflections: [],
    questionsShown: [],
    problemsPicked: [],
    ownItems: [],
    ownQuestions: [],
    settings: [],
    feeds: [],
  };
  const make = maker(made, toLocal(now), makeId);
  addAna(words.ana, make);
  addMiriam(words.miriam, make);
  addGroup(words.group, make);
  return made;
}

type Make = ReturnType<typeof maker>;

/** Adds records of each kind; times are local and become instants here. */
function maker(made: Filled, nowLocal: string, makeId: () => string) {
  const head = (local: string) => {
    const at = new Date(local).toISOString();
    return { id: makeId(), rev: 1, createdAt: at, updatedAt: at };
  };
  const today = dateOf(nowLocal);
  return {
    today,
    nowLocal,
    /** A person and the mentorship with them, with its stages and the days ago on which each began. */
    mentorship(
      who: { name: string; email: string; purpose?: string },
      myRole: Role,
      stages: [stage: StageId, daysAgo: number][],
      more: Partial<Given<Mentorship>> = {},
    ): string {
      const at = (daysAgo: number) => `${addDays(today, -daysAgo)}T09:00`;
      const start = at(stages[0]?.[1] ?? 0);
      const person: Person = { ...head(start), body: { v: 1, name: who.name, emails: [who.email] } };
      const mentorship: Mentorship = {
        ...head(start),
        personId: person.id,
        myRole,
        stage: stages.at(-1)?.[0] ?? 'prepare',
        stageHistory: stages.map(([stage, daysAgo]) => ({ stage, at: new Date(at(daysAgo)).toISOString() })),
        status: 'active',
        ...more,
        body: { v: 1, ...(who.purpose === undefined ? {} : { purpose: who.purpose }) },
      };
      made.people.push(person);
      made.mentorships.push(mentorship);
      return mentorship.id;
    },
    meeting(
      given: Pick<Meeting, 'mentorshipIds' | 'startsAt'> & Partial<Given<Meeting>>,
      words: { title: string; location: string },
      minutes: number,
    ): Meeting {
      const meeting: Meeting = {
        ...head(given.startsAt < nowLocal ? given.startsAt : nowLocal),
        endsAt: addMinutes(given.startsAt, minutes),
        status: 'planned',
        kind: 'regular',
        source: 'calendar',
        ...given,
        body: { v: 1, title: words.title, location: words.location },
      };
      made.meetings.push(meeting);
      return meeting;
    },
    note(meeting: Meeting, mentorshipId: string, text: string): void {
      const body = { v: 1, text };
      made.notes.push({ ...head(meeting.startsAt), meetingId: meeting.id, mentorshipId, audience: 'me', body });
    },
    line(meeting: Meeting, text: string, order: number, more: Partial<Given<AgendaLine>> = {}): void {
      const { id: meetingId, mentorshipIds } = meeting;
      const at = meeting.startsAt < nowLocal ? meeting.startsAt : nowLocal;
      const base = { mentorshipIds, meetingId, state: 'open', order, audience: 'both' } as const;
      made.agendaLines.push({ ...head(at), ...base, ...more, body: { v: 1, text } });
    },
    item(meeting: Meeting, text: string, owner: string, more: Partial<Given<ActionItem>> = {}): void {
      const { id: meetingId, mentorshipIds } = meeting;
      const base = { mentorshipIds, meetingId, owner, state: 'open', audience: 'both' } as const;
      made.actionItems.push({ ...head(meeting.startsAt), ...base, ...more, body: { v: 1, text } });
    },
    tick(mentorshipId: string, itemId: string, daysAgo: number, round = 'once'): void {
      const tickedOn = addDays(today, -daysAgo);
      const tick: Tick = { ...head(`${tickedOn}T09:00`), mentorshipId, itemId, round, tickedOn, body: { v: 1 } };
      made.ticks.push(tick);
    },
    goal(
      mentorshipId: string,
      words: { what: string; how: string },
      daysAgo: number,
      more: Partial<Given<Goal>>,
    ): void {
      const base = { mentorshipId, status: 'moving', audience: 'both' } as const;
      made.goals.push({ ...head(`${addDays(today, -daysAgo)}T09:00`), ...base, ...more, body: { v: 1, ...words } });
    },
    /** One that both agreed to. */
    agreement(mentorshipId: string, sections: Record<string, string>, daysAgo: number): void {
      const on = addDays(today, -daysAgo);
      const ticks = { tickedByMe: on, tickedByOther: on };
      const id = `agreement-${mentorshipId}`;
      made.agreements.push({ ...head(`${on}T09:00`), id, mentorshipId, ...ticks, body: { v: 1, sections } });
    },
    /** The next weekday (English name) at a time of day, today only while that has not ended. */
    next(weekday: string, from: string, minutes: number): string {
      const inAWeek = dueDate(weekday, today) ?? addDays(today, 7);
      const isToday = inAWeek === addDays(today, 7) && addMinutes(`${today}T${from}`, minutes) > nowLocal;
      return `${isToday ? today : inAWeek}T${from}`;
    },
  };
}

function addAna(words: SampleWords['ana'], make: Make): void {
  const { today, nowLocal } = make;
  const ana = make.mentorship(
    words,
    'mentor',
    [
      ['prepare', 190],
      ['initiate', 170],
      ['cultivate', 110],
    ],
    {
      rhythmDays: 7,
      sharedWork: true,
      reviewOn: addDays(today, 30),
    },
  );
  const at = (days: number) => ({ mentorshipIds: [ana], startsAt: `${addDays(today, days)}T14:00` });
  const first = make.meeting({ ...at(-28), status: 'held', pulse: 4 }, words, 30);
  make.meeting({ ...at(-21), status: 'cancelled' }, words, 30);
  const second = make.meeting({ ...at(-14), status: 'held', pulse: 5 }, words, 30);
  const last = make.meeting({ ...at(-7), status: 'held', pulse: 4 }, words, 30);
  make.meeting(at(nowLocal < `${today}T14:30` ? 0 : 7), words, 30);

  make.note(first, ana, words.noteFirst);
  make.note(second, ana, words.noteSecond);
  make.note(last, ana, words.noteLast);
  make.line(last, words.siteLine, 1, { minutes: 10 });
  make.line(last, words.talkLine, 2, { audience: 'me' });
  make.item(first, words.introduced, 'me', { state: 'done', closedOn: addDays(today, -14), closedIn: second.id });
  make.item(second, words.template, 'me');
  make.item(last, words.aims, ana, { dueOn: dueDate('Friday', today) ?? addDays(today, 3) });
  const grant = { what: words.goal, how: words.goalSign };
  make.goal(ana, grant, 100, { kind: 'project', byOn: addDays(today, 110), reviewedOn: addDays(today, -14) });
  const alone = { what: words.goalAlone, how: words.goalAloneSign };
  make.goal(ana, alone, 60, { kind: 'skills', byOn: addDays(today, 40), reviewedOn: addDays(today, -14) });
  const { agreedGoals: goals, agreedRhythm: rhythm, agreedPrivacy: privacy, agreedReview: review } = words;
  make.agreement(ana, { goals, rhythm, privacy, review }, 150);
  make.tick(ana, 'c-c-mentor-02', 14, second.id);
  make.tick(ana, 'c-c-mentor-02', 7, last.id);
  make.tick(ana, 'c-c-mentor-03', 7, last.id);
}

function addMiriam(words: SampleWords['miriam'], make: Make): void {
  const miriam = make.mentorship(
    words,
    'mentee',
    [
      ['prepare', 40],
      ['initiate', 14],
    ],
    { rhythmDays: 14 },
  );
  const startsAt = make.next('Thursday', '10:00', 45);
  const before = { mentorshipIds: [miriam], startsAt: `${addDays(startsAt, -14)}T10:00` };
  const first = make.meeting({ ...before, status: 'held', kind: 'first', pulse: 4 }, words, 45);
  make.meeting({ mentorshipIds: [miriam], startsAt }, words, 45);
  make.note(first, miriam, words.note);
  make.line(first, words.line, 1);
  make.item(first, words.plan, 'me', { dueOn: addDays(startsAt, -1) });
  make.item(first, words.contact, miriam);
  make.tick(miriam, 'c-p-mentee-01', 20);
  make.tick(miriam, 'c-p-mentee-03', 18);
  make.tick(miriam, 'c-i-mentee-02', 12);
}

function addGroup(words: SampleWords['group'], make: Make): void {
  const tom = make.mentorship(words.tom, 'mentor', [['prepare', 12]], { rhythmDays: 28 });
  const lea = make.mentorship(words.lea, 'mentor', [['prepare', 12]], { rhythmDays: 28 });
  const mentorshipIds = [tom, lea].sort();
  const meeting = make.meeting(
    { mentorshipIds, startsAt: make.next('Wednesday', '15:00', 60), kind: 'first' },
    words,
    60,
  );
  make.line(meeting, words.line, 1);
  for (const mentorshipId of mentorshipIds) make.tick(mentorshipId, 'c-p-mentor-01', 6);
}
