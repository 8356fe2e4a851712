import { useEffect, useRef, useState } from 'preact/hooks';
import { type DeletedHere, otherThings } from '../../core/deleted-here';
import { localDateOf } from '../../core/local-time';
import type { MergePreview as Preview } from '../../core/merge-view';
import { t, tn } from '../../platform/words';
import { formatFullDay } from '../shared/dates';
import type { HowToTake, ReadFile } from '../shared/files';

interface Props {
  read: ReadFile;
  onTake: (how: HowToTake, chosen?: readonly string[]) => void;
  onCancel: () => void;
}

/** More names would hide the buttons; the others are counted. */
const namesShown = 8;

/** What a file would change here, before anything is changed. */
export function MergePreview(props: Props) {
  const box = useRef<HTMLDivElement>(null);
  const [isInstead, setInstead] = useState(false);
  useEffect(() => box.current?.focus(), [isInstead]);
  const { fileName, madeAt, feeds, dropped, unknown } = props.read;
  const Part = isInstead ? Instead : Together;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would not be read as what was found
    <div ref={box} class="save-pass save-box" role="group" tabIndex={-1} aria-labelledby="preview-title">
      <h3 id="preview-title" class="txt">
        {t(isInstead ? 'preview_instead_title' : 'preview_title', fileName)}
      </h3>
      <p class="small quiet">{t('preview_made', formatFullDay(localDateOf(madeAt)))}</p>
      {feeds > 0 && <p class="small">{tn('preview_feeds', feeds)}</p>}
      {dropped > 0 && <p class="small">{t('restore_dropped', String(dropped))}</p>}
      {unknown.length > 0 && <p class="small">{t('preview_unknown', unknown.slice(0, 5).join(', '))}</p>}
      <Part {...props} onInstead={setInstead} />
      <p class="small quiet">{t('preview_line')}</p>
    </div>
  );
}

interface PartProps extends Props {
  onInstead: (isInstead: boolean) => void;
}

/** Both are kept; what was deleted here comes back only where she ticks it. */
function Together({ read: { preview, feeds, deletedHere }, onTake, onCancel, onInstead }: PartProps) {
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const hasDeleted = deletedHere.people.length + deletedHere.others.length > 0;
  const nothing = t(hasDeleted ? 'preview_nothing_else' : 'preview_nothing');
  return (
    <>
      {preview.isNothing ? feeds === 0 && <p>{nothing}</p> : <Changes preview={preview} />}
      {hasDeleted && (
        <DeletedList
          deleted={deletedHere}
          chosen={chosen}
          onChoose={setChosen}
          onBringBack={() => onTake('bring-back', chosen)}
        />
      )}
      <div class="bar wrap">
        {!(preview.isNothing && feeds === 0) && (
          <button type="button" class="btn btn-primary" onClick={() => onTake('merge', chosen)}>
            {t('preview_merge')}
          </button>
        )}
        <button type="button" class="btn btn-edge" onClick={() => onInstead(true)}>
          {t('preview_replace')}
        </button>
        <button type="button" class="btn btn-quiet" onClick={onCancel}>
          {t('person_cancel')}
        </button>
      </div>
    </>
  );
}

/** What is lost and what comes when the file takes the place of everything. */
function Instead({ read: { instead }, onTake, onInstead }: PartProps) {
  return (
    <>
      {instead.isNothing ? <p>{t('preview_instead_nothing')}</p> : <Changes preview={instead} />}
      <div class="bar wrap">
        <button type="button" class="btn btn-alarm" onClick={() => onTake('replace')}>
          {t('preview_replace')}
        </button>
        <button type="button" class="btn btn-quiet" onClick={() => onInstead(false)}>
          {t('preview_back')}
        </button>
      </div>
    </>
  );
}

interface DeletedProps {
  deleted: DeletedHere;
  chosen: readonly string[];
  onChoose: (chosen: readonly string[]) => void;
  onBringBack: () => void;
}

function DeletedList({ deleted: { people, others }, chosen, onChoose, onBringBack }: DeletedProps) {
  const [isAsked, setAsked] = useState(false);
  const box = useRef<HTMLFieldSetElement>(null);
  const counted = others.map(({ kind, count }) => `${t(`preview_kind_${kind}`)}: ${count}`).join(', ');
  const rows = [...people, ...(counted ? [{ id: otherThings, name: t('preview_deleted_others', counted) }] : [])];
  const bringBack = () => {
    if (chosen.length > 0) return onBringBack();
    setAsked(true);
    box.current?.querySelector('input')?.focus();
  };
  return (
    <fieldset ref={box} class="save-list">
      <legend>
        <b>{t('preview_deleted')}</b>
      </legend>
      {rows.map(({ id, name }) => (
        <label key={id} class="check">
          <input
            type="checkbox"
            checked={chosen.includes(id)}
            onChange={(event) =>
              onChoose(event.currentTarget.checked ? [...chosen, id] : chosen.filter((one) => one !== id))
            }
          />
          <span class="txt">{name}</span>
        </label>
      ))}
      <p class="small quiet">{t('preview_deleted_line')}</p>
      <div>
        <button type="button" class="btn btn-edge" onClick={bringBack}>
          {t('preview_bring_back')}
        </button>
      </div>
      <div role="status">{isAsked && chosen.length === 0 && <p class="small">{t('preview_deleted_pick')}</p>}</div>
    </fieldset>
  );
}

function Changes({ preview: { kinds, people, bothKept, overwritten } }: { preview: Preview }) {
  const named = (how: Preview['people'][number]['how']) => people.filter((one) => one.how === how);
  const names = (how: 'gone' | 'new' | 'changed' | 'only-here') => {
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
  const hasGone = kinds.some(({ gone }) => gone > 0);
  return (
    <>
      <ul class="save-list">{(['gone', 'new', 'changed', 'only-here'] as const).map(names)}</ul>
      <table class="save-table small">
        <thead>
          <tr>
            <th scope="col">
              <span class="sr">{t('preview_kind')}</span>
            </th>
            <th scope="col">{t('preview_added')}</th>
            <th scope="col">{t('preview_changed')}</th>
            {hasGone && <th scope="col">{t('preview_gone')}</th>}
          </tr>
        </thead>
        <tbody>
          {kinds.map(({ kind, added, changed, gone }) => (
            <tr key={kind}>
              <th scope="row">{t(`preview_kind_${kind}`)}</th>
              <td>{added}</td>
              <td>{changed}</td>
              {hasGone && <td>{gone}</td>}
            </tr>
          ))}
        </tbody>
      </table>
      {overwritten > 0 && <p class="small">{tn('preview_overwritten', overwritten)}</p>}
      {bothKept > 0 && <p class="small">{tn('preview_both', bothKept)}</p>}
    </>
  );
}
