import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { until } from './browser';

/** A user of the test server; SOGo reads them from a table. */
export interface SogoUser {
  id: string;
  name: string;
  email: string;
}

export const password = 'secret';

/** Runs a command as another user. */
const setpriv = '/usr/bin/setpriv';

export interface SogoProcesses {
  /** Where sogod answers; it needs the proxy's headers. */
  port: number;
  stop(): Promise<void>;
}

/** A port that was free a moment ago: these three servers cannot be asked to choose one themselves. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address ? address.port : 0;
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}

/** The workers of sogod; PostgreSQL ends its own. */
function workersOf({ pid, spawnargs }: ChildProcess): number[] {
  if (!spawnargs.includes('sogod')) return [];
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8');
  return children.split(' ').filter(Boolean).map(Number);
}

function endNow(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It has ended meanwhile.
  }
}

/** The arguments of setpriv that run a command as another user; it ends with us, even if we are killed. */
function as(user: string, command: string[]): string[] {
  return ['--reuid', user, '--regid', user, '--init-groups', '--pdeathsig', 'TERM', ...command];
}

/** Database, cache and server, each as its own user, in a temporary folder, on loopback. */
export async function startSogoProcesses(users: SogoUser[]): Promise<SogoProcesses> {
  const folder = mkdtempSync(join(tmpdir(), 'mentorside-sogo-'));
  chmodSync(folder, 0o755);
  const running: { process: ChildProcess; ended: Promise<void>; signal: NodeJS.Signals }[] = [];

  function start(user: string, command: string[], signal: NodeJS.Signals, port: number): Promise<unknown> {
    const process = spawn(setpriv, as(user, command), {
      cwd: folder,
      env: { PATH: '/usr/sbin:/usr/bin:/sbin:/bin', HOME: join(folder, user), LANG: 'C.UTF-8', TZ: 'UTC' },
      stdio: ['ignore', 'ignore', 'ignore'],
    });
    const ended = new Promise<void>((resolve) => {
      process.once('exit', () => resolve());
      process.once('error', () => resolve());
    });
    running.push({ process, ended, signal });
    return until(`${command[0]} does not answer`, () => {
      if (process.exitCode !== null) throw new Error(`${command[0]} ended with exit code ${process.exitCode}.`);
      return answers(port);
    });
  }

  async function stop(): Promise<void> {
    // The server before its database.
    for (const { process, ended, signal } of running.reverse()) {
      if (process.exitCode !== null || process.signalCode !== null) continue;
      const workers = workersOf(process);
      process.kill(signal);
      // sogod waits for its workers, and these do not listen while they are idle. They hold nothing that is kept.
      for (const worker of workers) endNow(worker);
      const timer = setTimeout(() => process.kill('SIGKILL'), 10_000);
      await ended;
      clearTimeout(timer);
    }
    rmSync(folder, { recursive: true, force: true });
  }

  try {
    for (const user of ['postgres', 'sogo']) {
      mkdirSync(join(folder, user));
      execFileSync('chown', [`${user}:`, join(folder, user)]);
    }
    const [database, cache, server] = [await freePort(), await freePort(), await freePort()];
    await Promise.all([
      startDatabase(join(folder, 'postgres'), database, users, start),
      start('sogo', ['memcached', '-l', '127.0.0.1', '-p', String(cache), '-U', '0'], 'SIGTERM', cache),
    ]);
    await start('sogo', ['sogod', ...settings(folder, server, database, cache)], 'SIGTERM', server);
    return { port: server, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function startDatabase(
  folder: string,
  port: number,
  users: SogoUser[],
  start: (user: string, command: string[], signal: NodeJS.Signals, port: number) => Promise<unknown>,
): Promise<void> {
  const version = readdirSync('/usr/lib/postgresql').sort((a, b) => Number(b) - Number(a))[0];
  const programs = `/usr/lib/postgresql/${version}/bin`;
  const data = join(folder, 'data');
  const run = (command: string[], input?: string) =>
    execFileSync(setpriv, as('postgres', command), { cwd: folder, input, stdio: ['pipe', 'ignore', 'pipe'] });
  run([`${programs}/initdb`, '-D', data, '-A', 'trust', '-U', 'sogo', '-E', 'UTF8', '--locale=C', '--no-sync']);
  const options = ['-c', 'listen_addresses=127.0.0.1', '-c', 'fsync=off', '-c', 'unix_socket_directories='];
  // SIGINT: end at once and tidily; SIGTERM would wait until each client has gone.
  await start('postgres', [`${programs}/postgres`, '-D', data, '-p', String(port), ...options], 'SIGINT', port);
  const rows = users.map(({ id, name, email }) => `('${id}', '${id}', '${password}', '${name}', '${email}')`);
  const sql = `
    CREATE TABLE sogo_users (c_uid text PRIMARY KEY, c_name text, c_password text, c_cn text, mail text);
    INSERT INTO sogo_users VALUES ${rows.join(', ')};`;
  const client = [
    'psql',
    '-h',
    '127.0.0.1',
    '-p',
    String(port),
    '-U',
    'sogo',
    '-d',
    'postgres',
    '-v',
    'ON_ERROR_STOP=1',
  ];
  // The port answers a moment before the database takes work.
  await until('the database takes no work', () => {
    try {
      run([...client, '-c', 'SELECT 1']);
      return true;
    } catch {
      return false;
    }
  });
  run(client, sql);
}

/** SOGo takes each setting as an argument too, which keeps ours out of /etc. */
function settings(folder: string, port: number, database: number, cache: number): string[] {
  const url = (table: string) => `postgresql://sogo:@127.0.0.1:${database}/postgres/${table}`;
  const source = {
    type: 'sql',
    id: 'users',
    viewURL: url('sogo_users'),
    canAuthenticate: 'YES',
    isAddressBook: 'YES',
    displayName: 'People',
    userPasswordAlgorithm: 'plain',
  };
  const sources = `({${Object.entries(source)
    .map(([key, value]) => `${key}="${value}";`)
    .join('')}})`;
  const values: Record<string, string> = {
    WONoDetach: 'YES',
    WOPort: `127.0.0.1:${port}`,
    WOWorkersCount: '2',
    WOLogFile: join(folder, 'sogo/sogo.log'),
    WOPidFile: join(folder, 'sogo/sogo.pid'),
    SOGoProfileURL: url('sogo_user_profile'),
    OCSFolderInfoURL: url('sogo_folder_info'),
    OCSSessionsFolderURL: url('sogo_sessions_folder'),
    OCSEMailAlarmsFolderURL: url('sogo_alarms_folder'),
    SOGoUserSources: sources,
    SOGoMemcachedHost: `127.0.0.1:${cache}`,
    SOGoLoginModule: 'Calendar',
    SOGoTimeZone: 'UTC',
    SOGoLanguage: 'English',
    SOGoFirstDayOfWeek: '1',
    SOGoAppointmentSendEMailNotifications: 'NO',
    SOGoEnableEMailAlarms: 'NO',
  };
  return Object.entries(values).flatMap(([name, value]) => [`-${name}`, value]);
}
