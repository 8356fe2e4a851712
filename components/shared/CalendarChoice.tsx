import { CalendarCheck, CircleCheck } from 'lucide';
import { useEffect, useId, useState } from 'preact/hooks';
import { call } from '../../platform/call';
import { hasSites, hostOf, originOf, requestSites } from '../../platform/sites';
import { t } from '../../platform/words';
import './CalendarChoice.css';
import { Icon } from './Icon';

const google = 'https://calendar.google.com/*';

interface Props {
  /** Called after a site was allowed. */
  onGranted?: (origin: string) => void;
}

/** Which calendar is used: asks the browser for that one site, in the click, and tells the background. */
export function CalendarChoice({ onGranted }: Props) {
  const hintId = useId();
  const [on, setOn] = useState<string[]>([]);
  const [other, setOther] = useState(false);
  const [address, setAddress] = useState('');
  const [trouble, setTrouble] = useState('');
  useEffect(() => {
    void hasSites([google]).then((has) => has && setOn((before) => [...before, google]));
  }, []);
  const ask = (origin: string) => {
    // The browser asks only while the click is being handled: nothing may be awaited before.
    const answer = requestSites([origin]);
    setTrouble('');
    answer.then(
      async (allowed) => {
        if (!allowed) return setTrouble(t('welcome_refused', hostOf(origin)));
        setOn((before) => [...before.filter((known) => known !== origin), origin]);
        await call('siteGranted', { origins: [origin] });
        onGranted?.(origin);
      },
      () => setTrouble(t('welcome_address_wrong')),
    );
  };
  const askOther = (event: Event) => {
    event.preventDefault();
    const origin = originOf(address);
    if (origin) ask(origin);
    else setTrouble(t('welcome_address_wrong'));
  };
  return (
    <div class="calendars">
      <div class="bar wrap">
        <button type="button" class="btn btn-edge calendars-pick" onClick={() => ask(google)}>
          <Icon node={CalendarCheck} />
          {t('welcome_google')}
        </button>
        <button
          type="button"
          class="btn btn-edge calendars-pick"
          aria-expanded={other}
          onClick={() => setOther((before) => !before)}
        >
          {t('welcome_other')}
        </button>
      </div>
      {other && (
        <form class="calendars-other" onSubmit={askOther}>
          <label class="field grow">
            <span>{t('welcome_address')}</span>
            <input
              class="input"
              inputMode="url"
              autocomplete="off"
              spellcheck={false}
              placeholder="https://calendar.example.org"
              aria-invalid={trouble !== ''}
              aria-describedby={hintId}
              value={address}
              onInput={(event) => {
                setAddress(event.currentTarget.value);
                setTrouble('');
              }}
            />
          </label>
          <button type="submit" class="btn btn-edge calendars-pick">
            {t('welcome_use_address')}
          </button>
          <p id={hintId} class="small quiet calendars-hint">
            {t('welcome_known')}
          </p>
        </form>
      )}
      <div role="status" class="calendars-said">
        {trouble ? <p class="calendars-trouble">{trouble}</p> : null}
        {on.map((origin) => (
          <p key={origin} class="calendars-on">
            <Icon node={CircleCheck} />
            {t('welcome_on', hostOf(origin))}
          </p>
        ))}
      </div>
    </div>
  );
}
