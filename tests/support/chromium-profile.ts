import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** The id that Chromium gives an unpacked extension: from the folder's absolute path. */
export function extensionId(folder: string): string {
  const digest = createHash('sha256').update(folder).digest('hex').slice(0, 32);
  return [...digest].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))).join('');
}

interface Preferences {
  profile?: Record<string, unknown>;
  intl?: Record<string, unknown>;
  extensions?: { settings?: Record<string, Record<string, unknown>>; [key: string]: unknown };
  [key: string]: unknown;
}

/** Changes the settings of a profile that no browser holds open. */
export async function changePreferences(profile: string, change: (preferences: Preferences) => void): Promise<void> {
  const file = join(profile, 'Default/Preferences');
  let preferences: Preferences = {};
  try {
    preferences = JSON.parse(await readFile(file, 'utf8'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  change(preferences);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, JSON.stringify(preferences));
}

/** Debian blocks third-party cookies (and with them a frame's storage) by default, others do not: always say which. */
export function setThirdPartyCookies(preferences: Preferences, rule: 'blocked' | 'allowed'): void {
  preferences.profile = {
    ...preferences.profile,
    cookie_controls_mode: rule === 'blocked' ? 1 : 0,
    block_third_party_cookies: rule === 'blocked',
  };
}

/** Without the developer mode an unpacked extension that reloads itself is not started again. */
export function setDeveloperMode(preferences: Preferences): void {
  preferences.extensions = { ...preferences.extensions, ui: { developer_mode: true } };
}

/**
 * Notes that the user granted these origins (`http://127.0.0.1/*`) and permissions once. A later `permissions.request` then answers
 * true without its prompt, which nobody could press in a headless browser. (`granted_permissions`, beside it in the
 * profile, is for what the manifest demands: an origin written there is still asked for. Seen in Chromium 156.)
 */
export function grantOrigins(
  preferences: Preferences,
  id: string,
  { grantedOrigins = [], grantedPermissions = [] }: { grantedOrigins?: string[]; grantedPermissions?: string[] },
): void {
  const settings = preferences.extensions?.settings?.[id];
  if (!settings) throw new Error('The profile does not know the extension: start the browser once before.');
  settings.runtime_granted_permissions = {
    api: grantedPermissions,
    manifest_permissions: [],
    scriptable_host: [],
    explicit_host: grantedOrigins,
  };
}
