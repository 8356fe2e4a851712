import { Info } from 'lucide';
import { t } from '../../platform/words';
import { Icon } from './Icon';
import { usePopover } from './use-popover';

interface Props {
  /** The row that it belongs to. */
  label: string;
  why: string;
  source: string;
  /** The button's name, where "Why: ..." does not say it. */
  name?: string;
}

/** The small "i" of a row: why it matters, and where that comes from. */
export function WhyButton({ label, why, source, name = t('stage_why', label) }: Props) {
  const { id, button, sheet } = usePopover('end');
  return (
    <>
      <button ref={button} type="button" class="btn btn-icon" popovertarget={id} aria-label={name}>
        <Icon node={Info} />
      </button>
      <div ref={sheet} id={id} popover="auto" class="pop" role="note">
        <p>{why}</p>
        {source && <p class="src">{t('stage_source', source)}</p>}
      </div>
    </>
  );
}
