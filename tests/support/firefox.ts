import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import {
  type BrowserOptions,
  type OwnPage,
  type Size,
  silentPath,
  type Tab,
  type TestBrowser,
  until,
  type View,
} from './browser';
import { FirefoxSession, type Place } from './firefox-session';
import { surfaceView } from './firefox-surface';
import { ensureBrowsers } from './install.mjs';
import { startMarionette } from './marionette';
import { startOutside } from './outside';
import type { Sites } from './own-sites';
import { makeView } from './view';

export interface FirefoxOptions extends BrowserOptions {
  /** True: `permissions.request` shows its real prompt, to be answered by `answerPrompt`. Otherwise it is granted. */
  permissionPrompts?: boolean;
  /** Pages of https sites that are answered on this machine; a site is answered when its `/` is. */
  sites?: Sites;
}

export interface FirefoxBrowser extends TestBrowser {
  readonly name: 'firefox';
  /** Runs a function in the browser's own window, with all rights. It may be async and must be self-contained. */
  evaluateInChrome<T, A>(work: (argument: A) => T | Promise<T>, argument?: A): Promise<T>;
  /** Waits for the prompt of `permissions.request` and presses its button. */
  answerPrompt(answer: 'allow' | 'deny'): Promise<void>;
  /** The same browser as seen from a frame of the page: `tab` is the frame, and so are the sidebars those in it. */
  within(frame: string): TestBrowser;
}

/** What Firefox's own window offers and these tests use. */
declare const WebExtensionPolicy: {
  getByID(id: string): {
    mozExtensionHostname: string;
    extension: { terminateBackground(options: object): Promise<void>; backgroundState: string };
  };
};
declare const ChromeUtils: {
  importESModule(url: string): {
    ExtensionPermissions: Record<
      'add' | 'remove',
      (id: string, permissions: object, extension: object) => Promise<void>
    >;
  };
};
declare const PopupNotifications: {
  isPanelOpen: boolean;
  panel: { firstElementChild: { button: HTMLElement; secondaryButton: HTMLElement } };
};
declare const SidebarController: { show(id: string): Promise<unknown> };
declare const gBrowser: {
  selectedBrowser: HTMLElement;
  tabs: { linkedBrowser: { currentURI: { spec: string } } }[];
  removeTab(tab: object): void;
};

export async function launchFirefox(options: FirefoxOptions): Promise<FirefoxBrowser> {
  const { size = { width: 1280, height: 800 }, headless = true, permissionPrompts = false, locale, timezone } = options;
  const outside = await startOutside(options.sites);
  const marionette = await startMarionette({
    binary: ensureBrowsers(['firefox']).firefox ?? '',
    headless,
    // Without the first, a release of Firefox ignores the preference for its settings server.
    env: { ...(options.env ?? process.env), MOZ_REMOTE_SETTINGS_DEVTOOLS: '1', ...(timezone ? { TZ: timezone } : {}) },
    profile: options.profile,
    preferences: {
      ...proxyPreferences(outside.port),
      ...colourPreferences(options.colorScheme === 'dark'),
      'extensions.webextOptionalPermissionPrompts': permissionPrompts,
      // A prompt ignores presses for a moment, against clickjacking.
      'security.notification_enable_delay': 0,
      ...(options.profile ? keptStorage : {}),
      ...(locale ? { 'intl.accept_languages': locale, 'intl.locale.requested': locale } : {}),
    },
  });
  const close = async () => {
    await marionette.close();
    outside.close();
  };
  const kill = async () => {
    await marionette.kill();
    outside.close();
  };
  try {
    const session = await FirefoxSession.start(marionette, options.sites !== undefined);
    await setSize(session, size);
    const id = await session.install(resolve(options.extension));
    const host = await session.chrome((addon) => WebExtensionPolicy.getByID(addon).mozExtensionHostname, id);
    const home = await session.currentWindow();
    // It opens in front of the tab, and only the tab in front has the focus.
    if (existsSync(join(options.extension, 'welcome.html')))
      await until('no welcome page', () => session.chrome(closeTab, '/welcome.html'));
    return makeBrowser({
      session,
      id,
      origin: `moz-extension://${host}`,
      home,
      outside: outside.hosts,
      closed: marionette.closed,
      close,
      kill,
    });
  } catch (error) {
    await close();
    throw error;
  }
}

function closeTab(end: string): boolean {
  const tab = gBrowser.tabs.find(({ linkedBrowser }) => linkedBrowser.currentURI.spec.endsWith(end));
  if (tab) gBrowser.removeTab(tab);
  return tab !== undefined;
}

interface Parts {
  session: FirefoxSession;
  id: string;
  origin: string;
  home: string;
  outside: string[];
  closed: Promise<void>;
  close(): Promise<void>;
  kill(): Promise<void>;
}

