import { describe, expect, it, vi } from 'vitest';
import {
  formatDay,
  formatDue,
  formatNearDay,
  formatSince,
  formatStart,
  formatTimeRange,
  formatWhen,
} from '../../components/shared/dates';

vi.mock('webextension-polyfill', async () => import('../support/fake-browser'));

const now = new Date(2026, 10, 24, 13, 48);

describe('dates in words', () => {
  it('tells days', () => {
    expect(formatDay('2026-11-24', now)).toMatch(/^Tue,? 24 Nov$/);
    expect(formatDay('2025-11-24', now)).toContain('2025');
    expect(formatNearDay('2026-11-24T14:00', now)).toBe('Today');
    expect(formatNearDay('2026-11-25', now)).toBe('Tomorrow');
  });

  it('tells how far a meeting is', () => {
    expect(formatStart('2026-11-24T14:00', now)).toBe('In 12 min');
    expect(formatStart('2026-11-24T13:30', now)).toBe('Now');
    expect(formatStart('2026-11-24T16:00', now)).toBe('Today, 16:00');
    expect(formatStart('2026-11-25', now)).toBe('Tomorrow');
  });

  it('tells ranges of time and days', () => {
    expect(formatTimeRange('2026-11-24T14:00', '2026-11-24T14:30')).toMatch(/^14:00\s?–\s?14:30$/);
    expect(formatTimeRange('2026-11-24T14:00', '2026-11-24T14:00')).toBe('14:00');
    expect(formatWhen('2026-11-24T13:00', '2026-11-24T13:30', now)).toBe('Today, ended at 13:30');
    expect(formatWhen('2026-11-26', undefined, now)).toMatch(/all day$/);
    expect(formatWhen('2026-11-26', '2026-11-27', now)).toMatch(/26.*27/);
    expect(formatWhen('2026-11-26T22:00', '2026-11-27T01:00', now)).toMatch(/22:00 until Fri,? 27 Nov, 0?1:00/);
  });

  it('tells what is due and since when', () => {
    expect(formatDue('2026-11-24', now)).toBe('due today');
    expect(formatDue('2026-11-25', now)).toBe('due tomorrow');
    expect(formatDue('2026-11-27', now)).toBe('due Fri');
    expect(formatDue('2026-12-12', now)).toBe('due 12 Dec');
    expect(formatDue('2026-11-20', now)).toBe('was due 20 Nov');
    expect(formatSince('2026-11-10', now)).toBe('since 10 Nov');
  });
});
