import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Expected } from './read-fixture';

export { readFixture } from './read-fixture';

export interface Fixture {
  /** `<adapter>--<case>`. */
  name: string;
  adapter: string;
  html: string;
  /** Null when the file is missing, which is a failure: answers are written by hand, never by the test. */
  expected: Expected | null;
}

const FOLDER = join(import.meta.dirname, '../fixtures');

/** All fixture folders of all calendars, in order of their names. */
export function listFixtures(): Fixture[] {
  const folders = readdirSync(FOLDER, { withFileTypes: true }).filter((each) => each.isDirectory());
  return folders
    .filter((each) => each.name.includes('--'))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ name }) => {
      const file = join(FOLDER, name, 'expected.json');
      return {
        name,
        adapter: name.split('--')[0] ?? '',
        html: readFileSync(join(FOLDER, name, 'page.html'), 'utf8'),
        expected: existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Expected) : null,
      };
    });
}
