import { useLayoutEffect, useRef } from 'preact/hooks';
import { leaveToasts } from '../shared/toasts';

/** When another meeting takes the place of the one that was shown: it begins at its top, without the other's toasts. */
export function useAnother(meetingId: string | undefined): void {
  const last = useRef(meetingId);
  useLayoutEffect(() => {
    const before = last.current;
    if (!meetingId || meetingId === before) return;
    last.current = meetingId;
    for (const one of document.querySelectorAll('html, .sb-main, .sb-main .scroll')) one.scrollTop = 0;
    if (before) leaveToasts(meetingId);
  }, [meetingId]);
}
