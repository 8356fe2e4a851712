import { useEffect, useState } from 'preact/hooks';
import { localDateOf } from '../../core/local-time';
import { onNews } from '../../platform/news';
import { t, tn } from '../../platform/words';
import { formatDate, formatTimeExactly } from '../shared/dates';
import type { Copy, Files } from '../shared/files';
import { showToast } from '../shared/toasts';
import { useNow } from '../shared/use-now';
import { troubleWords } from './progress';
import { undo } from './RestorePart';

/** Copies that Mentorside made before something large. Nothing is drawn while there is none. */
export function CopiesPart({ files, title }: { files: Files; title: string }) {
  const now = useNow();
  const [copies, setCopies] = useState<Copy[]>([]);
  useEffect(() => {
    const load = () => void files.copies().then(setCopies);
    load();
    return onNews(load);
  }, [files]);
  const goBack = async ({ id }: Copy) => {
    const answer = await files.goBack(id);
    if (!answer.ok) return showToast(troubleWords(answer.reason, answer.message));
    if (answer.isSame) return showToast(t('copies_same'));
    const { copy } = answer;
    showToast(t('copies_back'), copy === undefined ? undefined : () => void undo(files, copy));
  };
  if (copies.length === 0) return null;
  return (
    <section class="save-part">
      <h3>{title}</h3>
      <p class="small quiet">{t('copies_line')}</p>
      <ul>
        {copies.map((copy) => {
          const when = t(
            'shared_day_time',
            formatDate(localDateOf(copy.madeAt), now),
            formatTimeExactly(new Date(copy.madeAt)),
          );
          const why = t(`copies_before_${copy.before.replace('-', '_') as 'restore'}`);
          const counted = (['people', 'meetings', 'notes'] as const).map((kind) => {
            const count = copy.counts[kind];
            return tn(`copies_${kind}`, count);
          });
          return (
            <li key={copy.id} class="row">
              <span class="grow">
                {when}{' '}
                <span class="small quiet">
                  {[why, ...counted].join(' · ')}
                  {copy.madeRoom && ` · ${tn('copies_made_room', copy.madeRoom)}`}
                </span>
              </span>
              <button
                type="button"
                class="btn btn-quiet btn-out-r"
                aria-label={t('copies_go_named', when)}
                onClick={() => void goBack(copy)}
              >
                {t('copies_go')}
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
