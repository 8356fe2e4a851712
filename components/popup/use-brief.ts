import { useCallback } from 'preact/hooks';
import type { BriefView, Pair } from '../../core/views';
import { call } from '../../platform/call';
import { useView } from '../shared/use-view';

/** Everybody one meets, and the brief of the pair chosen last; null: nobody was set up yet. */
export interface BriefAndPairs {
  brief: BriefView | null;
  pairs: Pair[];
}

/** Loads the brief and the list for the switcher. @param kept what to paint until the background answers */
export function useBrief(kept?: BriefView) {
  const load = useCallback(async () => {
    const [brief, pairs] = await Promise.all([call('getBrief', {}), call('listPairs', {})]);
    if (!brief.ok) return brief;
    if (!pairs.ok) return pairs;
    return { ok: true as const, view: { brief: brief.brief, pairs: pairs.pairs } };
  }, []);
  return useView<BriefAndPairs>(load, kept && { brief: kept, pairs: [kept.pair] });
}
