import { compare, hasEnded, isAllDay, minutesBetween } from './local-time';
import type { OpenLine } from './views';

/** Which line of the agenda is on by the plan, and for how long. */
export interface AgendaClock {
  lineId: string;
  /** Its beginning, as one would say it. */
  name: string;
  /** Minutes until the next line is planned. */
  left: number;
}

/**
 * During the meeting: the line that is on by the minutes of the agenda. One that was ticked early makes room for the
 * next. Undefined before, after, without minutes, and when all planned minutes are over.
 */
export function agendaClock(
  meeting: { startsAt?: string | undefined; endsAt?: string | undefined },
  agenda: readonly Pick<OpenLine, 'id' | 'text' | 'minutes' | 'state'>[],
  nowLocal: string,
): AgendaClock | undefined {
  const { startsAt, endsAt } = meeting;
  if (startsAt === undefined || isAllDay(startsAt)) return undefined;
  if (compare(nowLocal, startsAt) < 0 || hasEnded({ startsAt, endsAt }, nowLocal)) return undefined;
  const passed = minutesBetween(startsAt, nowLocal);
  let until = 0;
  for (const { id, text, minutes = 0, state } of agenda) {
    until += minutes;
    if (minutes > 0 && until > passed && state !== 'done')
      return { lineId: id, name: nameOf(text), left: until - passed };
  }
  return undefined;
}

/** The minutes of all lines together; 0 when none has any. */
export function plannedMinutes(agenda: readonly Pick<OpenLine, 'minutes'>[]): number {
  return agenda.reduce((sum, { minutes = 0 }) => sum + minutes, 0);
}

/** "What I want: The mentee says ..." is called "What I want". */
function nameOf(text: string): string {
  const [name = ''] = text.split(/:\s/, 1);
  return name.trim() || text;
}
