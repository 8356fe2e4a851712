import { describe, expect, it } from 'vitest';
import { nearest } from '../../core/feed';
import { addDays } from '../../core/local-time';

const eventOn = (startsAt: string) => ({ event: { adapter: 'feed', host: 'h', startsAt } });

describe('meetings of a feed', () => {
  it('are all followed when there are as many as people have', () => {
    const all = [eventOn('2020-01-01T10:00'), eventOn('2040-01-01')];
    expect(nearest(all, '2026-11-24T12:00')).toEqual(all);
  });

  it('are those nearest to now in a flood, before and after, all-day ones too', () => {
    const far = Array.from({ length: 3000 }, (_, n) => eventOn(`${addDays('2028-01-01', n)}T10:00`));
    const near = Array.from({ length: 300 }, (_, n) => eventOn(addDays('2026-11-24', n - 150)));
    const kept = nearest([...far, ...near], '2026-11-24T12:00');
    expect(new Set(kept)).toEqual(new Set(near));
  });
});
