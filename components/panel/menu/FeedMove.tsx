import { useId, useState } from 'preact/hooks';
import type { FeedView } from '../../../core/calendar-views';
import { feedAddress } from '../../../core/feed-address';
import { call } from '../../../platform/call';
import { hostOf, originOf, requestForFeed } from '../../../platform/sites';
import { t } from '../../../platform/words';
import { showToast } from '../../shared/toasts';
import { saidOf } from './feed-words';

/**
 * A calendar whose address leads elsewhere, or to nothing: to be read at another one. Before it is allowed, no browser
 * tells where an address leads, so that the place is a likely one or what she gives.
 */
export function FeedMove({ feed: { feedId, likelyOrigin } }: { feed: FeedView }) {
  const id = useId();
  const [typed, setTyped] = useState('');
  const [said, setSaid] = useState('');
  const [isBusy, setBusy] = useState(false);
  const address = feedAddress(typed);
  const origin = address && originOf(address);

  /** In the press itself: the browser asks only while it is being handled. */
  const move = (to: string, whole?: string) => {
    if (isBusy) return;
    setBusy(true);
    setSaid('');
    requestForFeed(to)
      .then(async (isAllowed) => {
        if (!isAllowed) return setSaid(t('feeds_move_refused', hostOf(to)));
        const words = saidOf(await call('moveFeed', { feedId, ...(whole ? { address: whole } : {}) }));
        if (words === undefined) showToast(t('feeds_moved', hostOf(to)));
        else setSaid(words);
      })
      .catch(() => setSaid(t('feeds_wrong')))
      .finally(() => setBusy(false));
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (origin) move(origin, address);
        else setSaid(t('feeds_wrong'));
      }}
    >
      {likelyOrigin && (
        <>
          <p class="small">{t('feeds_move_likely', hostOf(likelyOrigin))}</p>
          <button type="button" class="btn btn-edge" aria-disabled={isBusy} onClick={() => move(likelyOrigin)}>
            {t('feeds_move_allow', hostOf(likelyOrigin))}
          </button>
        </>
      )}
      <label class="field">
        <span>{t('feeds_move_address')}</span>
        <input
          class="input"
          inputMode="url"
          autocomplete="off"
          spellcheck={false}
          aria-invalid={said !== ''}
          aria-describedby={id}
          value={typed}
          onInput={(event) => {
            setTyped(event.currentTarget.value);
            setSaid('');
          }}
        />
      </label>
      <button type="submit" class="btn btn-edge" aria-disabled={isBusy}>
        {origin ? t('feeds_move_allow', hostOf(origin)) : t('feeds_move_use')}
      </button>
      <div id={id} role="status">
        {isBusy ? <p class="quiet">{t('feeds_reading')}</p> : said && <p class="small trouble">{said}</p>}
      </div>
    </form>
  );
}
