import type { AllRecords } from './backup';
import { csv } from './csv';
import { freeFileName } from './file-name';
import { icsCalendar } from './ics-out';
import type { ActionItem, AgendaLine, Meeting, Mentorship } from './records';

/** The words that an export needs, by name; those of the content by its ids. */
export type ExportWords = (key: string, ...values: string[]) => string;

export interface ExportScope {
  /** Absent: everybody. */
  mentorshipIds?: readonly string[] | undefined;
  /** Also what is only for her. */
  withPrivate: boolean;
  /** Names of sections, items and stages by their id. */
  labels: Readonly<Record<string, string>>;
}

/** Path in the archive -> text. One folder a person, and two tables of everything. */
export function exportFiles(all: AllRecords, scope: ExportScope, w: ExportWords): Record<string, string> {
  const records = within(all, scope);
  const names = namesOf(records);
  const files: Record<string, string> = {};
  const folders = new Set<string>();
  for (const mentorship of records.mentorships) {
    const name = names.get(mentorship.id) ?? '?';
    const folder = freeFileName(name, folders);
    files[`${folder}/${w('export_about')}.md`] = about(mentorship, name, records, scope, w);
    const taken = new Set<string>();
    const meetings = records.meetings.filter(({ mentorshipIds }) => mentorshipIds.includes(mentorship.id));
    files[`${folder}/${w('export_meetings')}.ics`] = calendar(meetings);
    for (const meeting of meetings.sort((a, b) => (a.startsAt < b.startsAt ? -1 : 1))) {
      const title = `${startOf(meeting).slice(0, 10)} ${titleOf(meeting)}`;
      files[`${folder}/${w('export_meetings')}/${freeFileName(title, taken)}.md`] = meetingPage(
        meeting,
        mentorship.id,
        records,
        names,
        w,
      );
    }
  }
  files[`${w('export_meetings')}.csv`] = meetingsTable(records, names, w);
  files[`${w('export_meetings')}.ics`] = calendar(records.meetings);
  files[`${w('export_steps')}.csv`] = stepsTable(records, names, w);
  return files;
}

type Living = { [S in keyof Required<AllRecords>]: NonNullable<AllRecords[S]> };

/** What is not removed, of the chosen people, and only for both unless she wants it all. */
function within(all: AllRecords, { mentorshipIds, withPrivate }: ExportScope): Living {
  const isIn = (record: { mentorshipId?: string; mentorshipIds?: string[] }) =>
    !mentorshipIds ||
    [record.mentorshipId ?? [], record.mentorshipIds ?? []].flat().some((id) => mentorshipIds.includes(id));
  const living = (store: keyof AllRecords) =>
    ((all[store] ?? []) as never[]).filter((record: Record<string, unknown>) => {
      if (record.body === undefined || record.deletedAt) return false;
      if (store === 'people' || store === 'settings') return true;
      if (store === 'mentorships') return !mentorshipIds || mentorshipIds.includes(String(record.id));
      return isIn(record) && (withPrivate || record.audience === undefined || record.audience === 'both');
    });
  return new Proxy({} as Living, { get: (_, store) => living(store as keyof AllRecords) });
}

function namesOf({ people, mentorships }: Living): Map<string, string> {
  const byPerson = new Map(people.map(({ id, body }) => [id, body.name]));
  return new Map(mentorships.map(({ id, personId }) => [id, byPerson.get(personId) ?? '?']));
}

function titleOf({ body }: Meeting): string {
  return body.corrected?.title ?? body.title;
}

function startOf({ body, startsAt }: Meeting): string {
  return body.corrected?.startsAt ?? startsAt;
}

const section = (title: string, lines: readonly string[]) =>
  lines.length > 0 ? [`## ${title}`, '', ...lines, ''] : [];
