import { useCallback, useId, useRef, useState } from 'preact/hooks';
import type { FeedView } from '../../../core/calendar-views';
import { feedAddress } from '../../../core/feed-address';
import { call } from '../../../platform/call';
import { newId } from '../../../platform/ids';
import { hostOf, originOf, requestForFeed } from '../../../platform/sites';
import { t } from '../../../platform/words';
import { showToast } from '../../shared/toasts';
import { useKeepFocus } from '../../shared/use-keep-focus';
import { useView } from '../../shared/use-view';
import { FeedFile } from './FeedFile';
import { FeedRow } from './FeedRow';
import { saidOf, troubleWords } from './feed-words';
import './Feeds.css';

/** `isSample`: hers are not shown beside the sample people. */
export interface KnownFeeds {
  feeds: FeedView[];
  isSample?: true;
}

async function loadFeeds() {
  const answer = await call('listFeeds', {});
  return answer.ok ? { ok: true as const, view: answer } : answer;
}

/**
 * Calendars by private address or file: the next meeting is known without a calendar page.
 * @param first what is known already
 */
export function Feeds({ first }: { first: KnownFeeds | undefined }) {
  const id = useId();
  const area = useRef<HTMLElement>(null);
  const [address, setAddress] = useState('');
  const [said, setSaid] = useState('');
  const [isBusy, setBusy] = useState(false);
  const { view } = useView<KnownFeeds>(useCallback(loadFeeds, []), first);
  const feeds = view?.feeds;
  useKeepFocus(area);

  /** Says what came of reading; returns whether it was read. */
  const read = async (reading: Promise<Parameters<typeof saidOf>[0]>, file?: string) => {
    setBusy(true);
    setSaid('');
    const words = saidOf(await reading, file);
    setBusy(false);
    setSaid(words ?? '');
    return words === undefined;
  };
  const add = (event: Event) => {
    event.preventDefault();
    if (isBusy) return;
    const whole = feedAddress(address);
    const origin = whole && originOf(whole);
    if (!origin) return setSaid(t('feeds_wrong'));
    // The browser asks only while the press is being handled: nothing may be awaited before.
    requestForFeed(origin).then(
      async (isAllowed) => {
        if (!isAllowed) return setSaid(t('feeds_refused', hostOf(origin)));
        if (!(await read(call('addFeed', { feedId: newId(), address: whole })))) return;
        setAddress('');
        showToast(t('feeds_added'));
      },
      () => setSaid(t('feeds_wrong')),
    );
  };
  const addFile = async (name: string, text: string) => {
    if (await read(call('addFeedFile', { feedId: newId(), name, text }), name)) showToast(t('feeds_added'));
  };
  const title = <h2 id={`${id}-title`}>{t('feeds_title')}</h2>;
  if (view?.isSample)
    return (
      <section class="feeds" aria-labelledby={`${id}-title`}>
        {title}
        <p>{t('feeds_sample')}</p>
      </section>
    );
  return (
    <section class="feeds" ref={area} aria-labelledby={`${id}-title`}>
      {title}
      <p>{t('feeds_line')}</p>
      <details open={feeds?.length === 0}>
        <summary>{t('feeds_where')}</summary>
        <p>{t('feeds_where_google')}</p>
        <p>{t('feeds_where_outlook')}</p>
        <p>{t('feeds_where_nextcloud')}</p>
        <p class="small quiet">{t('feeds_where_secret')}</p>
      </details>
      <form onSubmit={add}>
        <label class="field">
          <span>{t('feeds_address')}</span>
          <input
            class="input"
            inputMode="url"
            autocomplete="off"
            spellcheck={false}
            placeholder="https://…/basic.ics"
            aria-invalid={said !== ''}
            aria-describedby={`${id}-said`}
            value={address}
            onInput={(event) => {
              setAddress(event.currentTarget.value);
              setSaid('');
            }}
          />
        </label>
        <button type="submit" class="btn btn-edge" aria-disabled={isBusy}>
          {t('feeds_add')}
        </button>
      </form>
      <FeedFile onFile={addFile} onTrouble={(trouble) => setSaid(troubleWords(trouble))} />
      <div id={`${id}-said`} role="status">
        {isBusy ? <p class="quiet">{t('feeds_reading')}</p> : said && <p class="trouble">{said}</p>}
      </div>
      <ul class="feeds-list">
        {feeds?.map((feed) => (
          <FeedRow key={feed.feedId} feed={feed} />
        ))}
      </ul>
    </section>
  );
}
