import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Refusal } from '../../platform/answer';
import { onNews } from '../../platform/news';

/** What a surface shows: nothing yet, the view, or why it cannot be shown. */
export interface Loaded<T> {
  view: T | undefined;
  refusal: Refusal | undefined;
  message: string | undefined;
  reload: () => Promise<void>;
}

/**
 * Loads a view and loads it again after each change anywhere (news come in bursts: one load at a time, the last wins).
 * @param load asks the background; its identity decides when to start anew.
 */
export function useView<T>(
  load: () => Promise<{ ok: true; view: T } | { ok: false; reason: Refusal; message?: string }>,
  initial?: T,
): Loaded<T> {
  const [state, setState] = useState<Omit<Loaded<T>, 'reload'>>({
    view: initial,
    refusal: undefined,
    message: undefined,
  });
  const turn = useRef(0);
  const reload = useCallback(async () => {
    turn.current += 1;
    const mine = turn.current;
    const answer = await load();
    if (mine !== turn.current) return;
    if (answer.ok) setState({ view: answer.view, refusal: undefined, message: undefined });
    else setState((before) => ({ view: before.view, refusal: answer.reason, message: answer.message }));
  }, [load]);
  useEffect(() => {
    void reload();
    return onNews(() => void reload());
  }, [reload]);
  return { ...state, reload };
}
