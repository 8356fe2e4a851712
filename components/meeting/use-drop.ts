import { useRef } from 'preact/hooks';
import { t } from '../../platform/words';
import { showToast } from '../shared/toasts';
import type { Acts } from './use-acts';

/** Drops rows of one list, with Undo. The focus moves to the row that takes the place. */
export function useDrop(acts: Acts) {
  const list = useRef<HTMLUListElement>(null);
  const drop = (kind: 'line' | 'item', id: string) => {
    const row = list.current?.contains(document.activeElement) ? document.activeElement?.closest('li') : undefined;
    const next = row?.nextElementSibling ?? row?.previousElementSibling ?? list.current?.nextElementSibling;
    const change = kind === 'line' ? acts.changeLine : acts.changeItem;
    change(id, { head: { state: 'dropped' } });
    next?.querySelector<HTMLElement>('input, button')?.focus();
    showToast(t('notes_dropped'), () => change(id, { head: { state: 'open' } }));
  };
  return { list, drop };
}
