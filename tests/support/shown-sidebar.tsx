import { hideToast } from '../../components/shared/toasts';
import { stopped } from '../../components/shared/unsaved';
import { App } from '../../components/sidebar/App';
import type { SidebarView } from '../../core/views';
import { answerCalls } from './fake-browser';
import { draw, undraw } from './surface';

/** What the background answers from now on. */
export const told: { view: SidebarView } = { view: { state: 'none' } };

/** Draws the sidebar of this view. */
export async function show(next: SidebarView, more: Parameters<typeof answerCalls>[0] = {}, theme?: 'dark') {
  told.view = next;
  const settings = theme ? { theme } : {};
  const cover = { isCovered: false, at: 0 };
  answerCalls({ getSidebar: () => ({ ok: true, view: told.view, settings, cover }), ...more });
  await draw(<App />);
}

/** Sets the width of the frame. */
export function setWidth(width: number) {
  (
    window as unknown as { happyDOM: { setViewport(size: { width: number; height: number }): void } }
  ).happyDOM.setViewport({ width, height: 800 });
}

export function leaveSidebar() {
  undraw();
  hideToast();
  stopped.value = undefined;
}
