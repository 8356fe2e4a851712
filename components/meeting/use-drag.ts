import type { RefObject, TargetedPointerEvent } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

export interface DragHandle {
  isDragged: boolean;
  onPointerDown: (event: TargetedPointerEvent<HTMLElement>) => void;
}

/**
 * Moves rows of a list by their handle, with mouse, pen or finger (HTML drag and drop knows no finger). The row takes
 * its new place as soon as the pointer is over it; `move` gets the row's id and the place.
 */
export function useDrag(list: RefObject<HTMLElement | null>, move: (id: string, to: number) => void) {
  const [dragged, setDragged] = useState<string>();
  const end = useRef<(() => void) | undefined>(undefined);
  useEffect(() => () => end.current?.(), []);

  const start = (id: string, event: TargetedPointerEvent<HTMLElement>) => {
    if (event.button !== 0) return;
    end.current?.();
    setDragged(id);
    const over = (moved: PointerEvent) => {
      if (!list.current) return;
      const to = placeAt(list.current, id, moved.clientY);
      if (to !== undefined) move(id, to);
    };
    const stop = () => {
      setDragged(undefined);
      document.removeEventListener('pointermove', over);
      document.removeEventListener('pointerup', stop);
      document.removeEventListener('pointercancel', stop);
    };
    end.current = stop;
    document.addEventListener('pointermove', over);
    document.addEventListener('pointerup', stop);
    document.addEventListener('pointercancel', stop);
  };
  return (id: string): DragHandle => ({
    isDragged: dragged === id,
    onPointerDown: (event) => start(id, event),
  });
}

/** The place of the row whose middle was passed; undefined while the pointer is still over the row's own place. */
function placeAt(list: HTMLElement, id: string, y: number): number | undefined {
  const rows = [...list.children];
  const from = rows.findIndex((row) => row instanceof HTMLElement && row.dataset.line === id);
  let to = from;
  rows.forEach((row, index) => {
    const { top, height } = row.getBoundingClientRect();
    const middle = top + height / 2;
    if (index < from && y < middle) to = Math.min(to, index);
    if (index > from && y > middle) to = Math.max(to, index);
  });
  return to === from ? undefined : to;
}
