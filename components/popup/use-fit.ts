import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';

/**
 * How much to fold so that an area needs no scrolling: 0 (nothing) to `most`, found before the first paint. When even
 * the most would not do (large text), nothing is folded and the area scrolls.
 * @param content anew for each new content: the search starts again
 */
export function useFit(area: RefObject<HTMLElement | null>, content: unknown, most: number): number {
  const [fold, setFold] = useState({ content, level: 0, settled: false });
  const now = fold.content === content ? fold : { content, level: 0, settled: false };
  useLayoutEffect(() => {
    const element = area.current;
    if (!element || now.settled) return;
    const fits = element.scrollHeight <= element.clientHeight + 1;
    if (fits) setFold({ ...now, settled: true });
    else if (now.level < most) setFold({ ...now, level: now.level + 1 });
    else setFold({ content, level: 0, settled: true });
  });
  return now.level;
}
