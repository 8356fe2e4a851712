import type { HelpCardView } from '../../core/problem-view';
import type { Pair } from '../../core/views';
import { t, tn } from '../../platform/words';
import { OnlyMe } from '../shared/AudienceButton';
import { formatDate } from '../shared/dates';
import { useNow } from '../shared/use-now';
import { sortAll } from './acts';

/** What brought a card, and the way to be done with it. The problem is named behind a press only. */
export function CardOrigin({ card: { because = [], checkedOn }, pair }: { card: HelpCardView; pair: Pair }) {
  const now = useNow();
  const [newest] = because;
  if (!newest)
    return checkedOn ? (
      <p class="help-from small quiet">
        {t('finder_card_check', formatDate(checkedOn, now))} <OnlyMe />
      </p>
    ) : null;
  return (
    <div class="help-from small quiet">
      <p>
        {tn('finder_card_from', because.length, formatDate(newest.pickedOn, now))} <OnlyMe />
      </p>
      <details>
        <summary>{t('finder_helped_which')}</summary>
        <ul>
          {because.map(({ problemId, title }) => (
            <li key={problemId}>{title}</li>
          ))}
        </ul>
      </details>
      <button type="button" class="btn btn-quiet btn-out" onClick={() => void sortAll(pair, because)}>
        {t('finder_card_sort')}
      </button>
    </div>
  );
}
