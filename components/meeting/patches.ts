import type { Patch } from '../../core/records';

/** A line that was talked about in this meeting, or not after all. */
export function lineDone(isDone: boolean, meetingId: string): Omit<Patch<'agendaLines'>, 'id'> {
  return { head: isDone ? { state: 'done', closedIn: meetingId } : { state: 'open', closedIn: null } };
}

/**
 * A promise that was kept, or not after all.
 * @param today local date
 */
export function itemDone(isDone: boolean, meetingId: string, today: string): Omit<Patch<'actionItems'>, 'id'> {
  return {
    head: isDone
      ? { state: 'done', closedIn: meetingId, closedOn: today }
      : { state: 'open', closedIn: null, closedOn: null },
  };
}
