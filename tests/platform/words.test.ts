import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { BESIDE_PROBLEM } from '../../components/shared/reasons';
import { FACT_KEYS } from '../../core/checklist';
import { POINT_KEYS, REASON_KEYS } from '../../core/suggest';
import messages from '../../public/_locales/en/messages.json';

vi.mock('webextension-polyfill', async () => import('../support/fake-browser'));

const sources = ['components', 'entrypoints', 'platform'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(ts|tsx|html)$/.test(name))
    .map((name) => readFileSync(join(folder, name), 'utf8')),
);
const source = sources.join('\n') + readFileSync('wxt.config.ts', 'utf8');
const keys = Object.keys(messages);

/** Beginnings of keys that are put together at run time: `stage_${id}`. */
const composed = [...source.matchAll(/`([a-zA-Z]+(?:_[a-zA-Z]+)*_)\$\{/g)].map(([, start]) => start as string);

describe('the words of the interface', () => {
  it('are all used', () => {
    const unused = keys.filter((key) => {
      const base = key.replace(/_(one|other|two|few|many|zero)$/, '');
      const isNamed = [key, base].some((name) => new RegExp(`['"\`]${name}['"\`]|__MSG_${name}__`).test(source));
      return !isNamed && !composed.some((start) => key.startsWith(start));
    });
    expect(unused).toEqual([]);
  });

  it('are all there', () => {
    const named = [...source.matchAll(/\bt\(\s*'([a-zA-Z0-9_]+)'/g)].map(([, key]) => key as string);
    const counted = [...source.matchAll(/\btn\(\s*'([a-zA-Z0-9_]+)'/g)].flatMap(([, key]) => [
      `${key}_one`,
      `${key}_other`,
    ]);
    const seen = [...source.matchAll(/getMessage\('([a-z_]+)'/g)].map(([, key]) => key as string);
    expect([...named, ...counted, ...seen].filter((key) => !keys.includes(key))).toEqual([]);
  });

  it('has words for each reason and each part of the points', () => {
    const named = [
      ...REASON_KEYS.map((key) => `reason_${key}`),
      ...POINT_KEYS.map((key) => `point_${key}`),
      ...FACT_KEYS.map((key) => `fact_${key}`),
      ...BESIDE_PROBLEM.map((key) => `reason_problem_and_${key}`),
    ].map((key) => key.replaceAll('-', '_'));
    const isThere = (key: string) =>
      keys.includes(key) || (keys.includes(`${key}_one`) && keys.includes(`${key}_other`));
    expect(named.filter((key) => !isThere(key))).toEqual([]);
  });

  it('has words for each reason to suggest a stage', () => {
    const reasons = ['met', 'first-is-booked', 'basics', 'review-due', 'goals-reached', 'end-is-near', 'closing'];
    const others = ['all-cancelled', 'two-low-pulses', 'picked'];
    const missing = [...reasons, ...others].filter((key) => {
      const base = `advice_${key.replaceAll('-', '_')}`;
      return !keys.some((word) => word === base || word === `${base}_other`);
    });
    expect(missing).toEqual([]);
  });

  it('fit into a narrow panel', () => {
    const long = Object.entries(messages).filter(([, { message }]) => message.length > 400);
    expect(long).toEqual([]);
  });
});

describe('our source', () => {
  it('never writes markup from text', () => {
    expect(
      sources.filter((text) => /innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(/.test(text)),
    ).toEqual([]);
  });

  it('asks the network in two places only: for a feed that she added, and for the event that is open there', () => {
    const asking = sources.filter((text) => /\bfetch\(|XMLHttpRequest|WebSocket|sendBeacon/.test(text));
    expect(asking.map((text) => text.match(/\bfetch\(|XMLHttpRequest|WebSocket|sendBeacon/g))).toEqual([
      ['fetch('],
      ['fetch('],
    ]);
    const [guests, feed] = [...asking].sort((a) => (a.includes('location.origin') ? -1 : 1));
    expect(guests).toContain('origin !== location.origin) return null');
    expect(guests).toContain("redirect: 'error'");
    expect(feed).toContain("credentials: 'omit'");
    expect(feed).toContain("referrerPolicy: 'no-referrer'");
  });
});
