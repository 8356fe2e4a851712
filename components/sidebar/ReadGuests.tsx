import { Users } from 'lucide';
import { useState } from 'preact/hooks';
import { call } from '../../platform/call';
import { t } from '../../platform/words';
import { Icon } from '../shared/Icon';
import { tellRefusal } from '../shared/refusal';

/** The calendar's server knows the guests' addresses, its page does not: asked only after this press. */
export function ReadGuests() {
  const [isBusy, setBusy] = useState(false);
  const press = async () => {
    setBusy(true);
    const answer = await call('readGuests', {});
    setBusy(false);
    if (!answer.ok) tellRefusal(answer.reason, answer.message);
  };
  return (
    <section class="sec whose-rest">
      <button type="button" class="btn btn-edge" aria-disabled={isBusy} onClick={() => !isBusy && void press()}>
        <Icon node={Users} />
        {t('whose_read_guests')}
      </button>
      <p class="small quiet">{t('whose_read_guests_line')}</p>
    </section>
  );
}
