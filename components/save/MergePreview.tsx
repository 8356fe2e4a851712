import { useEffect, useRef } from 'preact/hooks';
import { localDateOf } from '../../core/local-time';
import type { MergePreview as Preview } from '../../core/merge-view';
import { t, tn } from '../../platform/words';
import { formatFullDay } from '../shared/dates';
import type { ReadFile } from '../shared/files';

interface Props {
  read: ReadFile;
  onTake: (how: 'merge' | 'replace') => void;
  onCancel: () => void;
}

/** More names would hide the buttons; the others are counted. */
const namesShown = 8;

/** What a file would change here, before anything is changed. */
export function MergePreview({ read, onTake, onCancel }: Props) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  const { preview, fileName, madeAt, feeds, dropped, unknown } = read;
  const isNothing = preview.isNothing && feeds === 0;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would not be read as what was found
    <div ref={box} class="save-pass save-box" role="group" tabIndex={-1} aria-labelledby="preview-title">
      <h3 id="preview-title" class="txt">
        {t('preview_title', fileName)}
      </h3>
      <p class="small quiet">{t('preview_made', formatFullDay(localDateOf(madeAt)))}</p>
      {isNothing ? <p>{t('preview_nothing')}</p> : !preview.isNothing && <Changes preview={preview} />}
      {feeds > 0 && <p class="small">{tn('preview_feeds', feeds)}</p>}
      {dropped > 0 && <p class="small">{t('restore_dropped', String(dropped))}</p>}
      {unknown.length > 0 && <p class="small">{t('preview_unknown', unknown.slice(0, 5).join(', '))}</p>}
      <div class="bar wrap">
        {!isNothing && (
          <button type="button" class="btn btn-primary" onClick={() => onTake('merge')}>
            {t('preview_merge')}
          </button>
        )}
        <button type="button" class="btn btn-edge" onClick={() => onTake('replace')}>
          {t('preview_replace')}
        </button>
        <button type="button" class="btn btn-quiet" onClick={onCancel}>
          {t('person_cancel')}
        </button>
      </div>
      <p class="small quiet">{t('preview_line')}</p>
    </div>
  );
}

function Changes({ preview: { kinds, people, bothKept } }: { preview: Preview }) {
  const named = (how: Preview['people'][number]['how']) => people.filter((one) => one.how === how);
  const names = (how: 'new' | 'changed' | 'only-here') => {
    const all = named(how).map(({ name }) => name);
    if (all.length === 0) return null;
    const shown = all.slice(0, namesShown).join(', ');
    const more = all.length - namesShown;
    const label = t(`preview_people_${how.replace('-', '_') as 'new'}`);
    return (
      <li key={how} class="txt">
        <b>{label}</b> {more > 0 ? tn('preview_more', more, shown) : shown}
      </li>
    );
  };
  return (
    <>
      <ul class="save-list">{(['new', 'changed', 'only-here'] as const).map(names)}</ul>
      <table class="save-table small">
        <thead>
          <tr>
            <th scope="col">
              <span class="sr">{t('preview_kind')}</span>
            </th>
            <th scope="col">{t('preview_added')}</th>
            <th scope="col">{t('preview_changed')}</th>
          </tr>
        </thead>
        <tbody>
          {kinds.map(({ kind, added, changed }) => (
            <tr key={kind}>
              <th scope="row">{t(`preview_kind_${kind}`)}</th>
              <td>{added}</td>
              <td>{changed}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {bothKept > 0 && <p class="small">{tn('preview_both', bothKept)}</p>}
    </>
  );
}
