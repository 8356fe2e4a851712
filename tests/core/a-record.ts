import { assessment } from '../../content/index';
import type { RecordBase } from '../../core/record-base';
import type {
  ActionItem,
  AgendaLine,
  Agreement,
  Goal,
  Meeting,
  Mentorship,
  Note,
  OwnItem,
  Person,
  QuestionShown,
  Reflection,
  Tick,
} from '../../core/records';

/** Records for tests: what a test does not speak about has a plain default. */
const base = { rev: 1, createdAt: '2026-11-01T09:00:00.000Z', updatedAt: '2026-11-01T09:00:00.000Z' };
type Given<T extends RecordBase<{ v: number }>> = Partial<Omit<T, 'body'>> & { id: string; body?: Partial<T['body']> };

export function aPerson(given: Given<Person>): Person {
  return { ...base, ...given, body: { v: 1, name: `Person ${given.id}`, emails: [], ...given.body } };
}

export function aMentorship(given: Given<Mentorship>): Mentorship {
  return {
    ...base,
    personId: given.id.replace('ms-', 'p-'),
    myRole: 'mentor',
    stage: 'cultivate',
    stageHistory: [{ stage: given.stage ?? 'cultivate', at: base.createdAt }],
    status: 'active',
    ...given,
    body: { v: 1, ...given.body },
  };
}

export function aMeeting(given: Given<Meeting>): Meeting {
  return {
    ...base,
    mentorshipIds: ['ms-ana'],
    startsAt: '2026-11-24T14:00',
    status: 'planned',
    kind: 'regular',
    source: 'calendar',
    ...given,
    body: { v: 1, title: `Meeting ${given.id}`, ...given.body },
  };
}

export function aLine(given: Given<AgendaLine>): AgendaLine {
  return {
    ...base,
    mentorshipIds: ['ms-ana'],
    meetingId: 'm1',
    state: 'open',
    order: 1,
    audience: 'me',
    ...given,
    body: { v: 1, text: `Line ${given.id}`, ...given.body },
  };
}

export function anItem(given: Given<ActionItem>): ActionItem {
  return {
    ...base,
    mentorshipIds: ['ms-ana'],
    owner: 'me',
    state: 'open',
    audience: 'me',
    ...given,
    body: { v: 1, text: `Item ${given.id}`, ...given.body },
  };
}

export function aNote(given: Given<Note>): Note {
  return {
    ...base,
    meetingId: 'm1',
    mentorshipId: 'ms-ana',
    audience: 'me',
    ...given,
    body: { v: 1, text: '', ...given.body },
  };
}

export function aTick(given: Partial<Omit<Tick, 'body'>>): Tick {
  const tick = { mentorshipId: 'ms-ana', itemId: 'c-c-mentor-01', round: 'once', tickedOn: '2026-11-10', ...given };
  return { ...base, id: `${tick.mentorshipId}/${tick.itemId}/${tick.round}`, body: { v: 1 }, ...tick };
}

export function aQuestionShown(given: Partial<Omit<QuestionShown, 'body'>> & { questionId: string }): QuestionShown {
  return { ...base, id: `shown-${given.questionId}`, mentorshipId: 'ms-ana', body: { v: 1 }, ...given };
}

export function anOwnItem(given: Given<OwnItem>): OwnItem {
  return {
    ...base,
    stage: 'cultivate',
    role: 'mentor',
    when: 'each-meeting',
    ...given,
    body: { v: 1, label: `Own ${given.id}`, ...given.body },
  };
}
export function aGoal(given: Given<Goal>): Goal {
  return {
    ...base,
    mentorshipId: 'ms-ana',
    status: 'moving',
    audience: 'me',
    ...given,
    body: { v: 1, what: 'First grant', ...given.body },
  };
}

export function anAgreement(given: Partial<Given<Agreement>>): Agreement {
  return {
    ...base,
    id: 'agreement-ms-ana',
    mentorshipId: 'ms-ana',
    ...given,
    body: { v: 1, sections: {}, ...given.body },
  };
}

/** A complete round of both roles: everything is answered with `value`, but for `over`. */
export function aReflection(
  given: Pick<Reflection, 'id' | 'on'> & { value: number; over?: Record<string, number>; mentorshipId?: string },
): Reflection {
  const { id, on, value, over = {}, mentorshipId = 'ms-ana' } = given;
  const items = assessment.areas.flatMap(({ items: all }) => [...all.mentor, ...all.mentee]);
  const answers = { ...Object.fromEntries(items.map((item) => [item.id, value])), ...over };
  return { ...base, id, mentorshipId, on, answers, body: { v: 1 } };
}
