import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { until } from './browser';

export interface DesktopProcesses {
  env: NodeJS.ProcessEnv;
  /** Runs a program on the desktop and gives what it prints; undefined where it ends with an error. */
  run(...command: [string, ...string[]]): string | undefined;
  told(): string;
  stop(): Promise<void>;
}

/** A bus on which nothing starts by itself. */
const busSettings = (folder: string) => `<busconfig>
  <type>session</type>
  <listen>unix:path=${folder}/bus</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>`;

/** A press on a notification is what its sender calls the default; none goes by itself. */
const daemonSettings = `[global]
mouse_left_click = do_action
origin = bottom-right
offset = 0x0
idle_threshold = 0
[all]
summary = *
timeout = 0
`;

/** The command ends with us, even if we are killed. */
const asOurs = (command: string[]): [string, string[]] => ['setpriv', ['--pdeathsig', 'TERM', ...command]];

/** Screen, bus and notification daemon, in a temporary folder. */
export async function startDesktopProcesses(): Promise<DesktopProcesses> {
  const folder = mkdtempSync(join(tmpdir(), 'mentorside-desktop-'));
  const toldFile = join(folder, 'told');
  const running: { process: ChildProcess; ended: Promise<void> }[] = [];
  // A person's own desktop stays out of reach, under Wayland too.
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    WAYLAND_DISPLAY: '',
    XAUTHORITY: '',
    XDG_SESSION_TYPE: 'x11',
    GDK_BACKEND: 'x11',
    MOZ_ENABLE_WAYLAND: '0',
  };

  function start(command: string[], out: number | 'ignore' = 'ignore'): ChildProcess {
    const child = spawn(...asOurs(command), { env, stdio: ['ignore', out, 'ignore', 'pipe'] });
    const ended = new Promise<void>((resolve) => {
      child.once('exit', () => resolve());
      child.once('error', () => resolve());
    });
    running.push({ process: child, ended });
    return child;
  }

  /** Starts what says in its third channel where it is found. */
  function startFound(command: string[]): Promise<string> {
    const child = start(command);
    let said = '';
    (child.stdio[3] as Readable).on('data', (chunk) => {
      said += chunk;
    });
    return until(`${command[0]} does not say where it is`, () => {
      if (child.exitCode !== null) throw new Error(`${command[0]} ended with exit code ${child.exitCode}.`);
      return said.endsWith('\n') && said.trim();
    });
  }

  const run: DesktopProcesses['run'] = (command, ...args) => {
    try {
      return execFileSync(command, args, { env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
    } catch {
      return undefined;
    }
  };

  async function stop(): Promise<void> {
    // The screen last: the others stand on it.
    for (const { process: child, ended } of running.reverse()) {
      if (child.exitCode === null && child.signalCode === null) child.kill();
      await ended;
    }
    rmSync(folder, { recursive: true, force: true });
  }

  try {
    const size = ['-screen', '0', '1400x1000x24'];
    // It takes the first display that is free.
    env.DISPLAY = `:${await startFound(['Xvfb', '-displayfd', '3', ...size, '-nolisten', 'tcp', '-noreset'])}`;
    writeFileSync(join(folder, 'bus.conf'), busSettings(folder));
    const settings = `--config-file=${join(folder, 'bus.conf')}`;
    env.DBUS_SESSION_BUS_ADDRESS = await startFound([
      ...['dbus-daemon', settings, '--nofork', '--nopidfile', '--print-address=3'],
    ]);
    writeFileSync(join(folder, 'dunstrc'), daemonSettings);
    start(['dunst', '-config', join(folder, 'dunstrc'), '-print'], openSync(toldFile, 'w'));
    await until('the notification daemon does not answer', () => run('dunstctl', 'count', 'displayed'));
    return { env, run, told: () => readFileSync(toldFile, 'utf8'), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
