import { Ban, Calendar, Lock } from 'lucide';
import { t } from '../../platform/words';
import { Icon } from './Icon';
import './Promises.css';

/** What it reads, where it keeps it, and that nothing is sent. */
export function Promises() {
  return (
    <dl class="promises">
      <div>
        <Icon node={Calendar} />
        <dt>{t('welcome_reads')}</dt>
        <dd>{t('welcome_reads_line')}</dd>
      </div>
      <div>
        <Icon node={Lock} />
        <dt>{t('welcome_keeps')}</dt>
        <dd>{t('welcome_keeps_line')}</dd>
      </div>
      <div>
        <Icon node={Ban} />
        <dt>{t('welcome_sends')}</dt>
        <dd>{t('welcome_sends_line')}</dd>
      </div>
    </dl>
  );
}
