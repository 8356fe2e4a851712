import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lockDaily } from '../../entrypoints/background/lock-daily';
import { lockText, makeDailyKey, unlockText } from '../../entrypoints/sidepanel/jobs/locked-file';
import { fromBase64 } from '../../store';
import { age, hasAge } from '../support/age';

const phrase = 'four plain words here';
const text = 'Zirkonium 👩‍⚕️\n'.repeat(10_000);
const bytes = new TextEncoder().encode(text);
const read = async (file: Uint8Array, passphrase = phrase) => {
  const open = await unlockText(file, passphrase);
  return open && new TextDecoder().decode(open);
};

describe('a daily file', () => {
  it('is locked without the passphrase, and opens by it alone', async () => {
    const daily = await makeDailyKey(phrase, 10);
    expect(JSON.stringify(daily)).not.toContain('AGE-SECRET-KEY');
    const file = await lockDaily(text, daily);
    expect(new TextDecoder('latin1').decode(file)).not.toContain('Zirkonium');
    expect(await read(file)).toBe(text);
    expect(await read(file, 'other words than these')).toBeUndefined();
    // Two files have nothing in common but the identity.
    const other = await lockDaily(text, daily);
    expect(Buffer.from(other.subarray(-1000)).equals(Buffer.from(file.subarray(-1000)))).toBe(false);
  });
});

describe('a locked file', () => {
  it('that asks for a work that would never end is refused at once', async () => {
    const file = await lockText(bytes, phrase, 10);
    const header = new TextDecoder('latin1').decode(file).replace(/^(-> scrypt \S+) 10$/m, '$1 30');
    const start = performance.now();
    expect(
      await unlockText(
        Uint8Array.from(header, (letter) => letter.charCodeAt(0)),
        phrase,
      ),
    ).toBeUndefined();
    expect(performance.now() - start).toBeLessThan(1000);
  });
});

describe('the age program', async () => {
  const isThere = await hasAge();
  let folder: string;
  const path = (name: string) => join(folder, name);
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'mentorside-age-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it.skipIf(!isThere)('opens a file that was locked with a passphrase', async () => {
    await writeFile(path('all.age'), await lockText(bytes, phrase, 12));
    await age(['-d', '-o', path('all.json'), path('all.age')], [phrase]);
    expect(await readFile(path('all.json'), 'utf8')).toBe(text);
  });

  it.skipIf(!isThere)('opens a daily file with the identity that lies beside it', async () => {
    const daily = await makeDailyKey(phrase, 12);
    await writeFile(path('mentorside-identity.age'), fromBase64(daily.identity));
    await writeFile(path('day.age'), await lockDaily(text, daily));
    await age(['-d', '-i', path('mentorside-identity.age'), '-o', path('day.json'), path('day.age')], [phrase]);
    expect(await readFile(path('day.json'), 'utf8')).toBe(text);
  });

  it.skipIf(!isThere)('locks files that are read here', async () => {
    await writeFile(path('plain.json'), text);
    await age(['-p', '-a', '-o', path('theirs.age'), path('plain.json')], [phrase, phrase]);
    expect(await read(await readFile(path('theirs.age')))).toBe(text);
  });
});
