import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

type Manifest = Record<string, unknown>;

const output = new URL('../../.output/', import.meta.url).pathname;

const permissions = ['storage', 'unlimitedStorage', 'alarms', 'scripting', 'activeTab', 'contextMenus'];

const pages =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self' https: http://127.0.0.1:* http://localhost:*; form-action 'none'; base-uri 'none'";

const targets = [
  { build: 'chrome-mv3', permissions: [...permissions, 'sidePanel'], command: 'npx wxt build' },
  { build: 'firefox-mv3', permissions, command: 'npx wxt build -b firefox --mv3' },
] as const;

function read(build: string, command: string): Manifest {
  const file = join(output, build, 'manifest.json');
  if (!existsSync(file)) throw new Error(`There is no build .output/${build}; make it with: ${command}`);
  return JSON.parse(readFileSync(file, 'utf8')) as Manifest;
}

describe.each(targets)('$build', ({ build, permissions, command }) => {
  const release = () => read(build, command);

  test('the test build differs in the permission for loopback alone', () => {
    const { host_permissions, ...rest } = read(`${build}-e2e`, `${command} --mode e2e`);
    expect(host_permissions).toEqual(['http://127.0.0.1/*']);
    expect(rest).toEqual(release());
  });

  test('declares no site and no content script', () => {
    const manifest = release();
    expect(manifest).not.toHaveProperty('host_permissions');
    expect(manifest.content_scripts ?? []).toEqual([]);
    expect(manifest).not.toHaveProperty('externally_connectable');
  });

  test('asks for these permissions and no others', () => {
    const manifest = release();
    expect(manifest.permissions).toEqual(permissions);
    // For reminders, for a backup file each day, and to lock with the screen, when she switches them on.
    expect(manifest.optional_permissions).toEqual(['notifications', 'downloads', 'idle']);
    expect(manifest.optional_host_permissions).toEqual(['https://*/*', 'http://127.0.0.1/*', 'http://localhost/*']);
    expect(manifest.incognito).toBe('not_allowed');
  });

  test('each permission has its reason in first run and in PRIVACY.md', () => {
    const { permissions: always, optional_permissions: later } = release() as Record<string, string[]>;
    const words = JSON.parse(readFileSync(join(output, build, '_locales/en/messages.json'), 'utf8'));
    const privacy = readFileSync(new URL('../../PRIVACY.md', import.meta.url), 'utf8');
    const rows = privacy.split('\n').filter((line) => line.startsWith('|'));
    for (const name of [...(always ?? []), ...(later ?? [])]) {
      expect(words[`permission_${name}`]?.message, name).toBeTruthy();
      expect(
        rows.filter((row) => row.includes(`\`${name}\``)),
        name,
      ).toHaveLength(1);
    }
    expect(rows.filter((row) => row.startsWith('| a site '))).toHaveLength(1);
    expect(words.permission_site?.message).toBeTruthy();
  });

  test('its pages load nothing from elsewhere', () => {
    expect(release().content_security_policy).toEqual({ extension_pages: pages });
  });

  test('opens only sidebar.html to pages', () => {
    const [chrome] = [{ resources: ['sidebar.html'], matches: ['<all_urls>'] }];
    const isChrome = build === 'chrome-mv3';
    expect(release().web_accessible_resources).toEqual([isChrome ? { ...chrome, use_dynamic_url: true } : chrome]);
  });

  test.each([build, `${build}-e2e`])('every file that %s names is there', (folder) => {
    const named = filesIn(read(folder, command));
    expect(named).toEqual(expect.arrayContaining(['background.js', 'popup.html', 'sidepanel.html', 'sidebar.html']));
    // Named by the code and by contract, not by the manifest.
    const others = ['welcome.html', 'content-scripts/calendar.js', '_locales/en/messages.json'];
    const missing = [...named, ...others].filter((file) => !existsSync(join(output, folder, file)));
    expect(missing).toEqual([]);
  });

  test('every word that the manifest takes from the messages is there', () => {
    const manifest = release();
    const messages = JSON.parse(readFileSync(join(output, build, '_locales/en/messages.json'), 'utf8'));
    const keys = [...JSON.stringify(manifest).matchAll(/__MSG_(\w+)__/g)].map(([, key]) => key ?? '');
    expect(keys).not.toEqual([]);
    expect(keys.filter((key) => !messages[key]?.message)).toEqual([]);
  });
});

/** All texts of a manifest that look like a file of the extension. */
function filesIn(value: unknown): string[] {
  if (typeof value === 'string') return /^\/?[\w./-]+\.(js|html|css|png|svg|json)$/.test(value) ? [value] : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(filesIn) : [];
}
