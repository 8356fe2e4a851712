import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { until } from './browser';
import { startDesktopProcesses } from './desktop-processes';
import { canInstallPackages, installPackages } from './install.mjs';

/** A screen of its own with keys, pointer, screen saver and a notification daemon, for browsers with a window. */
export interface Desktop {
  /** What a browser must know to stand on it. */
  env: NodeJS.ProcessEnv;
  /** Presses keys as a person does, `alt+shift+h`: they go to the window that has the focus. */
  press(chord: string): void;
  /** The title of the window that has the focus. */
  title(): string;
  /** Everything that the notification daemon was asked to show so far: titles, texts, buttons. */
  told(): string;
  /** How many notifications it shows now. */
  countShown(): number;
  /** Waits for a notification and presses it with the mouse. */
  clickNotification(): Promise<void>;
  lockScreen(): void;
  unlockScreen(): void;
  stop(): Promise<void>;
}

const packages = ['xvfb', 'dbus', 'dunst', 'xdotool', 'x11-xserver-utils', 'util-linux'];
const programs = ['Xvfb', 'dbus-daemon', 'dbus-send', 'dunst', 'dunstctl', 'xdotool', 'xset', 'setpriv'];

function missing(): string[] {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const isThere = (file: string) => {
    try {
      accessSync(file, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  };
  return programs.filter((program) => !folders.some((folder) => isThere(join(folder, program))));
}

/** Why there can be no desktop here, or undefined. It installs system packages only where that was agreed to. */
export function whyNoDesktop(): string | undefined {
  const programs = missing();
  if (programs.length === 0 || (process.env.CI === 'true' && canInstallPackages())) return undefined;
  return `${programs.join(', ')} is missing; on Debian and Ubuntu: apt-get install ${packages.join(' ')}`;
}

export async function startDesktop(): Promise<Desktop> {
  if (missing().length > 0) installPackages(packages);
  const { env, run, told, stop } = await startDesktopProcesses();
  /** The daemon has one window for all that it shows: where it lies now. */
  const notification = () => {
    const id = run('xdotool', 'search', '--onlyvisible', '--class', 'dunst')?.split('\n')[0];
    return id && run('xdotool', 'getwindowgeometry', '--shell', id);
  };
  return {
    env,
    press: (chord) => void run('xdotool', 'key', chord),
    title: () => run('xdotool', 'getwindowfocus', 'getwindowname') ?? '',
    told,
    countShown: () => Number(run('dunstctl', 'count', 'displayed')),
    async clickNotification() {
      const lines = (await until('no notification is shown', notification)).split('\n');
      const { X, Y, WIDTH, HEIGHT } = Object.fromEntries(lines.map((line) => line.split('=')));
      const middle = [Number(X) + Number(WIDTH) / 2, Number(Y) + Number(HEIGHT) / 2];
      run('xdotool', 'mousemove', ...middle.map((at) => String(Math.round(at))), 'click', '1');
    },
    lockScreen: () => void run('xset', 's', 'activate'),
    unlockScreen: () => void run('xset', 's', 'reset'),
    stop,
  };
}
