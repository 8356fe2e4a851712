import { Pin } from 'lucide';
import { isFirefox } from '../../platform/sites';
import { t } from '../../platform/words';
import { Icon } from '../shared/Icon';

/** How to keep the icon in sight; it differs by browser. */
export function PinHint() {
  return (
    <p class="welcome-pin small">
      <Icon node={Pin} />
      <span>{t(isFirefox() ? 'welcome_pin_firefox' : 'welcome_pin_chrome')}</span>
    </p>
  );
}
