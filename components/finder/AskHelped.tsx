import { MessageCircleQuestion } from 'lucide';
import type { Helped } from '../../core/records';
import type { BriefView } from '../../core/views';
import { t, type WordKey } from '../../platform/words';
import { Icon } from '../shared/Icon';
import { sayHelped } from './acts';

const answers: [Helped, WordKey][] = [
  ['yes', 'finder_helped_yes'],
  ['some', 'finder_helped_some'],
  ['no', 'finder_helped_no'],
  ['skipped', 'finder_helped_skip'],
];

/** Two meetings after she picked a problem, once. */
export function AskHelped({ brief }: { brief: BriefView }) {
  const picked = brief.askHelped;
  if (!picked) return null;
  return (
    <section class="notice" aria-label={t('finder_helped')}>
      <Icon node={MessageCircleQuestion} />
      <div>
        <p>{t('finder_helped_title')}</p>
        <details class="helped-which small">
          <summary>{t('finder_helped_which')}</summary>
          <p>{picked.title}</p>
        </details>
        <div class="acts">
          {answers.map(([helped, words]) => (
            <button
              key={helped}
              type="button"
              class="btn btn-quiet"
              onClick={() => void sayHelped(brief.pair, picked, helped)}
            >
              {t(words)}
            </button>
          ))}
        </div>
      </div>
    </section>
  );
}
