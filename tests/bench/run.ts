import { mkdir, readdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { middle } from './middle';
import { measurePageCost } from './page-cost';
import { measurePopup, rounds } from './popup';

const folder = (name: string) => new URL(`../../${name}`, import.meta.url).pathname;

async function sizes(root: string): Promise<Record<string, number>> {
  const found: Record<string, number> = {};
  for (const name of await readdir(root, { recursive: true })) {
    const file = join(root, name);
    const { size, isFile } = await stat(file).then((one) => ({ size: one.size, isFile: one.isFile() }));
    if (isFile && /\.(js|css|html)$/.test(name)) found[name] = size;
  }
  return found;
}

const popup = await measurePopup();
console.log(`\nFrom the popup's start to the useful popup, ${rounds} times each (real popup, headless Chromium)`);
console.log('| popup of | least ms | median ms | most ms | times the empty one |');
console.log('|---|--:|--:|--:|--:|');
for (const { name, ms, ratio } of popup)
  console.log(
    `| ${name} | ${ms[0]?.toFixed(0)} | ${middle(ms).toFixed(0)} | ${ms.at(-1)?.toFixed(0)} | ${ratio.toFixed(2)} |`,
  );

const page = await measurePageCost();
const percent = (part: number) => `${(part * 100).toFixed(2)} %`;
console.log('\nSelf time on a busy calendar page (500 entries, drawn anew ten times a second), 10 s');
console.log('| state | our script | the page itself |');
console.log('|---|--:|--:|');
for (const { state, ours, page: own } of page.share) console.log(`| ${state} | ${percent(ours)} | ${percent(own)} |`);
console.log('\nSelf time at the start of that page, medians');
console.log('| script | ms | times theirs |');
console.log('|---|--:|--:|');
for (const { name, ms, ratio } of page.boot) console.log(`| ${name} | ${ms.toFixed(1)} | ${ratio.toFixed(3)} |`);

const bundle = await sizes(folder('.output/chrome-mv3'));
console.log('\nBundles of the Chromium build, bytes');
for (const [name, size] of Object.entries(bundle)) console.log(`  ${String(size).padStart(7)}  ${name}`);

await mkdir(folder('.output'), { recursive: true });
await writeFile(folder('.output/bench.json'), JSON.stringify({ popup, page, bundle }, null, 2));
