import { Plus } from 'lucide';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { StageId, When } from '../../content/types';
import type { ChecklistRow, Member } from '../../core/views';
import { t } from '../../platform/words';
import { Icon } from '../shared/Icon';
import { shortName } from '../shared/short-name';
import { OwnItemForm } from './OwnItemForm';
import { addOwnItem, changeOwnItem } from './own-items';

/** When an item of a stage is most likely due. */
const usual: Record<StageId, When> = {
  prepare: 'before-first-meeting',
  initiate: 'at-first-meeting',
  cultivate: 'each-meeting',
  evaluate: 'quarterly',
};

/** A button that turns into the form for an item of her own, and back. */
export function AddOwnItem({ member, stage }: { member: Member; stage: StageId }) {
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(false);
  useLayoutEffect(() => {
    if (wasOpen.current && !isOpen) button.current?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);
  if (!isOpen)
    return (
      <button ref={button} type="button" class="btn btn-quiet btn-out own-add" onClick={() => setOpen(true)}>
        <Icon node={Plus} />
        {t('own_add')}
      </button>
    );
  return (
    <OwnItemForm
      start={{ label: '', when: usual[stage], isForAll: false }}
      name={shortName(member.name)}
      myRole={member.myRole}
      submit={t('own_add_now')}
      onSubmit={async (words) => {
        const added = await addOwnItem(member, stage, words);
        if (added) setOpen(false);
        return added;
      }}
      onCancel={() => setOpen(false)}
    />
  );
}

interface EditProps {
  row: ChecklistRow;
  member: Member;
  onDone: () => void;
}

/** The form in place of a row of hers. */
export function EditOwnItem({ row, member, onDone }: EditProps) {
  const { item, isForAll } = row;
  return (
    <OwnItemForm
      start={{ label: item.label, when: item.when, isForAll }}
      name={shortName(member.name)}
      myRole={member.myRole}
      submit={t('own_save')}
      onSubmit={async (words) => {
        const kept = await changeOwnItem(member, row, words);
        if (kept) onDone();
        return kept;
      }}
      onCancel={onDone}
    />
  );
}
