import { Ellipsis, EyeOff, Info, Pencil, Trash2 } from 'lucide';
import type { ChecklistRow, Member } from '../../core/views';
import { t } from '../../platform/words';
import { formatDate } from '../shared/dates';
import { Icon } from '../shared/Icon';
import { hideItem } from '../shared/mentorship-acts';
import { shortName } from '../shared/short-name';
import { useNow } from '../shared/use-now';
import { usePopover } from '../shared/use-popover';
import { forAllWords } from './OwnItemForm';
import { removeOwnItem } from './own-items';

interface Props {
  row: ChecklistRow;
  member: Member;
  onEdit: () => void;
}

/** The id of the button that opens it. */
export function moreId(itemId: string): string {
  return `more-${itemId}`;
}

/** Behind a row: why it matters and where that comes from, when it was ticked, and what can be done with it. */
export function RowMore({ row, member, onEdit }: Props) {
  const { id, button, sheet, close } = usePopover('end');
  const { item, isOwn, isForAll, source } = row;
  const name = shortName(member.name);
  const label = t(isOwn ? 'own_more' : 'stage_why', item.label);
  const act = (run: () => void) => () => {
    close();
    run();
  };
  return (
    <>
      <button
        ref={button}
        id={moreId(item.id)}
        type="button"
        class="btn btn-icon"
        popovertarget={id}
        aria-label={label}
      >
        <Icon node={isOwn ? Ellipsis : Info} />
      </button>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields */}
      <div ref={sheet} id={id} popover="auto" class="pop row-more" role="group" aria-label={label}>
        <p>{isOwn ? (isForAll ? forAllWords(member.myRole) : t('own_for_one', name)) : item.why}</p>
        <TickedDays row={row} />
        {source && <p class="src">{t('stage_source', source)}</p>}
        <div class="row-acts">
          {isOwn ? (
            <>
              <button type="button" class="btn btn-quiet btn-out" onClick={act(onEdit)}>
                <Icon node={Pencil} />
                {t('own_edit')}
              </button>
              <button type="button" class="btn btn-quiet" onClick={act(() => void removeOwnItem(item.id))}>
                <Icon node={Trash2} />
                {t('own_remove')}
              </button>
            </>
          ) : (
            <button type="button" class="btn btn-quiet btn-out" onClick={act(() => void hideItem(member, row, true))}>
              <Icon node={EyeOff} />
              {t('hidden_hide', name)}
            </button>
          )}
        </div>
      </div>
    </>
  );
}

/** Each day on which it was ticked, newest first; one alone stands at the row already. */
function TickedDays({ row }: { row: ChecklistRow }) {
  const now = useNow();
  const days = [...(row.tickedOn ? [row.tickedOn] : []), ...row.history];
  if (days.length < 2) return null;
  return <p class="small quiet">{t('stage_ticked_days', days.map((day) => formatDate(day, now)).join(' · '))}</p>;
}
