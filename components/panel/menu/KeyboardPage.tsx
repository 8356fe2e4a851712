import { Fragment } from 'preact';
import { t } from '../../../platform/words';

const keys = [
  ['menu_key_tab', 'menu_key_tab_line'],
  ['menu_key_arrows', 'menu_key_arrows_line'],
  ['menu_key_alt', 'menu_key_alt_line'],
  ['menu_key_undo', 'menu_key_undo_line'],
  ['menu_key_slash', 'menu_key_slash_line'],
  ['menu_key_cover', 'menu_key_cover_line'],
  ['menu_key_lock', 'menu_key_lock_line'],
  ['menu_key_esc', 'menu_key_esc_line'],
] as const;

/** What the keys do. */
export function KeyboardPage() {
  return (
    <dl class="page-form keys">
      {keys.map(([key, line]) => (
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
