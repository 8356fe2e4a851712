// `npm test`: install, check, unit, build, e2e; `--long`: install, build, the long ones. A step after a failed one
// still runs where it makes sense; the last line is the sum over all: `N passed, N failed`.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { install, orSayWhy, root } from './support/install.mjs';

/** @typedef {{ passed: number, failed: number, skipped: number }} Sum */
/** @typedef {Sum & { name: string, seconds: number, failures: string[] }} Step */

const long = process.argv.includes('--long');
const reports = mkdtempSync(join(tmpdir(), 'mentorside-reports-'));
/** @type {Step[]} */
const steps = [];
// A log file is read without colours; tools guess this wrong when CI is set.
const colour = process.stdout.isTTY || process.env.FORCE_COLOR ? {} : { NO_COLOR: '1' };
/** @type {import('node:child_process').ChildProcess | undefined} */
let running;

// Whoever stops us means the step that runs, too.
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
  process.on(signal, () => {
    running?.kill(signal);
    rmSync(reports, { recursive: true, force: true });
    process.exit(1);
  });
}

/**
 * Runs a command through the shell with the project's binaries on the PATH; its output goes straight through.
 * @param {string} command
 * @returns {Promise<number>} exit code
 */
function run(command) {
  const path = `${join(root, 'node_modules/.bin')}:${process.env.PATH ?? ''}`;
  return new Promise((resolve) => {
    running = spawn(command, {
      cwd: root,
      shell: true,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...colour, PATH: path },
    });
    running.on('error', () => resolve(127));
    running.on('close', (code) => resolve(code ?? 1));
  });
}

/**
 * @param {string} name
 * @param {() => Promise<Sum & { failures: string[] }>} work
 */
async function step(name, work) {
  console.log(`\n== ${name}`);
  const start = performance.now();
  const result = await work();
  const seconds = (performance.now() - start) / 1000;
  steps.push({ name, seconds, ...result });
  console.log(`== ${name}: ${result.failed === 0 ? 'ok' : 'FAILED'}, ${seconds.toFixed(1)} s`);
  return result.failed === 0;
}

/**
 * A command that counts as one test.
 * @param {string} name
 * @param {string} command
 */
function commandStep(name, command) {
  return step(name, async () => {
    const code = await run(command);
    return code === 0
      ? { passed: 1, failed: 0, skipped: 0, failures: [] }
      : { passed: 0, failed: 1, skipped: 0, failures: [`${command} (exit ${code})`] };
  });
}

/**
 * Sums vitest's JSON report. What its own numbers leave out counts as failed too: a file that could not be loaded, and
 * a run that ended badly although every test passed (an unhandled error, no tests found).
 * @param {string} file
 * @param {number} code
 * @returns {Sum & { failures: string[] }}
 */
function readReport(file, code) {
  const sum = { passed: 0, failed: 0, skipped: 0 };
  const failures = [];
  try {
    const report = JSON.parse(readFileSync(file, 'utf8'));
    for (const suite of report.testResults) {
      const name = relative(root, suite.name);
      const before = failures.length;
      for (const test of suite.assertionResults) {
        if (test.status === 'passed') sum.passed += 1;
        else if (test.status !== 'failed') sum.skipped += 1;
        else failures.push(`${name} > ${test.fullName}: ${firstLine(test.failureMessages?.[0])}`);
      }
      if (suite.status === 'failed' && failures.length === before) {
        failures.push(`${name}: ${firstLine(suite.message) || 'could not be run'}`);
      }
    }
  } catch {
    failures.push('vitest wrote no report');
  }
  if (code !== 0 && failures.length === 0) failures.push(`vitest ended with exit code ${code}, see above`);
  return { ...sum, failed: failures.length, failures };
}

/** @param {string | undefined} text */
function firstLine(text) {
  return text?.split('\n')[0]?.trim() ?? '';
}

/** @param {string} project */
function testStep(project) {
  const file = join(reports, `${project}.json`);
  return step(project, async () =>
    readReport(
      file,
      await run(`vitest run --project ${project} --reporter=default --reporter=json --outputFile.json='${file}'`),
    ),
  );
}

async function build() {
  const plain = await commandStep('build', 'npm run --silent build');
  return (await commandStep('build:e2e', 'npm run --silent build:e2e')) && plain;
}

/** @param {string} project */
async function testBuilt(project) {
  if (await build()) return testStep(project);
  console.log(`\n== ${project}: not run, because there is no complete build`);
  return false;
}

function printSum() {
  console.log('\n== Durations');
  for (const { name, seconds, passed, failed, skipped } of steps) {
    const sums = `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
    console.log(`${name.padEnd(12)} ${seconds.toFixed(1).padStart(7)} s   ${sums}`);
  }
  const failures = steps.flatMap(({ name, failures }) => failures.map((line) => `${name}: ${line}`));
  if (failures.length > 0) console.log(`\n== Failed\n${failures.join('\n')}`);
  const total = { passed: 0, failed: 0, skipped: 0 };
  for (const { passed, failed, skipped } of steps) {
    total.passed += passed;
    total.failed += failed;
    total.skipped += skipped;
  }
  const tail = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
  console.log(`\n${total.passed} passed, ${total.failed} failed${tail}`);
  return total.failed === 0;
}

await orSayWhy(() => {
  install();
});
if (long) {
  await testBuilt('long');
} else {
  // The script in package.json stays the one list of checks; here each of them counts.
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  for (const command of scripts.check.split('&&')) {
    const name = command.trim().split(' ')[0];
    await commandStep(name, command.trim());
  }
  await testStep('unit');
  await testBuilt('e2e');
}
rmSync(reports, { recursive: true, force: true });
process.exitCode = printSum() ? 0 : 1;
