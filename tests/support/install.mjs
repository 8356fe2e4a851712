// Makes a bare machine ready: node's version, the npm packages, the browsers. Plain node without dependencies,
// because it runs before anything is installed. `node tests/support/install.mjs [chromium] [firefox] [either]`.
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readdirSync, statSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { delimiter, isAbsolute, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** @typedef {'chromium' | 'firefox'} BrowserName */

export const root = fileURLToPath(new URL('../../', import.meta.url));

const oldestNode = [20, 19];

/** A state that the reader can mend: printed as one sentence, never with a stack. */
class SetupError extends Error {}

const browsers = {
  chromium: {
    variable: 'CHROMIUM',
    package: 'chromium',
    commands: ['chromium', 'chromium-browser', 'chrome', 'google-chrome', 'google-chrome-stable'],
    places: [
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    ],
  },
  firefox: {
    variable: 'FIREFOX',
    package: 'firefox-esr',
    commands: ['firefox-esr', 'firefox'],
    places: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
  },
};

/** @param {string} file */
function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}

/**
 * Browsers that Playwright or @puppeteer/browsers put into the user's cache (Chrome for Testing).
 * @returns {string[]}
 */
function cachedChromes() {
  const caches = [
    join(homedir(), '.cache/ms-playwright'),
    join(homedir(), 'Library/Caches/ms-playwright'),
    join(homedir(), '.cache/puppeteer/chrome'),
  ];
  return caches.flatMap((cache) =>
    !existsSync(cache)
      ? []
      : readdirSync(cache)
          .filter((name) => /^(chromium|linux|mac)/.test(name) && !name.includes('headless'))
          .sort()
          .reverse()
          .flatMap((name) => ['chrome-linux/chrome', 'chrome-linux64/chrome'].map((tail) => join(cache, name, tail))),
  );
}

/**
 * Path of an installed browser, or undefined. The environment variable (CHROMIUM, FIREFOX) wins; a wrong one is an
 * error, because silently testing another browser would be worse.
 * @param {BrowserName} name
 * @returns {string | undefined}
 */
export function findBrowser(name) {
  const { variable, commands, places } = browsers[name];
  const wanted = process.env[variable];
  if (wanted) {
    if (isExecutable(wanted)) return wanted;
    throw new SetupError(`${variable}=${wanted} is not an executable file.`);
  }
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => isAbsolute(folder));
  const candidates = [
    ...commands.flatMap((command) => [...folders, '/usr/bin'].map((folder) => join(folder, command))),
    ...(name === 'chromium' ? cachedChromes() : []),
    ...places,
  ];
  return candidates.find(isExecutable);
}

/**
 * @param {string} command
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 */
function run(command, args, env = {}) {
  console.log(`  $ ${command} ${args.join(' ')}`);
  const done = spawnSync(command, args, {
    cwd: root,
    env: { ...process.env, ...env },
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    maxBuffer: 64 * 1024 * 1024,
  });
  if (done.error) throw new SetupError(`${command} could not be started: ${done.error.message}`);
  if (done.status !== 0) {
    const tail = `${done.stdout}${done.stderr}`.trim().split('\n').slice(-15).join('\n');
    throw new SetupError(`${command} ${args.join(' ')} failed (exit ${done.status}):\n${tail}`);
  }
}

/**
 * True when this process may install Debian packages.
 * @returns {boolean}
 */
export function canInstallPackages() {
  return process.getuid?.() === 0 && isExecutable('/usr/bin/apt-get');
}

/**
 * Installs Debian packages; call only when `canInstallPackages()`.
 * @param {string[]} packages
 */
export function installPackages(packages) {
  console.log(`Installing the Debian packages ${packages.join(', ')}:`);
  // Run level 1: a freshly installed server is not started.
  const env = { DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' };
  // Two files of tests may install at a time, and apt waits for nobody.
  const apt = (/** @type {string[]} */ ...args) =>
    run('flock', [join(tmpdir(), 'mentorside-apt'), 'apt-get', ...args], env);
  apt('update', '-q');
  apt('install', '-y', '-q', '--no-install-recommends', ...packages);
}

/** Throws a SetupError when node is too old for the tools. */
function ensureNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const [wantMajor = 0, wantMinor = 0] = oldestNode;
  if (major > wantMajor || (major === wantMajor && minor >= wantMinor)) return;
  throw new SetupError(
    `Mentorside is built with node ${oldestNode.join('.')} or newer; this is node ${process.versions.node}. Install a newer node and start again.`,
  );
}

/** Runs `npm ci` when node_modules is missing or older than the lock file. */
function ensureModules() {
  // npm writes this file at the end of each install: its time is the time of the last complete one.
  const stamp = join(root, 'node_modules/.package-lock.json');
  const lock = statSync(join(root, 'package-lock.json')).mtimeMs;
  if (existsSync(stamp) && statSync(stamp).mtimeMs >= lock) return;
  console.log(`${existsSync(stamp) ? 'package-lock.json is newer than node_modules' : 'node_modules is missing'}:`);
  run('npm', ['ci', '--no-audit', '--no-fund']);
}

/**
 * Finds the browsers, installs missing ones where it may, and returns their paths.
 * @param {BrowserName[]} names
 * @returns {Partial<Record<BrowserName, string>>}
 */
export function ensureBrowsers(names) {
  const missing = names.filter((name) => !findBrowser(name));
  if (missing.length > 0) {
    const packages = missing.map((name) => browsers[name].package);
    if (!canInstallPackages()) {
      const variables = missing.map((name) => `${browsers[name].variable}=/path/to/it`).join(' or ');
      throw new SetupError(
        `No ${missing.join(' and no ')} found: please install it (on Debian and Ubuntu, as root: apt-get install ${packages.join(' ')}), or set ${variables}, and start again.`,
      );
    }
    installPackages(packages);
  }
  return Object.fromEntries(
    names.map((name) => {
      const path = findBrowser(name);
      if (!path) throw new SetupError(`${browsers[name].package} was installed, but no ${name} is on the PATH.`);
      return [name, path];
    }),
  );
}

/**
 * Everything at once. With `either`, one of the two browsers is enough (the demo).
 * @param {{ browsers?: BrowserName[], either?: boolean }} [options]
 * @returns {Partial<Record<BrowserName, string>>}
 */
export function install({ browsers: names = ['chromium', 'firefox'], either = false } = {}) {
  ensureNode();
  ensureModules();
  if (!either) return ensureBrowsers(names);
  const [first = 'chromium', ...others] = names;
  const found = names.filter((name) => findBrowser(name));
  return ensureBrowsers(found.length > 0 || others.length === 0 ? found : [first]);
}

/**
 * Google's own Chrome ignores `--load-extension` since version 137; Chromium and Chrome for Testing do not.
 * @param {string} chrome
 */
export function ignoresLoadExtension(chrome) {
  const { stdout } = spawnSync(chrome, ['--version'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  const major = Number(/^Google Chrome (\d+)/.exec(stdout ?? '')?.[1] ?? 0);
  return major >= 137;
}

/**
 * Runs `work`; a SetupError ends the process with its sentence alone.
 * @param {() => void | Promise<void>} work
 */
export async function orSayWhy(work) {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    console.error(error.message);
    process.exit(1);
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await orSayWhy(() => {
    const words = process.argv.slice(2);
    const names = /** @type {BrowserName[]} */ (words.filter((word) => word in browsers));
    const paths = install({ ...(names.length > 0 ? { browsers: names } : {}), either: words.includes('either') });
    for (const [name, path] of Object.entries(paths)) console.log(`${name}: ${path}`);
  });
}
