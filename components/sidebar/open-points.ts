import type { SidebarView } from '../../core/views';

/** How many points wait to be talked about: what is open from before, and the agenda. */
export function openPoints(view: SidebarView | undefined): number {
  if (view?.state !== 'notes') return 0;
  const { fromBefore, agenda } = view.meeting;
  return [...fromBefore.lines, ...fromBefore.items, ...agenda].filter(({ state }) => state === 'open').length;
}
