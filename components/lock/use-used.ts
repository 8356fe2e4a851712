import { useEffect } from 'preact/hooks';
import { call } from '../../platform/call';
import { lockState } from './lock-state';

const acts = ['pointerdown', 'keydown', 'wheel'] as const;
const pause = 60_000;

/** Reading is use too: while there is an open lock, says so once a minute at most. */
export function useUsed(): void {
  useEffect(() => {
    let last = 0;
    const seen = () => {
      if (lockState.peek() !== 'open' || Date.now() - last < pause) return;
      last = Date.now();
      void call('used', {});
    };
    for (const act of acts) document.addEventListener(act, seen, { capture: true, passive: true });
    return () => {
      for (const act of acts) document.removeEventListener(act, seen, { capture: true });
    };
  }, []);
}
