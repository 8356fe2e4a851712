import { describe, expect, test, vi } from 'vitest';
import { BESIDE_PROBLEM, firstReason, twoReasons } from '../../components/shared/reasons';

vi.mock('webextension-polyfill', async () => import('../support/fake-browser'));

const picked = { key: 'problem', params: { problem: 'x' } };
const cancelled = { key: 'cancelled', params: { count: 2 } };

describe('the reason under a question', () => {
  test('a picked problem and what was seen, in one sentence', () => {
    const reasons = [picked, cancelled];
    expect(twoReasons(reasons)).toBe('It fits a problem you picked, and 2 of your last 3 meetings were cancelled.');
    expect(firstReason(reasons)).toBe('It fits a problem you picked.');
  });

  test.each(BESIDE_PROBLEM)('%s beside it stands in two lines of a narrow panel', (key) => {
    const words = twoReasons([picked, { key, params: { count: 2, days: 120 } }]);
    expect(words).toMatch(/^It fits a problem you picked, and .*[^$]\.$/);
    expect(words.length).toBeLessThanOrEqual(88);
  });

  test('no sentence for both: the strongest', () => {
    expect(twoReasons([cancelled, { key: 'online' }])).toBe('2 of your last 3 meetings were cancelled.');
    expect(twoReasons([picked, { key: 'first-meeting' }])).toBe('It fits a problem you picked.');
    expect(twoReasons([])).toBe('');
  });
});
