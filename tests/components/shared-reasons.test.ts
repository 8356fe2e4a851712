import { describe, expect, test, vi } from 'vitest';
import { firstReason, twoReasons } from '../../components/shared/reasons';

vi.mock('webextension-polyfill', async () => import('../support/fake-browser'));

const picked = (title: string) => ({ key: 'problem', params: { problem: 'x', title } });
const cancelled = { key: 'cancelled', params: { count: 2 } };

describe('the reason under a question', () => {
  test('a picked problem and what was seen, in one sentence where there is room', () => {
    const reasons = [picked('We keep cancelling'), cancelled];
    expect(twoReasons(reasons)).toBe(
      'Because you picked “We keep cancelling” and 2 of your last 3 meetings were cancelled.',
    );
    expect(firstReason(reasons)).toBe('Because you picked “We keep cancelling”.');
  });

  test('one that would need a third line gives the strongest alone', () => {
    expect(twoReasons([picked('We come from very different backgrounds'), cancelled])).toBe(
      'Because you picked “We come from very different backgrounds”.',
    );
  });

  test('no sentence for both: the strongest', () => {
    expect(twoReasons([cancelled, { key: 'online' }])).toBe('2 of your last 3 meetings were cancelled.');
    expect(twoReasons([picked('We keep cancelling'), { key: 'first-meeting' }])).toBe(
      'Because you picked “We keep cancelling”.',
    );
    expect(twoReasons([])).toBe('');
  });
});
