import { existsSync } from 'node:fs';
import type { Tab } from './browser';
import { canInstallPackages, installPackages } from './install.mjs';
import { password, startSogoProcesses } from './sogo-processes';
import { startSogoProxy } from './sogo-proxy';
import { asCalendar, type SogoSeed, type SogoUserId, sogoSeeds, sogoUsers } from './sogo-seed';

export interface Sogo {
  origin: string;
  /** Seconds that installing (0: it was there) and starting took. */
  durations: { install: number; start: number };
  /** Address of a user's calendar. The date is `2026-11-24`. */
  calendarUrl(user: SogoUserId, view: 'day' | 'week' | 'month', date: string): string;
  /** Writes the events of sogoSeeds for this day over CalDAV. */
  seed(date: string): Promise<SogoSeed[]>;
  /** Writes one event into its owner's calendar, or changes it. */
  put(seed: SogoSeed): Promise<void>;
  /** Signs in with SOGo's own form request; the language (`English`, `French`, `German`) stays for the session. */
  signIn(tab: Tab, user: SogoUserId, language?: string): Promise<void>;
  /** What the server was asked so far: method and path. */
  asked: readonly string[];
  stop(): Promise<void>;
}

const packages = ['sogo', 'tmpreaper', 'memcached', 'postgresql'];
const programs = ['/usr/sbin/sogod', '/usr/bin/memcached', '/usr/bin/psql', '/usr/lib/postgresql', '/usr/bin/setpriv'];

/** Why the real server cannot run here, or undefined. It installs system packages, so only where that was agreed to. */
export function whyNoSogo(): string | undefined {
  if (process.env.CI !== 'true' && process.env.MENTORSIDE_SOGO !== '1') {
    return 'it installs system packages; set MENTORSIDE_SOGO=1 (or CI=true) to allow it';
  }
  if (!canInstallPackages()) return 'it needs root and apt';
  return undefined;
}

function seconds(start: number): number {
  return (performance.now() - start) / 1000;
}

/** Starts the real SOGo server on loopback, with the users of sogoUsers. */
export async function startSogo(): Promise<Sogo> {
  const begin = performance.now();
  if (!programs.every((program) => existsSync(program))) installPackages(packages);
  const install = seconds(begin);
  const beginStart = performance.now();
  const processes = await startSogoProcesses(Object.values(sogoUsers));
  const proxy = await startSogoProxy(processes.port);
  const { origin } = proxy;
  const durations = { install, start: seconds(beginStart) };

  async function put(seed: SogoSeed): Promise<void> {
    const { owner, uid } = seed;
    const answer = await fetch(`${origin}/SOGo/dav/${owner}/Calendar/personal/${uid}.ics`, {
      method: 'PUT',
      headers: {
        authorization: `Basic ${btoa(`${owner}:${password}`)}`,
        'content-type': 'text/calendar; charset=utf-8',
      },
      body: asCalendar(seed),
    });
    if (!answer.ok) throw new Error(`SOGo refused ${uid}: ${answer.status} ${(await answer.text()).slice(0, 300)}`);
  }

  return {
    origin,
    durations,
    asked: proxy.asked,
    calendarUrl: (user, view, date) =>
      `${origin}/SOGo/so/${user}/Calendar/view#!/calendar/${view}/${date.replaceAll('-', '')}`,
    async seed(date) {
      const seeds = sogoSeeds(date);
      for (const seed of seeds) await put(seed);
      return seeds;
    },
    put,
    async signIn(tab, user, language = 'English') {
      await tab.goto(`${origin}/SOGo/`);
      const status = await tab.evaluate(
        async (body: object) => {
          const headers = { 'content-type': 'application/json' };
          return (await fetch('/SOGo/connect', { method: 'POST', headers, body: JSON.stringify(body) })).status;
        },
        { userName: user, password, language },
      );
      if (status !== 200) throw new Error(`SOGo does not let ${user} in: ${status}`);
      // From an empty page the calendar's address loads anew, even where only its hash differs.
      await tab.goto('about:blank');
    },
    async stop() {
      proxy.close();
      await processes.stop();
    },
  };
}
