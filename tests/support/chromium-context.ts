import { chromium } from 'playwright-core';
import type { ChromiumOptions } from './chromium';
import type { Outside } from './outside';

/** Chromium with the extension, on a profile of its own. */
export function startContext(
  options: ChromiumOptions,
  executablePath: string,
  folder: string,
  profile: string,
  outside: Outside,
) {
  const { colorScheme = 'light', locale, timezone, headless = true, size = { width: 1280, height: 800 } } = options;
  const { netLog } = options;
  return chromium.launchPersistentContext(profile, {
    executablePath,
    // Playwright's own headless mode is another program without extensions.
    headless: false,
    // Whoever shows a window ends it himself, so that its profile is removed as well.
    handleSIGINT: headless,
    handleSIGTERM: headless,
    colorScheme,
    viewport: headless ? size : null,
    ignoreDefaultArgs: ['--disable-extensions'],
    args: [
      ...(headless ? ['--headless=new'] : []),
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      `--load-extension=${folder}`,
      `--disable-extensions-except=${folder}`,
      '--enable-unsafe-extension-debugging',
      `--proxy-server=http://127.0.0.1:${outside.port}`,
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      ...(netLog ? [`--log-net-log=${netLog}`] : []),
      ...(locale ? [`--lang=${locale}`, `--accept-lang=${locale}`] : []),
    ],
    // By environment and not by emulation, because popups and workers must have them too.
    env: {
      ...((options.env ?? process.env) as Record<string, string>),
      ...(timezone ? { TZ: timezone } : {}),
      ...(locale ? { LANGUAGE: locale.replace('-', '_') } : {}),
    },
  });
}
