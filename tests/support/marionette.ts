import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { until } from './browser';
import { killBrowser } from './kill';

/** Firefox speaks Marionette over TCP: `length:[0, id, command, parameters]`, answered by `length:[1, id, error, result]`. */
export interface Marionette {
  send<T = unknown>(command: string, parameters?: Record<string, unknown>): Promise<T>;
  /** Kept when Firefox has ended. */
  closed: Promise<void>;
  close(): Promise<void>;
  /** Ends Firefox as a power cut would. */
  kill(): Promise<void>;
}

export interface FirefoxStart {
  binary: string;
  preferences: Record<string, string | number | boolean>;
  env: NodeJS.ProcessEnv;
  headless: boolean;
  /** A profile to start with and to keep. */
  profile?: string | undefined;
}

export async function startMarionette(start: FirefoxStart): Promise<Marionette> {
  const { binary, preferences, env, headless } = start;
  const profile = start.profile ?? (await mkdtemp(join(tmpdir(), 'mentorside-firefox-')));
  // Of an end without a word the old one is left.
  await rm(join(profile, 'MarionetteActivePort'), { force: true });
  // Port 0: any free one; Firefox writes it into the profile.
  const lines = Object.entries({ 'marionette.port': 0, ...preferences }).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`,
  );
  await writeFile(join(profile, 'user.js'), lines.join('\n'));
  const args = ['--marionette', '--remote-allow-system-access', '--no-remote', '--profile', profile];
  const firefox = spawn(binary, headless ? ['--headless', ...args] : args, { stdio: 'ignore', env });
  const ended = new Promise<void>((resolve) => {
    firefox.once('exit', () => resolve());
    firefox.once('error', () => resolve());
  });
  const clean = async () => {
    await end(firefox, ended);
    if (!start.profile) await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    const port = await until('Firefox did not start', () => readPort(profile, firefox), 30_000);
    const socket = await open(port);
    const line = talk(socket);
    return {
      send: line,
      closed: ended,
      async close() {
        await line('Marionette:Quit', { flags: ['eForceQuit'] }).catch(() => undefined);
        socket.destroy();
        await clean();
      },
      async kill() {
        await killBrowser(profile);
        socket.destroy();
        await clean();
      },
    };
  } catch (error) {
    await clean();
    throw error;
  }
}

/** Waits for the end that was asked for; a browser that hangs is killed, by its own process only. */
async function end(firefox: ChildProcess, ended: Promise<void>): Promise<void> {
  const timer = setTimeout(() => firefox.kill('SIGKILL'), 5_000);
  if (firefox.exitCode === null && firefox.signalCode === null) await ended;
  clearTimeout(timer);
}

async function readPort(profile: string, firefox: ChildProcess): Promise<number | undefined> {
  if (firefox.exitCode !== null) throw new Error(`Firefox ended at once (exit code ${firefox.exitCode}).`);
  const text = await readFile(join(profile, 'MarionetteActivePort'), 'utf8').catch(() => '');
  return Number(text) || undefined;
}

function open(port: number): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => resolve(socket));
    socket.once('error', reject);
  });
}

function talk(socket: Socket): Marionette['send'] {
  const waiting = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>();
  let lastId = 0;
  let received = Buffer.alloc(0);
  socket.on('data', (chunk) => {
    received = Buffer.concat([received, chunk]);
    for (;;) {
      const colon = received.indexOf(':');
      const length = Number(received.subarray(0, colon));
      if (colon < 0 || received.length < colon + 1 + length) return;
      const message = JSON.parse(received.subarray(colon + 1, colon + 1 + length).toString());
      received = received.subarray(colon + 1 + length);
      // The greeting is an object, all else is a list.
      if (!Array.isArray(message)) continue;
      const [, id, error, result] = message;
      const call = waiting.get(id);
      waiting.delete(id);
      if (error) call?.reject(new Error(`${error.error}: ${error.message}`));
      else call?.resolve(result);
    }
  });
  socket.on('close', () => {
    for (const call of waiting.values()) call.reject(new Error('Firefox closed the line.'));
    waiting.clear();
  });
  return (command, parameters = {}) =>
    new Promise((resolve, reject) => {
      // Nobody would ever answer.
      if (socket.destroyed) throw new Error('Firefox has closed the line.');
      lastId += 1;
      waiting.set(lastId, { resolve: resolve as (value: unknown) => void, reject });
      const text = JSON.stringify([0, lastId, command, parameters]);
      socket.write(`${Buffer.byteLength(text)}:${text}`);
    });
}
