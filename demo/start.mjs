// `npm run demo`: installs what is missing, builds the extension and shows it on the demo calendar. Plain node.
import { spawnSync } from 'node:child_process';
import { findBrowser, ignoresLoadExtension, install, orSayWhy, root } from '../tests/support/install.mjs';

/** @param {string[]} args */
function npx(args) {
  const { status } = spawnSync('npx', ['--no-install', ...args], { cwd: root, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}

await orSayWhy(() => {
  install({ browsers: ['chromium', 'firefox'], either: true });
});
const chromium = findBrowser('chromium');
if (chromium) npx(['wxt', 'build']);
// Also as the second choice beside a Chrome that may refuse to load an unpacked extension.
if (findBrowser('firefox') && (!chromium || ignoresLoadExtension(chromium))) {
  npx(['wxt', 'build', '-b', 'firefox', '--mv3']);
}
npx(['tsx', 'demo/run.ts', ...process.argv.slice(2)]);
