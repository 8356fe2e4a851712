import { TriangleAlert } from 'lucide';
import type { ComponentChildren } from 'preact';
import { t } from '../../platform/words';
import { Copy } from './Copy';
import { Icon } from './Icon';

interface Props {
  report: string;
  /** A way to the notes, where they are not beside it. */
  children?: ComponentChildren;
}

/** Says that a calendar cannot be read any more, and gives what to tell those who mend it. */
export function Unreadable({ report, children }: Props) {
  return (
    <div class="notice">
      <Icon node={TriangleAlert} />
      <div class="grow">
        {t('sites_unreadable')}
        <div class="acts">
          {children}
          <Copy label={t('sites_copy_report')} text={() => report} class="btn btn-quiet" />
        </div>
      </div>
    </div>
  );
}
