import { useEffect, useRef } from 'preact/hooks';
import { call } from '../../platform/call';
import { onNews } from '../../platform/news';

/**
 * Goes to the meeting whose event was opened in the calendar, once for each event (its closing is news too). Not while
 * pinned, not away from words in the making, and not for an event that belongs to nobody yet.
 */
export function useFollow(pinned: boolean, onOpened: (meetingId: string) => void): void {
  const followed = useRef('');
  const go = useRef(onOpened);
  go.current = onOpened;
  useEffect(() => {
    if (pinned) return;
    return onNews(async (changes) => {
      const id = changes.find((change) => change.store === 'open-event')?.id;
      if (!id || id === followed.current || isTyping()) return;
      const answer = await call('getMeeting', { meetingId: id });
      if (!answer.ok || !answer.meeting) return;
      followed.current = id;
      go.current(id);
    });
  }, [pinned]);
}

function isTyping(): boolean {
  return (
    document.hasFocus() && Boolean(document.activeElement?.matches('input:not([type=checkbox]), textarea, select'))
  );
}
