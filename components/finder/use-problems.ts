import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { pairKey } from '../../core/pair';
import type { FoundLine, HelpCardView, ProblemLine } from '../../core/problem-view';
import type { Pair } from '../../core/views';
import { call } from '../../platform/call';

/** What the background said to these words. */
export interface ProblemsFound {
  typed: string;
  found: FoundLine[];
  /** The card, when something urgent is among them. */
  help: HelpCardView[];
  usual: ProblemLine[];
}

/** Long enough for the next key, short enough to be there with the last one. */
const pause = 200;

/**
 * Looks for problems while she types. The words live in this document alone. An answer to older words never takes the
 * place of one to newer words.
 */
export function useProblems({ mentorshipIds }: Pick<Pair, 'mentorshipIds'>) {
  const [answer, setAnswer] = useState<ProblemsFound>();
  const [failed, setFailed] = useState(false);
  const turn = useRef(0);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const who = pairKey(mentorshipIds);
  const ask = useCallback(
    async (typed: string) => {
      clearTimeout(timer.current);
      turn.current += 1;
      const mine = turn.current;
      const got = await call('findProblems', { mentorshipIds: who.split(' '), typed });
      if (mine !== turn.current) return;
      setFailed(!got.ok);
      if (got.ok) setAnswer({ typed, found: got.found, help: got.help, usual: got.usual });
    },
    [who],
  );
  /** Asks after the pause. What is on its way is not waited for. */
  const askSoon = (typed: string) => {
    clearTimeout(timer.current);
    turn.current += 1;
    timer.current = setTimeout(() => void ask(typed), pause);
  };
  /** Forgets what was found, at once. */
  const forget = () => {
    clearTimeout(timer.current);
    turn.current += 1;
    setFailed(false);
    setAnswer((before) => before && { typed: '', found: [], help: [], usual: before.usual });
  };
  useEffect(() => () => clearTimeout(timer.current), []);
  return { answer, failed, ask, askSoon, forget };
}
