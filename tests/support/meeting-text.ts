import type { MeetingView } from '../../core/views';

/** All words that the meeting's page shows. */
export function textOf({ notes, agenda, steps, fromBefore: { lines, items } }: MeetingView): string {
  return [...notes, ...agenda, ...steps, ...lines, ...items].map(({ text }) => text).join('\n');
}
