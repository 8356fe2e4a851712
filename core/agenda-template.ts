import type { AgendaTemplate, Content, MeetingKind, Role } from '../content/types';
import { minutesBetween } from './local-time';

/** A template as it is offered. */
export interface AgendaOffer {
  id: string;
  title: string;
  minutes: number;
  /** What her role may do before. */
  prep: string;
}

/** Templates for this kind of meeting; the one that fits its length best comes first. */
export function agendaOffers(
  { agendas }: Pick<Content, 'agendas'>,
  kind: MeetingKind,
  role: Role,
  { startsAt, endsAt }: { startsAt?: string | undefined; endsAt?: string | undefined },
): AgendaOffer[] {
  const length = startsAt !== undefined && endsAt !== undefined ? minutesBetween(startsAt, endsAt) : 0;
  const distance = ({ minutes }: AgendaTemplate) => (length === 0 ? 0 : Math.abs(minutes - length));
  return agendas
    .filter((one) => one.kind === kind)
    .sort((a, b) => distance(a) - distance(b))
    .map(({ id, title, minutes, prep }) => ({ id, title, minutes, prep: prep[role] }));
}

/** The lines that a template puts on the agenda, in order. */
export function agendaLinesOf({ segments }: AgendaTemplate): { text: string; minutes: number }[] {
  return segments.map(({ label, prompt, minutes }) => ({ text: `${label}: ${prompt}`, minutes }));
}
