import { expect, test } from 'vitest';
import { isGone, isOfHost } from '../../core/site-pattern';

test.each([
  ['http://localhost/*', 'localhost', true],
  ['http://localhost/*', 'localhost:8080', true],
  ['https://cal.example.org/*', 'example.org', false],
  ['https://example.org/*', 'cal.example.org', false],
  ['https://*.example.org/*', 'cal.example.org', true],
  ['https://*.example.org/*', 'example.org', true],
  ['https://*.example.org/*', 'badexample.org', false],
  ['https://*/*', 'cal.example.org:8443', true],
  ['*://*/*', 'cal.example.org', true],
  ['<all_urls>', 'cal.example.org', true],
  ['example.org', 'example.org', false],
])('%s holds for %s: %s', (pattern, host, holds) => {
  expect(isOfHost(pattern, host)).toBe(holds);
});

test('a host is gone when what was taken back held for it and nothing that is left does', () => {
  expect(isGone('a.example', ['https://*/*'], [])).toBe(true);
  expect(isGone('a.example', ['https://*/*'], ['https://b.example/*'])).toBe(true);
  expect(isGone('a.example', ['https://*/*'], ['https://a.example/*'])).toBe(false);
  expect(isGone('a.example', ['https://b.example/*'], [])).toBe(false);
});