/** One line of Markdown, whatever was typed. */
const oneLine = (text: string) => text.replace(/\s*\n\s*/g, ' ').trim();
/** What a calendar said, and others may have written: as text, without a picture that a reader would fetch. */
const foreign = (text: string) => oneLine(text).replace(/[\\`*_[\]<>#!|~]/g, '\\$&');
const privateMark = (audience: string, w: ExportWords) => (audience === 'me' ? ` (${w('shared_only_me')})` : '');

function about(mentorship: Mentorship, name: string, records: Living, scope: ExportScope, w: ExportWords): string {
  const mine = <T extends { mentorshipId?: string }>(list: readonly T[]) =>
    list.filter(({ mentorshipId }) => mentorshipId === mentorship.id);
  const goals = mine(records.goals).flatMap((goal) => [
    `### ${oneLine(goal.body.what)}${privateMark(goal.audience, w)}`,
    '',
    `- ${w(`plan_status_${goal.status}`)}`,
    ...(goal.byOn ? [`- ${w('export_by', goal.byOn)}`] : []),
    ...[goal.body.how, goal.body.who, goal.body.possibleNow].flatMap((text) => (text ? [`- ${oneLine(text)}`] : [])),
    '',
  ]);
  const agreement = mine(records.agreements).flatMap(({ body }) =>
    Object.entries(body.sections).flatMap(([id, text]) =>
      text.trim() ? [`### ${scope.labels[id] ?? id}`, '', text.trim(), ''] : [],
    ),
  );
  // Her own check is hers alone.
  const checks = (scope.withPrivate ? mine(records.reflections) : []).flatMap((check) => [
    `### ${check.on}`,
    '',
    ...Object.entries(check.answers).map(([id, answer]) => `- ${oneLine(scope.labels[id] ?? id)}: ${answer}`),
    ...(check.body.comment ? ['', check.body.comment] : []),
    '',
  ]);
  return [
    `# ${foreign(name)}`,
    '',
    `${w(`person_you_${mentorship.myRole}`)} · ${w(`shared_stage_${mentorship.stage}`)}`,
    '',
    ...(mentorship.body.purpose && scope.withPrivate ? [mentorship.body.purpose, ''] : []),
    ...section(w('plan_goals'), goals),
    ...section(w('plan_agreement'), agreement),
    ...section(w('plan_check'), checks),
  ].join('\n');
}

function meetingPage(
  meeting: Meeting,
  mentorshipId: string,
  records: Living,
  names: Map<string, string>,
  w: ExportWords,
): string {
  const here = <T extends { meetingId?: string; mentorshipIds: string[] }>(list: readonly T[]) =>
    list.filter((one) => one.meetingId === meeting.id && one.mentorshipIds.includes(mentorshipId));
  const line = (one: AgendaLine | ActionItem, more: string) =>
    `- [${one.state === 'done' ? 'x' : ' '}] ${one.state === 'dropped' ? `~~${oneLine(one.body.text)}~~` : oneLine(one.body.text)}${more}${privateMark(one.audience, w)}`;
  const agenda = here(records.agendaLines).sort((a, b) => a.order - b.order);
  const steps = here(records.actionItems as (ActionItem & { meetingId?: string })[]);
  const notes = records.notes.filter((one) => one.meetingId === meeting.id && one.mentorshipId === mentorshipId);
  return [
    `# ${foreign(titleOf(meeting))}`,
    '',
    `${startOf(meeting).replace('T', ' ')} · ${meeting.mentorshipIds.map((id) => foreign(names.get(id) ?? '?')).join(', ')}`,
    '',
    ...section(
      w('shared_agenda'),
      agenda.map((one) => line(one, '')),
    ),
    ...notes.flatMap(({ audience, body }) =>
      section(`${w('export_notes')}${privateMark(audience, w)}`, body.text.trim() ? [body.text.trim()] : []),
    ),
    ...section(
      w('export_steps'),
      steps.map((one) => line(one, ` (${ownerOf(one, names, w)}${one.dueOn ? `, ${one.dueOn}` : ''})`)),
    ),
  ].join('\n');
}

function ownerOf({ owner }: ActionItem, names: Map<string, string>, w: ExportWords): string {
  return owner === 'me' ? w('export_me') : (names.get(owner) ?? '?');
}

function meetingsTable({ meetings }: Living, names: Map<string, string>, w: ExportWords): string {
  const head = ['start', 'end', 'with', 'title', 'place', 'kind', 'status'].map((key) => w(`export_col_${key}`));
  const rows = meetings.map((one) => [
    startOf(one),
    one.body.corrected?.endsAt ?? one.endsAt,
    one.mentorshipIds.map((id) => names.get(id) ?? '?').join(', '),
    titleOf(one),
    one.body.location,
    one.kind,
    one.status,
  ]);
  return csv([head, ...rows.sort((a, b) => (String(a[0]) < String(b[0]) ? -1 : 1))]);
}

/** When and where; of what was written nothing. */
function calendar(meetings: readonly Meeting[]): string {
  const events = meetings.map((one) => ({
    meeting: {
      meetingId: one.id,
      title: titleOf(one),
      startsAt: startOf(one),
      endsAt: one.body.corrected?.endsAt ?? one.endsAt,
      location: one.body.location,
      description: '',
      guests: [],
      isCancelled: one.status === 'cancelled',
    },
    changedAt: one.updatedAt,
  }));
  return icsCalendar(events.sort((a, b) => (a.meeting.startsAt < b.meeting.startsAt ? -1 : 1)));
}

function stepsTable({ actionItems }: Living, names: Map<string, string>, w: ExportWords): string {
  const head = ['with', 'who', 'what', 'due', 'state', 'closed'].map((key) => w(`export_col_${key}`));
  const rows = actionItems.map((one) => [
    one.mentorshipIds.map((id) => names.get(id) ?? '?').join(', '),
    ownerOf(one, names, w),
    one.body.text,
    one.dueOn,
    one.state,
    one.closedOn,
  ]);
  return csv([head, ...rows]);
}
