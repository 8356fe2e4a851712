import { useEffect, useRef } from 'preact/hooks';
import { call } from '../../platform/call';
import { onNews } from '../../platform/news';
import { hasTypedFields } from '../shared/unsaved';

/**
 * Goes to the meeting whose event was opened in the calendar, once for each event (its closing is news too). Not away
 * from words in the making, and not for an event that belongs to nobody yet.
 * @param follows false where she does something else: on a page of the menu, in a form, or pinned
 */
export function useFollow(follows: boolean, onOpened: (meetingId: string) => void): void {
  const followed = useRef('');
  const go = useRef(onOpened);
  go.current = onOpened;
  useEffect(() => {
    if (!follows) return;
    let isOver = false;
    const end = onNews(async (changes) => {
      const id = changes.find((change) => change.store === 'open-event')?.id;
      if (!id || id === followed.current || isTyping()) return;
      const answer = await call('getMeeting', { meetingId: id });
      if (!answer.ok || !answer.meeting || isOver) return;
      followed.current = id;
      go.current(id);
    });
    return () => {
      isOver = true;
      end();
    };
  }, [follows]);
}

function isTyping(): boolean | undefined {
  const isIn = document.hasFocus() && document.activeElement?.matches('input:not([type=checkbox]), textarea, select');
  // Left for the calendar with something half typed in a field.
  return isIn || hasTypedFields(document.body);
}
