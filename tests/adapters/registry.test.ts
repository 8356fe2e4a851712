import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ADAPTERS } from '../../adapters/index';
import { listFixtures } from './read-fixtures';

const readme = readFileSync(join(import.meta.dirname, '../../adapters/README.md'), 'utf8');
const fixtures = listFixtures();

it('asks the most specific calendar first', () => {
  expect(ADAPTERS.map((adapter) => adapter.id)).toEqual([
    'google-calendar',
    'outlook',
    'proton',
    'sogo',
    'nextcloud',
    'demo-calendar',
    'generic',
  ]);
});

describe.each(ADAPTERS.map((adapter) => adapter.id))('%s', (id) => {
  const own = fixtures.filter((fixture) => fixture.adapter === id);

  it('has at least three fixtures, one of another page and one poisoned', () => {
    expect(own.length).toBeGreaterThanOrEqual(3);
    expect(own.filter(({ expected }) => expected?.recognisedBy !== id).length).toBeGreaterThanOrEqual(1);
    expect(own.filter(({ expected }) => expected?.poisoned).length).toBeGreaterThanOrEqual(1);
    expect(own.some(({ expected }) => expected?.reading)).toBe(true);
  });

  // The demo calendar is a page of ours, and speaks English.
  it.skipIf(id === 'demo-calendar')('is read in at least three languages', () => {
    const languages = own.flatMap(({ html, expected }) =>
      expected?.reading ? [/<html[^>]* lang="([a-z]+)/.exec(html)?.[1]] : [],
    );
    expect(new Set(languages).size).toBeGreaterThanOrEqual(3);
  });

  it.each(['hostile-title', 'hostile-attributes'])('is poisoned in %s', (name) => {
    expect(own.find((one) => one.name === `${id}--${name}`)?.expected).toMatchObject({ poisoned: true });
  });

  it('has a line in the README', () => {
    expect(readme).toMatch(new RegExp(`^\\| \`${id}\``, 'm'));
  });
});

it('every fixture has its answer and belongs to an adapter', () => {
  const ids = new Set(ADAPTERS.map((adapter) => adapter.id));
  expect(fixtures.filter((fixture) => fixture.expected === null).map((fixture) => fixture.name)).toEqual([]);
  expect(fixtures.filter((fixture) => !ids.has(fixture.adapter)).map((fixture) => fixture.name)).toEqual([]);
});
