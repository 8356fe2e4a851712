import type { Answer } from '../../platform/answer';
import { call } from '../../platform/call';
import type { SameSaid } from '../../platform/calls';
import { t } from '../../platform/words';
import { tellRefusal } from '../shared/refusal';
import { showToast } from '../shared/toasts';

type About = 'meeting' | 'series';
/** Where the meeting is shown: called with the id under which it is from now on. */
export type GoTo = (meetingId: string) => void;

/** "The same as ...": says what was done, with a way back. */
export async function saySame(meetingId: string, about: About, otherId: string, go: GoTo): Promise<void> {
  const answer = await call('saySame', { meetingId, about, otherId });
  said(answer, meetingId, about === 'series' ? 'same_one_series' : 'same_one_meeting', go);
}

/** "No": remembered, so that it is not asked again. */
export async function sayApart(meetingId: string, about: About, otherId: string): Promise<void> {
  said(await call('sayNotSame', { meetingId, about, otherId }), meetingId, 'same_apart', () => {});
}

/** The event in the calendar gets notes of its own; those that are written stay. */
export async function split(meetingId: string, go: GoTo): Promise<void> {
  said(await call('splitMeeting', { meetingId }), meetingId, 'same_split', go);
}

type Told = 'same_one_meeting' | 'same_one_series' | 'same_apart' | 'same_split';

function said(answer: Answer<SameSaid>, before: string, words: Told, go: GoTo): void {
  if (!answer.ok) {
    tellRefusal(answer.reason, answer.message);
    return;
  }
  const { meetingId, undoId } = answer;
  go(meetingId);
  const takeBack = async () => {
    const undone = await call('undoSame', { meetingId, undoId });
    if (undone.ok) go(before);
    else if (undone.reason === 'not-found') showToast(t('same_too_late'));
    else tellRefusal(undone.reason, undone.message);
  };
  showToast(t(words), takeBack, [before, meetingId]);
}
