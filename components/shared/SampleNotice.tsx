import { Shapes } from 'lucide';
import { call } from '../../platform/call';
import { t } from '../../platform/words';
import { toldOf } from './acts';
import { Icon } from './Icon';
import './OneAct.css';

/** Says that these people are made up, and ends it with one click. */
export function SampleNotice() {
  return (
    <div class="notice one-act">
      <Icon node={Shapes} />
      <span class="grow">{t('popup_sample')}</span>
      <button
        type="button"
        class="btn btn-quiet btn-out-r"
        onClick={() => void call('showSample', { on: false }).then(toldOf)}
      >
        {t('popup_sample_end')}
      </button>
    </div>
  );
}
