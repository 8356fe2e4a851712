import { useState } from 'preact/hooks';
import type { FeedView, LikelyAddress } from '../../../core/calendar-views';
import { toLocal } from '../../../core/local-time';
import { call } from '../../../platform/call';
import { requestForFeed } from '../../../platform/sites';
import { t, tn } from '../../../platform/words';
import { toldOf } from '../../shared/acts';
import { formatWhen } from '../../shared/dates';
import { showToast } from '../../shared/toasts';
import { useNow } from '../../shared/use-now';
import { FeedMove } from './FeedMove';
import { troubleWords } from './feed-words';
import { SavedField } from './SavedField';

/** One calendar: what is known of it, when it was read, and what went wrong. */
export function FeedRow({ feed }: { feed: FeedView }) {
  const { feedId, kind, name, place, origin, lastOkAt, skipped, trouble, upcoming, likely } = feed;
  const now = useNow();
  const [isBusy, setBusy] = useState(false);
  const refresh = async () => {
    if (isBusy) return;
    setBusy(true);
    const answer = await call('refreshFeed', { feedId });
    setBusy(false);
    if (toldOf(answer) && answer.ok && !answer.trouble) showToast(t('feeds_refreshed'));
  };
  const remove = async () => {
    if (!toldOf(await call('removeFeed', { feedId }))) return;
    showToast(t('feeds_removed'), () => void call('removeFeed', { feedId, undo: true }).then(toldOf));
  };
  const allow = () => {
    if (origin) void requestForFeed(origin).then((isAllowed) => (isAllowed ? refresh() : undefined));
  };
  return (
    <li>
      <SavedField
        label={t('feeds_name')}
        value={name}
        onSave={async (text) => toldOf(await call('renameFeed', { feedId, name: text }))}
      />
      <p class="small quiet txt">{place ?? t('feeds_from_file')}</p>
      {lastOkAt && (
        <p class="small quiet">{t('feeds_read_at', formatWhen(toLocal(new Date(lastOkAt)), undefined, now))}</p>
      )}
      <p class="small">{upcoming > 0 ? tn('feeds_upcoming', upcoming) : t('feeds_upcoming_none')}</p>
      {likely.map((one) => (
        <LikelyLine key={one.personId} likely={one} />
      ))}
      {skipped > 0 && <p class="small quiet">{tn('feeds_skipped', skipped)}</p>}
      {trouble && (
        <p class="small trouble" role="status">
          {troubleWords(trouble)}
        </p>
      )}
      {(trouble === 'moved' || trouble === 'gone') && <FeedMove feed={feed} />}
      <div class="bar wrap">
        {trouble === 'not-allowed' && (
          <button type="button" class="btn btn-edge" onClick={allow}>
            {t('feeds_allow')}
          </button>
        )}
        {kind === 'address' && (
          <button
            type="button"
            class="btn btn-edge"
            aria-disabled={isBusy}
            aria-label={t('feeds_refresh_named', name)}
            onClick={() => void refresh()}
          >
            {isBusy ? t('feeds_reading') : t('feeds_refresh')}
          </button>
        )}
        <button
          type="button"
          class="btn btn-quiet"
          aria-label={t('feeds_remove_named', name)}
          onClick={() => void remove()}
        >
          {t('feeds_remove')}
        </button>
      </div>
    </li>
  );
}

/** Somebody whom she meets is a guest here by name: with one press their meetings are found. */
function LikelyLine({ likely: { personId, name, email } }: { likely: LikelyAddress }) {
  const put = async (emails: string[]) =>
    toldOf(await call('putPerson', { patch: { id: personId, body: { emails } } }));
  const take = async () => {
    if (await put([email])) showToast(t('feeds_likely_taken', name), () => void put([]));
  };
  return (
    <div class="small">
      <p class="txt">{t('feeds_likely', name, email)}</p>
      <button
        type="button"
        class="btn btn-quiet btn-out"
        aria-label={t('feeds_likely_take_named', name)}
        onClick={() => void take()}
      >
        {t('feeds_likely_take')}
      </button>
    </div>
  );
}
