import { CalendarCheck, CircleCheck } from 'lucide';
import { useEffect, useId, useState } from 'preact/hooks';
import type { SiteRow } from '../../core/calendar-views';
import { call } from '../../platform/call';
import { hostOf, originOf, requestSites } from '../../platform/sites';
import { t } from '../../platform/words';
import './CalendarChoice.css';
import { Icon } from './Icon';

/** The calendars with a button of their own, with all their addresses: Outlook moves people from one to another. */
const known = [
  { name: 'welcome_google', origins: ['https://calendar.google.com/*'] },
  {
    name: 'welcome_outlook',
    origins: ['office.com', 'office365.com', 'cloud.microsoft', 'live.com'].map((host) => `https://outlook.${host}/*`),
  },
] as const;

interface Props {
  /** Called after a calendar was allowed. */
  onGranted?: () => void;
  /** Sites that are known to be allowed already. */
  sites?: SiteRow[] | undefined;
}

/** The names of calendars all of whose addresses are allowed. */
function namesOf(sites: readonly SiteRow[]): string[] {
  const allowed = sites.map(({ origin }) => origin);
  return known.filter(({ origins }) => origins.every((one) => allowed.includes(one))).map(({ name }) => t(name));
}

/** Which calendar is used: asks the browser for its addresses alone, in the click, and tells the background. */
export function CalendarChoice({ onGranted, sites }: Props) {
  const hintId = useId();
  const [on, setOn] = useState<string[]>(sites ? namesOf(sites) : []);
  const [other, setOther] = useState(false);
  const [address, setAddress] = useState('');
  const [trouble, setTrouble] = useState('');
  useEffect(() => {
    if (sites) return;
    // Not what the browser allows: that may be for a calendar's address alone.
    void call('listSites', {}).then((answer) => {
      if (answer.ok) setOn((before) => [...before, ...namesOf(answer.sites)]);
    });
  }, [sites]);
  const ask = (origins: string[], name: string) => {
    // The browser asks only while the click is being handled: nothing may be awaited before.
    const answer = requestSites(origins);
    setTrouble('');
    answer.then(
      async (allowed) => {
        if (!allowed) return setTrouble(t('welcome_refused', name));
        setOn((before) => [...before.filter((one) => one !== name), name]);
        await call('siteGranted', { origins });
        onGranted?.();
      },
      () => setTrouble(t('welcome_address_wrong')),
    );
  };
  const askOther = (event: Event) => {
    event.preventDefault();
    const origin = originOf(address);
    if (origin) ask([origin], hostOf(origin));
    else setTrouble(t('welcome_address_wrong'));
  };
  return (
    <div class="calendars">
      <div class="bar wrap">
        {known.map(({ name, origins }) => (
          <button
            key={name}
            type="button"
            class="btn btn-edge calendars-pick"
            onClick={() => ask([...origins], t(name))}
          >
            <Icon node={CalendarCheck} />
            {t(name)}
          </button>
        ))}
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
        {on.map((name) => (
          <p key={name} class="calendars-on">
            <Icon node={CircleCheck} />
            {t('welcome_on', name)}
          </p>
        ))}
      </div>
    </div>
  );
}
