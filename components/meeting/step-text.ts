import type { MeetingView } from '../../core/views';

/** What a typed line says: who, what, until when. */
export interface ReadStep {
  text: string;
  /** `me` or a mentorship id. */
  owner: string;
  dueOn?: string;
}

export function readStep(typed: string, view: MeetingView, _today: string): ReadStep {
  const match = /(^|\s)@(\S+)/.exec(typed);
  const who = match?.[2]?.toLowerCase();
  const member = who ? view.pair.members.find(({ name }) => name.toLowerCase().split(/\s+/).includes(who)) : undefined;
  if (!match || (who !== 'me' && !member)) return { text: typed.trim(), owner: 'me' };
  return { text: typed.replace(match[0], ' ').trim(), owner: member?.mentorshipId ?? 'me' };
}
