import { permissionsOfBuild } from '../../platform/manifest';
import { t } from '../../platform/words';

/** What the browser lets it do, each with its reason, as the manifest of this very build names them. */
export function Permissions() {
  const { always, later } = permissionsOfBuild();
  const line = (name: string) => (
    <li key={name}>
      {t(`permission_${name}` as 'permission_storage')} <code class="quiet">{name}</code>
    </li>
  );
  return (
    <details class="welcome-why small">
      <summary>{t('permission_title')}</summary>
      <ul>{always.map(line)}</ul>
      <p>{t('permission_when_asked')}</p>
      <ul>
        <li>{t('permission_site')}</li>
        {later.map(line)}
      </ul>
    </details>
  );
}
