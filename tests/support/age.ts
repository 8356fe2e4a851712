import { execFile, spawn } from 'node:child_process';
import { promisify } from 'node:util';
import { canInstallPackages, installPackages } from './install.mjs';

const run = promisify(execFile);

/** Is the `age` program there, or can it be had? It says plainly when not. */
export async function hasAge(): Promise<boolean> {
  const isThere = () =>
    run('age', ['--version']).then(
      () => true,
      () => false,
    );
  if (await isThere()) return true;
  if (canInstallPackages()) {
    try {
      installPackages(['age']);
    } catch (error) {
      console.log(String(error));
    }
  }
  if (await isThere()) return true;
  console.log('Not tested, the age program: it is not installed (apt-get install age).');
  return false;
}

/** Runs `age`, which asks for a passphrase on a terminal only: `script` is one, and types the answers. */
export async function age(args: readonly string[], answers: readonly string[]): Promise<void> {
  const command = ['age', ...args].map((word) => `'${word}'`).join(' ');
  const terminal = spawn('script', ['-qec', command, '/dev/null'], { stdio: ['pipe', 'pipe', 'inherit'] });
  let said = '';
  let asked = 0;
  const next = (data: Buffer) => {
    said += data.toString();
    // One answer for each question, when it is asked.
    while (asked < answers.length && (said.match(/passphrase[^\n]*: /gi)?.length ?? 0) > asked) {
      terminal.stdin.write(`${answers[asked]}\n`);
      asked += 1;
    }
  };
  terminal.stdout.on('data', next);
  const code = await new Promise((resolve, reject) => {
    terminal.on('close', resolve);
    terminal.on('error', reject);
  });
  if (code !== 0) throw new Error(`age ended with ${code}: ${said}`);
}
