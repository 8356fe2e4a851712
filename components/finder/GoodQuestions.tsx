import { useCallback } from 'preact/hooks';
import { pairKey } from '../../core/pair';
import type { BriefView, Pair } from '../../core/views';
import { call } from '../../platform/call';
import { t } from '../../platform/words';
import { WorthAsking } from '../brief/BriefSections';
import { Trouble } from '../shared/Trouble';
import { useView } from '../shared/use-view';

/** "Just give me good questions": those that are worth asking now, whatever is going on. */
export function GoodQuestions({ pair }: { pair: Pair }) {
  const who = pairKey(pair.mentorshipIds);
  const load = useCallback(async () => {
    const answer = await call('getBrief', { mentorshipIds: who.split(' ') });
    return answer.ok ? { ok: true as const, view: answer.brief } : answer;
  }, [who]);
  const { view, refusal, message, reload } = useView<BriefView | null>(load);
  if (!view) return refusal ? <Trouble reason={refusal} message={message} onRetry={() => void reload()} /> : null;
  return <WorthAsking brief={view} limit={3} isWide empty={t('panel_worth_none')} />;
}
