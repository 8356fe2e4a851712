import type { Batch, Named, Put } from './batch';
import type { CalendarEvent } from './calendar-event';
import { normalTitle, type RefId } from './calendar-ref';
import { isSamePair } from './pair';
import type { ActionItem, AgendaLine, CalendarRef, Meeting, Note, Patch, QuestionShown, Tick } from './records';
import { shownMeeting } from './shown-meeting';

/** What is kept of a meeting outside its own record. */
export interface MeetingRecords {
  notes: readonly Note[];
  agendaLines: readonly AgendaLine[];
  actionItems: readonly ActionItem[];
  ticks: readonly Tick[];
  questionsShown: readonly QuestionShown[];
  /** Rows that point to it. */
  refs: readonly CalendarRef[];
}

/** An event in the calendar: the rows it may have, and what is kept in them. */
export interface EventRows {
  refs: readonly RefId[];
  words: Patch<'calendarRefs'>['body'];
}

/**
 * Does something else than the UID speak for it? Any page can claim a UID; alone it must not open anybody's notes, nor
 * with the start, which stands in the same invitations.
 * `emails` are of the people of these meetings.
 */
export function agrees(event: CalendarEvent, meetings: readonly Meeting[], emails: ReadonlySet<string>): boolean {
  const guests = [...(event.attendees ?? []), ...(event.organizer ? [event.organizer] : [])];
  const title = normalTitle(event.title);
  return (
    guests.some(({ email }) => email !== undefined && emails.has(email.toLowerCase())) ||
    meetings.some((meeting) => {
      const shown = shownMeeting(meeting);
      const titles = [normalTitle(meeting.body.title), normalTitle(shown.title)];
      return title !== '' && titles.includes(title);
    })
  );
}

/**
 * "This is the same meeting as ...": the event's rows point to `into`, the words of `from` go there, one below the
 * other, and `from` goes. When and how it is called is what the calendar says now; what she corrected stays.
 * @param divider the line above the words that come from `from`.
 */
export function mergeMeetings(
  from: Meeting,
  into: Meeting,
  records: { from: MeetingRecords; into: MeetingRecords },
  event: EventRows,
  divider: string,
): Batch {
  const isWritten = from.rev > 0;
  const puts: Put[] = [mergedMeeting(from, into), ...pointRows(records.from.refs, event, into)];
  const moved = { meetingId: into.id };
  for (const [store, list] of [
    ['agendaLines', records.from.agendaLines],
    ['actionItems', records.from.actionItems],
  ] as const)
    for (const one of list) {
      const head = {
        ...(one.meetingId === from.id ? moved : {}),
        ...(one.closedIn === from.id ? { closedIn: into.id } : {}),
      };
      if (Object.keys(head).length > 0) puts.push({ store, patch: { id: one.id, head } } as Put);
    }
  for (const tick of records.from.ticks) {
    const { mentorshipId, itemId, tickedOn } = tick;
    const id = `tick-${mentorshipId}-${itemId}-${into.id}`;
    if (tick.round !== from.id || records.into.ticks.some((one) => one.id === id)) continue;
    puts.push({ store: 'ticks', patch: { id, head: { mentorshipId, itemId, round: into.id, tickedOn } } });
  }
  for (const one of records.from.questionsShown)
    if (one.shownIn === from.id)
      puts.push({ store: 'questionsShown', patch: { id: one.id, head: { shownIn: into.id } } });
  const written = records.from.notes.filter((note) => note.meetingId === from.id);
  for (const note of written) if (note.body.text !== '') puts.push(mergedNote(note, into, records.into.notes, divider));
  if (!isWritten) return { puts, remove: [], erase: [] };
  puts.push({ store: 'meetings', patch: { id: from.id, head: { sameAs: into.id } } });
  const gone = written.map(({ id }): Named => ({ store: 'notes', id }));
  return { puts, remove: [{ store: 'meetings', id: from.id }, ...gone], erase: [] };
}

/**
 * "Not the same meeting": the event gets a meeting of its own, `own`; every word stays in `meeting`. A UID, which other
 * calendars share, stays with it too while another calendar's row holds it.
 */
export function splitMeeting(meeting: Meeting, rows: readonly CalendarRef[], own: Meeting, event: EventRows): Batch {
  const ofEvent = new Set(event.refs.map(({ id }) => id));
  const isHeld = rows.some((row) => row.meetingId === meeting.id && !ofEvent.has(row.id));
  const { id, rev: _rev, createdAt: _c, updatedAt: _u, body, ...head } = own;
  const { v: _v, ...words } = body;
  const puts: Put[] = [
    { store: 'meetings', patch: { id, head, body: words } },
    // Nothing changes; that it still is theirs is looked at when the split is taken back.
    { store: 'meetings', patch: { id: meeting.id, head: { mentorshipIds: meeting.mentorshipIds } } },
  ];
  for (const ref of event.refs) {
    const row = rows.find((one) => one.id === ref.id);
    if (row?.meetingId !== undefined && row.meetingId !== meeting.id) continue;
    if (ref.by === 'uid' && isHeld) continue;
    const notSameAs = union(row?.notSameAs, meeting.id);
    puts.push(rowPut(ref.id, { meetingId: id, seriesId: own.seriesId ?? null, notSameAs }, event.words));
  }
  return { puts, remove: [], erase: [] };
}

