import { Fragment } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { keysOfCommands } from '../../../platform/commands';
import { t } from '../../../platform/words';

const ours = [
  ['menu_key_tab', 'menu_key_tab_line'],
  ['menu_key_arrows', 'menu_key_arrows_line'],
  ['menu_key_alt', 'menu_key_alt_line'],
  ['menu_key_undo', 'menu_key_undo_line'],
  ['menu_key_slash', 'menu_key_slash_line'],
  ['menu_key_esc', 'menu_key_esc_line'],
] as const;

/** What the browser listens to for us, also in the calendar; she may have given it other keys. */
const commands = [
  ['open-notes', 'menu_key_notes_line'],
  ['cover', 'menu_key_cover_line'],
  ['lock-now', 'menu_key_lock_line'],
] as const;

/** What the keys do. */
export function KeyboardPage() {
  const [keys, setKeys] = useState<ReadonlyMap<string, string>>();
  useEffect(() => void keysOfCommands().then(setKeys), []);
  if (!keys) return null;
  return (
    <dl class="page-form keys">
      {commands.map(([name, line]) => (
        <Fragment key={name}>
          <dt>{keys.get(name) ? <kbd>{keys.get(name)}</kbd> : t('menu_key_none')}</dt>
          <dd>
            {t(line)} {!keys.get(name) && t('menu_key_none_line')}
          </dd>
        </Fragment>
      ))}
      {ours.map(([key, line]) => (
        <Fragment key={key}>
          <dt>
            <kbd>{t(key)}</kbd>
          </dt>
          <dd>{t(line)}</dd>
        </Fragment>
      ))}
    </dl>
  );
}
