import { Lock, PanelRightOpen } from 'lucide';
import { call } from '../../platform/call';
import { openPanel } from '../../platform/panel';
import { t } from '../../platform/words';
import { Icon } from '../shared/Icon';
import { showToast } from '../shared/toasts';

/** The end of the page: where the words are kept, and the way to the side panel. */
export function Foot({ meetingId }: { meetingId: string }) {
  const panel = async () => {
    // First of all, in the click itself: browsers open a panel only for a user's gesture.
    if (await openPanel({ tab: 'meetings', meetingId }).catch(() => false))
      void call('setFrame', { frame: 'collapsed' });
    else showToast(t('notes_panel_refused'));
  };
  return (
    <div class="sb-foot small quiet">
      <span class="sb-lock">
        <Icon node={Lock} />
        {t('notes_only_here')}
      </span>
      <button type="button" class="btn btn-quiet btn-out" onClick={() => void panel()}>
        <Icon node={PanelRightOpen} />
        {t('notes_open_in_panel')}
      </button>
    </div>
  );
}
