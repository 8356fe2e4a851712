import type { MeetingView, Member, OpenItem, OpenLine, SidebarView } from '../../core/views';

/** Views for the tests of the surfaces: Ana, on Tue 24 Nov 2026 at 14:00. */
export const ana: Member = {
  mentorshipId: 'm-ana',
  personId: 'p-ana',
  name: 'Ana Ruiz',
  myRole: 'mentor',
  stage: 'cultivate',
  status: 'active',
};

export function line(fields: Partial<OpenLine> = {}): OpenLine {
  return {
    id: 'line-1',
    mentorshipIds: ['m-ana'],
    text: 'Aims page: is the question clear?',
    state: 'open',
    order: 1,
    audience: 'me',
    sinceOn: '2026-11-24',
    meetingId: 'meeting-1',
    rev: 1,
    ...fields,
  };
}

export function item(fields: Partial<OpenItem> = {}): OpenItem {
  return {
    id: 'item-1',
    mentorshipIds: ['m-ana'],
    text: 'send the grant template',
    owner: 'me',
    sinceOn: '2026-11-10',
    meetingId: 'meeting-0',
    state: 'open',
    audience: 'me',
    rev: 1,
    ...fields,
  };
}

export function meetingView(fields: Partial<MeetingView> = {}): MeetingView {
  return {
    meetingId: 'meeting-1',
    isDraft: false,
    pair: { mentorshipIds: ['m-ana'], members: [ana], myRole: 'mentor', stage: 'cultivate' },
    title: '1:1 Ana / Ben',
    startsAt: '2026-11-24T14:00',
    endsAt: '2026-11-24T14:30',
    kind: 'regular',
    status: 'planned',
    hasEnded: false,
    lastMetOn: '2026-11-10',
    fromBefore: {
      lines: [],
      items: [
        item(),
        item({ id: 'item-2', text: 'draft the aims page', owner: 'm-ana', ownerName: 'Ana Ruiz', dueOn: '2026-11-27' }),
      ],
    },
    agenda: [line(), line({ id: 'line-2', text: 'Who reviews it before we send it', order: 2 })],
    steps: [
      item({
        id: 'step-1',
        text: 'cut the third aim',
        owner: 'm-ana',
        ownerName: 'Ana Ruiz',
        dueOn: '2026-11-27',
        meetingId: 'meeting-1',
        sinceOn: '2026-11-24',
      }),
    ],
    notes: [
      {
        mentorshipId: 'm-ana',
        name: 'Ana Ruiz',
        text: 'Aims page: two aims, not three.\nAna chairs the site call on Thu.',
        audience: 'me',
        rev: 1,
      },
    ],
    agendas: [],
    questions: [
      {
        questionId: 'q-1',
        text: 'What would you do if I were away this month?',
        reasons: [{ key: 'stage', params: { stage: 'cultivate' } }],
        parts: [],
      },
      {
        questionId: 'q-2',
        text: 'What got in the way of the step you planned?',
        reasons: [{ key: 'overdue', params: { count: 2 } }],
        parts: [],
      },
      {
        questionId: 'q-3',
        text: 'What have we each learned since last time?',
        reasons: [{ key: 'status-only' }],
        parts: [],
      },
    ],
    ...fields,
  };
}

export function notesView(fields: Partial<MeetingView> = {}, rest = {}): Extract<SidebarView, { state: 'notes' }> {
  return {
    state: 'notes',
    meeting: meetingView(fields),
    isClosed: false,
    isSample: false,
    level: 'sure',
    isSeries: true,
    ...rest,
  };
}

export function whoseView(
  fields: Partial<Extract<SidebarView, { state: 'whose' }>> = {},
): Extract<SidebarView, { state: 'whose' }> {
  return {
    state: 'whose',
    meetingId: 'meeting-1',
    title: '1:1 Ana / Ben',
    startsAt: '2026-11-24T14:00',
    endsAt: '2026-11-24T14:30',
    attendees: [{ name: 'Ana Ruiz', email: 'ana@example.org' }],
    moreAttendees: 0,
    candidates: [
      { mentorshipIds: ['m-ana'], name: 'Ana Ruiz', myRole: 'mentor', reason: { key: 'whose-invited' } },
      {
        mentorshipIds: ['m-max'],
        name: 'Prof. Dr. Maximiliane-Sophie von Hohenlohe-Waldenburg',
        myRole: 'mentee',
        reason: { key: 'whose-same-time' },
      },
    ],
    canReadGuests: false,
    isFirst: false,
    isSeries: true,
    isClosed: false,
    level: 'sure',
    ...fields,
  };
}
