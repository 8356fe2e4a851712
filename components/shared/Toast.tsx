import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../platform/words';
import { hideToast, holdToast, releaseToast, toast, undoToast } from './toasts';

/**
 * Draws what showToast was given. Once per surface, as the last element: Undo is then last in the tab order.
 * Ctrl+Z outside of text fields does the same.
 */
export function Toast() {
  const message = toast.value;
  const before = useRef<HTMLElement | null>(null);
  useEffect(() => {
    document.addEventListener('keydown', undoByKey);
    return () => document.removeEventListener('keydown', undoByKey);
  }, []);

  const leave = (act: () => void) => {
    act();
    if (before.current?.isConnected) before.current.focus();
  };
  return (
    <div
      role="status"
      onMouseEnter={holdToast}
      onMouseLeave={() => toast.peek() && releaseToast()}
      onFocusIn={(event) => {
        holdToast();
        if (event.relatedTarget instanceof HTMLElement) before.current = event.relatedTarget;
      }}
      onFocusOut={() => toast.peek() && releaseToast()}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !message) return;
        event.stopPropagation();
        leave(hideToast);
      }}
    >
      {message && (
        <div class="toast">
          <span class="grow">{message.text}</span>
          {message.undo && (
            <button
              type="button"
              class="btn btn-quiet"
              aria-keyshortcuts="Control+Z Meta+Z"
              onClick={() => leave(undoToast)}
            >
              {t('shared_undo')}
            </button>
          )}
        </div>
      )}
    </div>
  );
}

function undoByKey(event: KeyboardEvent) {
  if (event.key.toLowerCase() !== 'z' || event.shiftKey || event.altKey || !(event.ctrlKey || event.metaKey)) return;
  // In a field Ctrl+Z belongs to what she types.
  if (event.target instanceof HTMLElement && event.target.closest('input:not([type=checkbox]), textarea')) return;
  if (!toast.peek()?.undo) return;
  event.preventDefault();
  undoToast();
}