function makeBrowser({ session, id, origin, home, outside, closed, close, kill }: Parts): FirefoxBrowser {
  /** Firefox names an extension's buttons and panels after its id. */
  const widget = id.replaceAll(/[^a-zA-Z0-9_-]/g, '_');
  let silent = '';
  const seenFrom = (handle: string, frame?: string) => ({
    tab: tabOf(session, handle, frame),
    countSidebars: () => session.countSidebars({ handle, frame, inSidebar: false }),
    async sidebar() {
      await until('no frame with sidebar.html', () => session.countSidebars({ handle, frame, inSidebar: false }));
      return viewOf(session, { handle, frame, inSidebar: true }, 'sidebar.html');
    },
  });
  const browser: FirefoxBrowser = {
    name: 'firefox',
    origin,
    outside,
    closed,
    ...seenFrom(home),
    within: (frame) => ({ ...browser, ...seenFrom(home, frame) }),
    openOwnPage: (path, size) => openOwnPage(session, `${origin}/${path}`, size),
    async silentPage() {
      if (!(await session.hasWindow(silent))) {
        silent = await session.newWindow('tab', true);
        await session.goto(silent, `${origin}/${silentPath}`, true);
      }
      return viewOf(session, { handle: silent, inSidebar: false, isBehind: true }, 'the silent page');
    },
    async openPopup() {
      await session.focus(home);
      await session.chrome((name) => {
        const button = document.getElementById(`${name}-BAP`) ?? document.getElementById(`${name}-browser-action`);
        if (!button) throw new Error('The extension has no button in the toolbar.');
        button.click();
      }, widget);
      return surfaceView(session, 'popup');
    },
    async openSidePanel() {
      await session.focus(home);
      await session.chrome(async (name) => {
        await SidebarController.show(`${name}-sidebar-action`);
      }, widget);
      return surfaceView(session, 'panel');
    },
    async stopBackground() {
      // A message that waits starts it again at once: that it ended is what the promise says.
      await session.chrome(
        (addon) =>
          WebExtensionPolicy.getByID(addon).extension.terminateBackground({
            ignoreDevToolsAttached: true,
            disableResetIdleForTest: true,
          }),
        id,
      );
    },
    async grant(origins) {
      await session.chrome(changeInChrome, { id, origins, how: 'add' });
    },
    async revoke(origins) {
      await session.chrome(changeInChrome, { id, origins, how: 'remove' });
    },
    evaluateInChrome: (work, argument) => session.chrome(work, argument as never),
    async answerPrompt(answer) {
      await until('no prompt for a permission', () => session.chrome(() => PopupNotifications.isPanelOpen, null));
      await session.chrome((word) => {
        const { button, secondaryButton } = PopupNotifications.panel.firstElementChild;
        (word === 'allow' ? button : secondaryButton).click();
      }, answer);
      await until('the prompt stays', () => session.chrome(() => !PopupNotifications.isPanelOpen, null));
    },
    close,
    kill,
  };
  return browser;
}

interface Change {
  id: string;
  origins: string[];
  how: 'add' | 'remove';
}

/** In Firefox's own window: what it does itself after a yes, or in its page of extensions; the extension hears of it. */
async function changeInChrome({ id, origins, how }: Change): Promise<void> {
  const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
  await ExtensionPermissions[how](id, { permissions: [], origins }, WebExtensionPolicy.getByID(id).extension);
}

/** An extension that is installed for one run only is a new one in the next, unless told otherwise. */
const keptStorage = {
  'extensions.webextensions.keepStorageOnUninstall': true,
  'extensions.webextensions.keepUuidOnUninstall': true,
  'extensions.webextensions.uuids': '{"mentorside@mentorside.org":"0b5d3b1e-5c7e-4f0c-9c55-1f3d0c8e7a10"}',
};

/** All that is not loopback goes to the proxy that refuses it. */
function proxyPreferences(port: number): Record<string, string | number | boolean> {
  return {
    'network.proxy.type': 1,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': port,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': port,
    // Firefox's own looks at the network, which would fill the list of what went out.
    'network.captive-portal-service.enabled': false,
    'network.connectivity-service.enabled': false,
    'browser.newtabpage.activity-stream.feeds.system.topstories': false,
    'browser.startup.page': 0,
    'browser.newtabpage.enabled': false,
    'services.settings.server': 'data:,#remote-settings-dummy/v1',
    'extensions.getAddons.cache.enabled': false,
    'media.gmp-manager.updateEnabled': false,
  };
}

/** Pages follow the first, popups and panels the theme of the window around them. */
function colourPreferences(dark: boolean): Record<string, number> {
  return {
    'layout.css.prefers-color-scheme.content-override': dark ? 0 : 1,
    'ui.systemUsesDarkTheme': dark ? 1 : 0,
    'browser.theme.content-theme': dark ? 0 : 1,
    'browser.theme.toolbar-theme': dark ? 0 : 1,
  };
}

async function setSize(session: FirefoxSession, { width, height }: Size): Promise<void> {
  const frame = await session.chrome(() => {
    const { clientWidth, clientHeight } = gBrowser.selectedBrowser;
    return { width: outerWidth - clientWidth, height: outerHeight - clientHeight };
  }, null);
  await session.resize({ width: width + frame.width, height: height + frame.height });
}

/** With a size it is a window of its own; Firefox makes none narrower than about 450 px. */
async function openOwnPage(session: FirefoxSession, url: string, size?: Size): Promise<OwnPage> {
  const handle = await session.newWindow(size ? 'window' : 'tab');
  await session.goto(handle, url);
  if (size) await setSize(session, size);
  return { ...viewOf(session, { handle, inSidebar: false }, url), close: () => session.closeWindow(handle) };
}

function viewOf(session: FirefoxSession, place: Place, name: string): View {
  return makeView({
    name,
    evaluate: (source) => session.evaluate(place, source),
    clickAt: (x, y) => session.clickAt(place, x, y),
    typeText: (text) => session.typeText(place, text),
    press: (chord) => session.press(place, chord),
    screenshot: async (file) => writeFile(file, await session.screenshot(place)),
  });
}

function tabOf(session: FirefoxSession, handle: string, frame?: string): Tab {
  const place = { handle, frame, inSidebar: false };
  return {
    ...viewOf(session, place, 'the tab'),
    goto: (url) => session.goto(handle, url),
    reload: () => session.reload(handle),
    clickAt: (x, y) => session.clickAt(place, x, y),
  };
}
