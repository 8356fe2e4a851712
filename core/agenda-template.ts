import type { AgendaTemplate, Content, MeetingKind, Role } from '../content/types';
import { minutesBetween } from './local-time';

/** A template as it is offered. */
export interface AgendaOffer {
  id: string;
  title: string;
  kind: MeetingKind;
  minutes: number;
  /** What her role may do before. */
  prep: string;
  lines: TemplateLine[];
}

interface TemplateLine {
  text: string;
  minutes: number;
}

interface Times {
  startsAt?: string | undefined;
  endsAt?: string | undefined;
}

/** All templates: those for this kind of meeting first, and of one kind the one that fits its length best. */
export function agendaOffers(
  { agendas }: Pick<Content, 'agendas'>,
  kind: MeetingKind,
  role: Role,
  times: Times,
): AgendaOffer[] {
  const length = minutesOf(times);
  const distance = ({ minutes }: AgendaTemplate) => (length === undefined ? 0 : Math.abs(minutes - length));
  const place = (one: AgendaTemplate) =>
    one.kind === kind ? -1 : agendas.findIndex((other) => other.kind === one.kind);
  return [...agendas]
    .sort((a, b) => place(a) - place(b) || distance(a) - distance(b))
    .map((one) => ({
      id: one.id,
      title: one.title,
      kind: one.kind,
      minutes: one.minutes,
      prep: one.prep[role],
      lines: agendaLinesOf(one),
    }));
}

/** The lines that a template puts on the agenda, in order. */
export function agendaLinesOf({ segments }: Pick<AgendaTemplate, 'segments'>): TemplateLine[] {
  return segments.map(({ label, prompt, minutes }) => ({ text: `${label}: ${prompt}`, minutes }));
}

/** How long the meeting is to last; undefined when nobody knows. */
export function minutesOf({ startsAt, endsAt }: Times): number | undefined {
  if (startsAt === undefined || endsAt === undefined) return undefined;
  const length = minutesBetween(startsAt, endsAt);
  return length > 0 ? length : undefined;
}
