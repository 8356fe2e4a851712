import type { MeetingKind, Role, StageId, Theme, When } from '../content/types';
import type { Mended } from './mending';
import type { Body, RecordBase } from './record-base';
import {
  between,
  type Check,
  count,
  day,
  flag,
  id,
  list,
  maybe,
  moment,
  named,
  number,
  oneOf,
  plain,
  shape,
  text,
  wall,
} from './record-checks';
import type { Audience, StoreName, Stores } from './records';
import type { SiteHints } from './site-hints';

type Fields<T> = { [K in keyof Required<T>]: Check };
/** What a store's record may hold besides what every record has. A new field without a line here does not compile. */
export interface RecordShape<R extends RecordBase<Body>> {
  head: Fields<Omit<R, keyof RecordBase<Body>>>;
  body: Fields<Omit<R['body'], 'v'>>;
}

const role = oneOf<Role>('mentor', 'mentee');
const stage = oneOf<StageId>('prepare', 'initiate', 'cultivate', 'evaluate');
const audience = oneOf<Audience>('me', 'both');
const kind = oneOf<MeetingKind>('first', 'regular', 'career', 'feedback', 'review', 'closing');
const when = oneOf<When>('before-first-meeting', 'at-first-meeting', 'each-meeting', 'quarterly', 'closing');
const state = oneOf<'open' | 'done' | 'dropped'>('open', 'done', 'dropped');
const ids = list(id, 200);
// What is added to a date must leave a date.
const days = between(0, 36_500);
const minutes = between(0, 1_000_000);

