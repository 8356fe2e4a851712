import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isTrusted, learn, type SiteHints, wayOf } from '../../core/site-hints';

describe('what a site teaches', () => {
  it('trusts a way of reading after two confirmations, on that site alone', () => {
    const once = learn({}, 'a.example', 'w1', true);
    expect(isTrusted(once['a.example'], 'w1')).toBe(false);
    const twice = learn(once, 'a.example', 'w1', true);
    expect(isTrusted(twice['a.example'], 'w1')).toBe(true);
    expect(isTrusted(twice['a.example'], 'w2')).toBe(false);
    expect(isTrusted(twice['b.example'], 'w1')).toBe(false);
    expect(isTrusted(twice['a.example'], undefined)).toBe(false);
  });

  it('asks again after she had to mend it', () => {
    let all: Record<string, SiteHints> = {};
    for (const isRight of [true, true, false, true]) all = learn(all, 'a.example', 'w1', isRight);
    expect(isTrusted(all['a.example'], 'w1')).toBe(false);
  });

  it('stays small, and keeps what was learned last', () => {
    const step = fc.tuple(fc.string({ maxLength: 5 }), fc.string({ maxLength: 5 }), fc.boolean());
    fc.assert(
      fc.property(fc.array(step, { maxLength: 200, minLength: 1 }), (steps) => {
        const all = steps.reduce<Record<string, SiteHints>>((before, args) => learn(before, ...args), {});
        expect(Object.keys(all).length).toBeLessThanOrEqual(50);
        for (const { confirmed = {} } of Object.values(all))
          expect(Object.keys(confirmed).length).toBeLessThanOrEqual(20);
      }),
    );
  });

  it('names a way by its places, whatever their order', () => {
    expect(wayOf({ title: 'h2', startsAt: 'opened' })).toBe(wayOf({ startsAt: 'opened', title: 'h2' }));
    expect(wayOf({ title: 'h2' })).not.toBe(wayOf({ title: 'h3' }));
    expect(wayOf({ title: 'x'.repeat(9999) }).length).toBeLessThan(10);
  });
});
