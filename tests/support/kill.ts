import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { until } from './browser';

const run = promisify(execFile);

/** Ends every process of the browser that runs with this profile, at once and without a word. */
export async function killBrowser(profile: string): Promise<void> {
  await until('the browser lives on', async () => {
    const { stdout } = await run('ps', ['-A', '-o', 'pid=,args='], { maxBuffer: 16_000_000 });
    const pids = stdout.split('\n').flatMap((line) => (line.includes(profile) ? [Number.parseInt(line, 10)] : []));
    for (const pid of pids) {
      try {
        process.kill(pid, 'SIGKILL');
      } catch {
        // It is gone already.
      }
    }
    return pids.length === 0;
  });
}
