import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  vite: () => ({
    plugins: [preact({ devToolsEnabled: false })],
    // What a worker needs only sometimes stays in files of its own.
    worker: { format: 'es' },
  }),
  manifest: ({ browser, mode }) => ({
    name: '__MSG_extName__',
    description: '__MSG_extDescription__',
    default_locale: 'en',
    incognito: 'not_allowed',
    icons: { 16: '/icon/16.png', 32: '/icon/32.png', 48: '/icon/48.png', 128: '/icon/128.png' },
    permissions: [
      'storage',
      'unlimitedStorage',
      'alarms',
      'scripting',
      'activeTab',
      'contextMenus',
      ...(browser === 'firefox' ? [] : ['sidePanel']),
    ],
    // Asked for when she turns on reminders, wants a backup file each day, or a lock that closes with the screen.
    optional_permissions: ['notifications', 'downloads', 'idle'],
    // Every site is asked for, one by one, at the moment it is wanted.
    optional_host_permissions: ['https://*/*', 'http://127.0.0.1/*', 'http://localhost/*'],
    // The only difference of the test build: the calendar script runs on loopback from the start.
    ...(mode === 'e2e' ? { host_permissions: ['http://127.0.0.1/*'] } : {}),
    // Keys that no browser keeps for itself: with Alt+Shift, Chromium has A, B, C, I, N, P, R, T, W, X and Z, and gives a
    // command that asks for one of them no key at all.
    commands: {
      cover: { suggested_key: { default: 'Alt+Shift+H' }, description: '__MSG_command_cover__' },
      'lock-now': { suggested_key: { default: 'Alt+Shift+L' }, description: '__MSG_command_lock_now__' },
      'open-notes': { suggested_key: { default: 'Alt+Shift+M' }, description: '__MSG_command_open_notes__' },
    },
    action: {
      default_title: '__MSG_extName__',
      ...(browser === 'firefox' ? { default_area: 'navbar' } : {}),
    },
    web_accessible_resources: [
      {
        resources: ['sidebar.html'],
        matches: ['<all_urls>'],
        // Only a content script can learn the address; a page that frames sidebar.html itself gets an error page.
        ...(browser === 'firefox' ? {} : { use_dynamic_url: true }),
      },
    ],
    content_security_policy: {
      // `connect-src` beyond ourselves is for calendar addresses: the background asks for one that she gave and allowed,
      // and a policy cannot name hosts that are known only then. No page of ours connects to anything.
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self' https: http://127.0.0.1:* http://localhost:*; form-action 'none'; base-uri 'none'",
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'mentorside@mentorside.org',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '123' }),
  }),
});
