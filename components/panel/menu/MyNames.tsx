import { X } from 'lucide';
import { call } from '../../../platform/call';
import { t } from '../../../platform/words';
import { toldOf } from '../../shared/acts';
import { Icon } from '../../shared/Icon';
import { showToast } from '../../shared/toasts';

interface Props {
  iAm: readonly string[];
  onChanged: () => void;
}

/** What she said is her, in guest lists. Taken out, it is offered as a guest again. */
export function MyNames({ iAm, onChanged }: Props) {
  if (iAm.length === 0) return null;
  const put = async (next: readonly string[]) => {
    const isPut = toldOf(await call('putSettings', { patch: { id: 'settings', body: { iAm: [...next] } } }));
    onChanged();
    return isPut;
  };
  return (
    <fieldset>
      <legend class="label">{t('menu_me')}</legend>
      <p class="small quiet">{t('menu_me_line')}</p>
      <ul>
        {iAm.map((one) => (
          <li key={one} class="bar">
            <bdi class="txt">{one}</bdi>
            <button
              type="button"
              class="btn btn-icon"
              aria-label={t('menu_me_remove', one)}
              onClick={async () => {
                const isPut = await put(iAm.filter((other) => other !== one));
                if (isPut) showToast(t('menu_me_removed', one), () => void put(iAm));
              }}
            >
              <Icon node={X} />
            </button>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
