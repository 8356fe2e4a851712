import { useCallback, useRef, useState } from 'preact/hooks';
import { isClosed, pairKey } from '../../core/pair';
import type { BriefView, Pair } from '../../core/views';
import { call } from '../../platform/call';
import { toldOf } from '../shared/acts';
import { useView } from '../shared/use-view';

/** Everybody one meets, and the brief of the pair chosen last; null: nobody was set up yet. */
export interface BriefAndPairs {
  brief: BriefView | null;
  pairs: Pair[];
}

/**
 * Loads the brief and the list for the switcher. Which pair comes first the background decides (who is met soon, else
 * who was chosen last), until she turns to another one here.
 * @param kept what to paint until the background answers
 */
export function useBrief(kept?: BriefView) {
  const [chosen, setChosen] = useState('');
  const shown = useRef('');
  const load = useCallback(async () => {
    const args = chosen ? { mentorshipIds: chosen.split(' ') } : {};
    const [first, pairs] = await Promise.all([call('getBrief', args), call('listPairs', {})]);
    if (!first.ok) return first;
    if (!pairs.ok) return pairs;
    // The chosen one was removed meanwhile: back to whoever comes first.
    const isGone = chosen && !first.brief;
    // Closed under her hands: nobody is led to it any more, yet she stays with it.
    const stayed = !chosen && pairs.pairs.find((pair) => isClosed(pair) && keyOf(pair) === shown.current);
    const { mentorshipIds } = stayed || {};
    const brief = isGone || mentorshipIds ? await call('getBrief', mentorshipIds ? { mentorshipIds } : {}) : first;
    if (!brief.ok) return brief;
    if (isGone) setChosen('');
    shown.current = brief.brief ? keyOf(brief.brief.pair) : '';
    return { ok: true as const, view: { brief: brief.brief, pairs: pairs.pairs } };
  }, [chosen]);
  const loaded = useView<BriefAndPairs>(load, kept && { brief: kept, pairs: [kept.pair] });
  /** Turns to another pair, here at once and elsewhere by news. Nobody: whoever comes first. */
  const choose = (mentorshipIds: string[]) => {
    setChosen(pairKey(mentorshipIds));
    if (mentorshipIds.length > 0) void call('choosePair', { mentorshipIds }).then(toldOf);
  };
  return { ...loaded, choose };
}

function keyOf(pair: Pair): string {
  return pairKey(pair.mentorshipIds);
}