/** Not the feeds: their addresses are secrets, and a file is the place from which secrets get away. */
export const recordShapes: { [S in Exclude<StoreName, 'feeds'>]: RecordShape<Stores[S]> } = {
  people: { head: {}, body: { name: text, emails: list(plain) } },
  mentorships: {
    head: {
      personId: id,
      myRole: role,
      stage,
      stageHistory: list(shape<{ stage: StageId; at: string }>({ stage, at: moment }), 10_000),
      status: oneOf<'active' | 'paused' | 'closed'>('active', 'paused', 'closed'),
      rhythmDays: maybe(days),
      online: maybe(flag),
      sharedWork: maybe(flag),
      dualRole: maybe(flag),
      endsOn: maybe(day),
      reviewOn: maybe(day),
      hiddenItems: maybe(list(id)),
      advicePutOff: maybe(shape<{ advice: string; untilOn: string }>({ advice: plain, untilOn: day })),
    },
    body: { purpose: maybe(text) },
  },
  meetings: {
    head: {
      mentorshipIds: ids,
      seriesId: maybe(id),
      startsAt: wall,
      endsAt: maybe(wall),
      zone: maybe(plain),
      utc: maybe(plain),
      status: oneOf<'planned' | 'held' | 'moved' | 'cancelled'>('planned', 'held', 'moved', 'cancelled'),
      kind,
      source: oneOf<'calendar' | 'hand'>('calendar', 'hand'),
      sameAs: maybe(id),
      pulse: maybe(between(1, 5)),
      pulseWhy: maybe(
        oneOf<'time' | 'topic' | 'tone' | 'progress' | 'other'>('time', 'topic', 'tone', 'progress', 'other'),
      ),
    },
    body: {
      title: text,
      location: maybe(text),
      corrected: maybe(
        shape<{ title?: string; startsAt?: string; endsAt?: string }>({
          title: maybe(text),
          startsAt: maybe(wall),
          endsAt: maybe(wall),
        }),
      ),
    },
  },
  calendarRefs: {
    head: {
      kind: oneOf<'series' | 'occurrence'>('series', 'occurrence'),
      seriesId: maybe(id),
      meetingId: maybe(id),
      mentorshipIds: maybe(ids),
      ignored: maybe(flag),
      notSameAs: maybe(list(id)),
    },
    body: {
      adapter: plain,
      host: plain,
      account: maybe(text),
      calendar: maybe(text),
      seriesKey: maybe(text),
      originalStart: maybe(plain),
      uid: maybe(text),
    },
  },
  agendaLines: {
    head: {
      mentorshipIds: ids,
      meetingId: id,
      state,
      closedIn: maybe(id),
      order: number,
      audience,
      questionId: maybe(id),
      agendaId: maybe(id),
      minutes: maybe(minutes),
    },
    body: { text },
  },
  notes: { head: { meetingId: id, mentorshipId: id, audience }, body: { text } },
  actionItems: {
    head: {
      mentorshipIds: ids,
      meetingId: maybe(id),
      owner: id,
      dueOn: maybe(day),
      state,
      closedOn: maybe(day),
      closedIn: maybe(id),
      audience,
    },
    body: { text },
  },
  ticks: { head: { mentorshipId: id, itemId: id, round: id, tickedOn: day }, body: {} },
  goals: {
    head: {
      mentorshipId: id,
      kind: maybe(plain),
      byOn: maybe(day),
      reviewedOn: maybe(day),
      status: oneOf<Stores['goals']['status']>('new', 'moving', 'stuck', 'reached', 'changed', 'dropped'),
      audience,
    },
    body: { what: text, how: maybe(text), who: maybe(text), possibleNow: maybe(text) },
  },
  agreements: {
    head: { mentorshipId: id, tickedByMe: maybe(day), tickedByOther: maybe(day) },
    body: {
      sections: named(text),
      before: maybe(
        shape<NonNullable<Stores['agreements']['body']['before']>>({
          sections: named(text),
          tickedByMe: maybe(day),
          tickedByOther: maybe(day),
        }),
      ),
    },
  },
  reflections: { head: { mentorshipId: id, on: day, answers: named(number) }, body: { comment: maybe(text) } },
  questionsShown: {
    head: {
      mentorshipId: id,
      questionId: id,
      shownOn: maybe(day),
      shownIn: maybe(id),
      notNowUntil: maybe(day),
      starred: maybe(flag),
    },
    body: {},
  },
  problemsPicked: {
    head: {
      mentorshipId: id,
      problemId: id,
      pickedOn: day,
      sortedOn: maybe(day),
      helped: maybe(oneOf<'yes' | 'some' | 'no' | 'skipped'>('yes', 'some', 'no', 'skipped')),
    },
    body: {},
  },
  ownItems: { head: { mentorshipId: maybe(id), stage, role, when }, body: { label: text } },
  ownQuestions: {
    head: {
      stage,
      asker: role,
      theme: oneOf<Theme>(
        ...(['expectations', 'goals', 'communication', 'career', 'skills', 'wellbeing', 'equity'] as const),
        ...(['independence', 'feedback', 'worklife', 'networking', 'research', 'closure'] as const),
      ),
    },
    body: { text },
  },
  settings: {
    head: {
      theme: maybe(oneOf<'light' | 'dark'>('light', 'dark')),
      opensByItself: maybe(flag),
      computerIsMine: maybe(flag),
      currentIds: maybe(ids),
      places: maybe(
        named(
          shape<{ side?: 'left' | 'right'; width?: number }>({
            side: maybe(oneOf('left', 'right')),
            width: maybe(number),
          }),
          10_000,
        ),
      ),
      lastBackupAt: maybe(moment),
      noHints: maybe(flag),
      remindMinutes: maybe(minutes),
      lockAfterMinutes: maybe(minutes),
      lockWithScreen: maybe(flag),
      reminderTells: maybe(flag),
      readGuests: maybe(list(plain)),
      siteHints: maybe(
        named(
          shape<SiteHints>({
            confirmed: maybe(named(number)),
            mended: maybe(shape<Mended>({ swapsDays: maybe(flag), titleAt: maybe(id) })),
          }),
          10_000,
        ),
      ),
    },
    body: { contacts: maybe(named(text)), iAm: maybe(list(plain)) },
  },
};

/** What every record has. */
export const baseShape: Fields<Omit<RecordBase<Body>, 'body'>> = {
  id,
  rev: count,
  createdAt: moment,
  updatedAt: moment,
  deletedAt: maybe(moment),
  deletedWith: maybe(id),
};
