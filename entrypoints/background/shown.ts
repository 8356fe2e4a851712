import type { Patch } from '../../core/records';
import type { Put } from '../../store';

/** What is known of one question for one mentorship: its id is derived, so that every window writes the same record. */
export function shownPut(mentorshipId: string, questionId: string, head: Patch<'questionsShown'>['head']): Put {
  const id = `shown-${mentorshipId}-${questionId}`;
  return { store: 'questionsShown', patch: { id, head: { mentorshipId, questionId, ...head } } };
}
