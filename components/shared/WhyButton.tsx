import { Info } from 'lucide';
import { t } from '../../platform/words';
import { Icon } from './Icon';
import { usePopover } from './use-popover';

/** The small "i" of a checklist row: why it matters, and where that comes from. */
export function WhyButton({ label, why, source }: { label: string; why: string; source: string }) {
  const { id, button, sheet } = usePopover('end');
  return (
    <>
      <button ref={button} type="button" class="btn btn-icon" popovertarget={id} aria-label={t('stage_why', label)}>
        <Icon node={Info} />
      </button>
      <div ref={sheet} id={id} popover="auto" class="pop" role="note">
        <p>{why}</p>
        {source && <p class="src">{t('stage_source', source)}</p>}
      </div>
    </>
  );
}
