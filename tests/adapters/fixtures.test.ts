// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { listFixtures, readFixture } from './read-fixtures';

describe('every saved page is read exactly as its answer says', () => {
  it.each(listFixtures())('$name', ({ html, expected }) => {
    if (!expected) throw new Error('expected.json is missing: write it by hand from the page');
    const document = new DOMParser().parseFromString(html, 'text/html');
    const { recognisedBy, reading } = expected;
    expect(readFixture(document, expected)).toEqual({ recognisedBy, reading });
  });
});
