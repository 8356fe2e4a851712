// `npm run demo`: installs what is missing, builds the extension and shows it on the demo calendar. Plain node.
import { spawn, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
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

const run = fileURLToPath(new URL('./run.ts', import.meta.url));
const demo = spawn(process.execPath, ['--import', 'tsx', run, ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
});
// It ends its browser first. A terminal sends Ctrl+C to both of us, others only to the first.
process.on('SIGINT', () => demo.kill('SIGINT'));
process.on('SIGTERM', () => demo.kill('SIGTERM'));
demo.on('close', (code) => process.exit(code ?? 1));