/** "No" to the question whether two meetings, or two series, are the same. */
export function keepApart(
  kind: 'occurrence' | 'series',
  rows: readonly CalendarRef[],
  event: EventRows | undefined,
  otherId: string,
): Batch {
  const ids = new Set([...rows.map(({ id }) => id), ...(event?.refs ?? []).map(({ id }) => id)]);
  const puts = [...ids].map((id): Put => {
    const row = rows.find((one) => one.id === id);
    const patch = { id, head: { kind, notSameAs: union(row?.notSameAs, otherId) } };
    return { store: 'calendarRefs', patch: row || !event?.words ? patch : { ...patch, body: event.words } };
  });
  return { puts, remove: [], erase: [] };
}

/** "Yes, the same series": all that belongs to the newer one belongs to `seriesId`. */
export function mergeSeries(
  seriesId: string,
  newer: { meetings: readonly Meeting[]; refs: readonly CalendarRef[] },
  event: EventRows | undefined,
  mentorshipIds: string[] | undefined,
): Batch {
  const ids = new Set([...newer.refs.map(({ id }) => id), ...(event?.refs ?? []).map(({ id }) => id)]);
  const puts: Put[] = newer.meetings.map(({ id }) => ({ store: 'meetings', patch: { id, head: { seriesId } } }));
  for (const id of ids) {
    const row = newer.refs.find((one) => one.id === id);
    if (row?.kind === 'occurrence') puts.push({ store: 'calendarRefs', patch: { id, head: { seriesId } } });
    else {
      const whose = row?.mentorshipIds ?? mentorshipIds;
      const head = { kind: 'series' as const, seriesId, ...(whose ? { mentorshipIds: whose } : {}) };
      const body = row || !event?.words ? {} : { body: event.words };
      puts.push({ store: 'calendarRefs', patch: { id, head, ...body } });
    }
  }
  return { puts, remove: [], erase: [] };
}

/** Only meetings of the very same people can be one. */
export function canBeSame(from: Meeting, into: Meeting): boolean {
  return from.id !== into.id && isSamePair(from.mentorshipIds, into.mentorshipIds);
}

function mergedMeeting(from: Meeting, into: Meeting): Put {
  const { startsAt, endsAt = null, zone = null, utc = null, status, pulse, pulseWhy } = from;
  const head: Patch<'meetings'>['head'] = {
    mentorshipIds: into.mentorshipIds,
    ...(from.source === 'calendar' ? { startsAt, endsAt, zone, utc, source: 'calendar' as const } : {}),
    ...(into.status === 'planned' ? { status } : {}),
    ...(into.pulse === undefined && pulse !== undefined ? { pulse } : {}),
    ...(into.pulseWhy === undefined && pulseWhy !== undefined ? { pulseWhy } : {}),
  };
  const { title, corrected } = from.body;
  const body: Patch<'meetings'>['body'] = {
    ...(from.source === 'calendar' ? { title } : {}),
    ...(corrected && !into.body.corrected ? { corrected } : {}),
  };
  return { store: 'meetings', patch: { id: into.id, head, body } };
}

function mergedNote(note: Note, into: Meeting, already: readonly Note[], divider: string): Put {
  const { mentorshipId } = note;
  const id = `note-${into.id}-${mentorshipId}`;
  const there = already.find((one) => one.id === id);
  const isEmpty = !there || there.body.text === '';
  const text = isEmpty ? note.body.text : `${there.body.text.trimEnd()}\n\n${divider}\n${note.body.text}`;
  // What was only for her stays only for her.
  const audience = note.audience === 'both' && (isEmpty || there.audience === 'both') ? 'both' : 'me';
  return { store: 'notes', patch: { id, head: { meetingId: into.id, mentorshipId, audience }, body: { text } } };
}

function pointRows(refs: readonly CalendarRef[], event: EventRows, into: Meeting): Put[] {
  const head = { meetingId: into.id, seriesId: into.seriesId ?? null };
  const known = new Set(refs.map(({ id }) => id));
  return [
    ...refs.map((row) => rowPut(row.id, { ...head, notSameAs: without(row.notSameAs, into.id) })),
    ...event.refs.filter(({ id }) => !known.has(id)).map(({ id }) => rowPut(id, head, event.words)),
  ];
}

function rowPut(id: string, head: Patch<'calendarRefs'>['head'], body?: Patch<'calendarRefs'>['body']): Put {
  return {
    store: 'calendarRefs',
    patch: { id, head: { kind: 'occurrence', ...head }, ...(body ? { body } : {}) },
  };
}

function union(list: readonly string[] | undefined, id: string): string[] {
  return [...new Set([...(list ?? []), id])];
}

function without(list: readonly string[] | undefined, id: string): string[] | null {
  const left = (list ?? []).filter((one) => one !== id);
  return left.length > 0 ? left : null;
}
