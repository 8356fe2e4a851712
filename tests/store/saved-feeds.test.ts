import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { Validator } from '@cfworker/json-schema';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { backupText, parseBackup } from '../../core/backup';
import type { Feed } from '../../core/feed';
import { goBack, read, save, take } from '../../entrypoints/sidepanel/jobs/jobs';
import { useKey } from '../../entrypoints/sidepanel/jobs/own-database';
import { openDatabase } from '../../store';
import { aPerson } from '../core/a-record';
import { fileOf, here, madeAt, put } from '../support/own-records';

const quiet = () => {};
const saved = { name: 'Work', address: 'https://calendar.example.org/private-1/basic.ics' };
const feed: Feed = {
  ...{ id: 'f1', rev: 3, createdAt: madeAt, updatedAt: madeAt, kind: 'address', lastOkAt: madeAt },
  ...{ windowOn: '2026-11-24', zone: 'UTC', nextAt: madeAt, failures: 0, skipped: 0 },
  body: { v: 1, ...saved, etag: '"1"', events: [{ adapter: 'feed', host: 'h', title: 'Ana' }] },
};
const dropped: Feed = { ...feed, id: 'f2', kind: 'file', body: { v: 1, name: 'a.ics', events: [] } };

async function feedsNow(): Promise<Feed[]> {
  const database = await openDatabase('mentorside');
  const found = await database.getAll('feeds');
  database.close();
  return found;
}
const textWith = (feeds: unknown) => JSON.stringify({ ...JSON.parse(backupText({}, { madeAt })), feeds });
const readText = (text: string) => read(fileOf(text), undefined, here, quiet);

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  useKey(undefined);
});

describe('addresses of calendars in a file', () => {
  it('are in it only when she asks, and only name and address', async () => {
    await put({ feeds: [feed, dropped] });
    expect(await (await save({}, here, quiet)).blob.text()).not.toMatch(/private-1|"feeds"/);
    const text = await (await save({ withFeeds: true }, here, quiet)).blob.text();
    expect(JSON.parse(text).feeds).toEqual([saved]);
    const schema = JSON.parse(readFileSync('public/backup.schema.json', 'utf8'));
    expect(new Validator(schema, '2020-12', false).validate(JSON.parse(text)).errors).toEqual([]);
    expect(new Validator(schema).validate({ ...JSON.parse(text), feeds: [{ ...saved, events: [] }] }).valid).toBe(
      false,
    );
  });

  it('come back as calendars that nobody asks before she allows them', async () => {
    await readText(backupText({ people: [aPerson({ id: 'p' })] }, { madeAt, feeds: [saved] }));
    expect(await take('merge', quiet)).toMatchObject({ ok: true });
    const [back, ...others] = await feedsNow();
    expect(others).toEqual([]);
    expect(back).toMatchObject({
      kind: 'address',
      trouble: 'not-allowed',
      lastOkAt: '',
      body: { ...saved, events: [] },
    });
    expect(back).not.toHaveProperty('nextAt');
  });

  it.each(['merge', 'replace'] as const)(
    '%s: those that are here stay as they are, and the step is undone',
    async (how) => {
      const more = { name: 'Home', address: 'https://home.example.org/a.ics' };
      await put({ people: [aPerson({ id: 'p' })], feeds: [feed] });
      const text = backupText({ people: [aPerson({ id: 'p' })] }, { madeAt, feeds: [saved, more, more] });
      expect(await readText(text)).toMatchObject({ read: { feeds: 1, preview: { isNothing: true } } });
      expect(await feedsNow()).toEqual([feed]);
      const taken = await take(how, quiet);
      expect((await feedsNow()).map(({ body }) => body.name).sort()).toEqual(['Home', 'Work']);
      expect(await feedsNow()).toContainEqual(feed);
      expect(await readText(text)).toMatchObject({ read: { feeds: 0 } });
      await goBack((taken as { copy: number }).copy);
      expect(await feedsNow()).toEqual([feed]);
    },
  );

  it.each([
    ['not https', [{ name: 'x', address: 'http://calendar.example.org/a.ics' }]],
    ['not as it is asked for', [{ name: 'x', address: 'webcal://calendar.example.org/a.ics' }]],
    ['a script', [{ name: 'x', address: 'javascript:alert(1)' }]],
    ['more than it should say', [{ ...saved, events: [] }]],
    ['no list', { 0: saved }],
    ['too many', Array.from({ length: 21 }, (_, i) => ({ name: 'x', address: `https://example.org/${i}` }))],
  ])('that are wrong refuse the file: %s', (_name, feeds) => {
    expect(parseBackup(textWith([saved]))).toMatchObject({ ok: true });
    expect(parseBackup(textWith(feeds))).toMatchObject({ ok: false, problem: 'damaged', where: 'feeds' });
  });

  it('never make more calendars than there may be', async () => {
    const many = Array.from({ length: 20 }, (_, i) => ({ name: 'x', address: `https://example.org/${i}` }));
    await put({ feeds: [feed, dropped] });
    await readText(backupText({}, { madeAt, feeds: many }));
    await take('merge', quiet);
    expect(await feedsNow()).toHaveLength(20);
  });
});
