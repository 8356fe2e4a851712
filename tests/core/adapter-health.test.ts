import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addUnreadable, healthReport, type Unreadable } from '../../core/adapter-health';

const now = { today: '2026-11-24', version: '0.1.0' };
const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:153.0) Gecko/20100101 Firefox/153.0';
const told = { adapter: 'nextcloud', signs: { tile: true, dialog: false } };

/** All words that a report may hold, whatever the page says: ours. */
const ours = new Set(
  (
    'Mentorside could not read the events of a calendar. Version: 0.1.0 Browser: Firefox 153 unknown Calendar: ' +
    'google-calendar outlook sogo nextcloud at calendar.google.com outlook.office.com outlook.office365.com ' +
    'outlook.cloud.microsoft outlook.live.com Last seen: 2026-11-24, on 1 page with at least 3 events pressed ' +
    'Still there: Missing: none tile dialog id title time address tile, dialog, id, title, time,'
  ).split(' '),
);

describe('what is kept of a calendar that cannot be read', () => {
  it('counts pages, begins anew with another version, and knows our calendars alone', () => {
    const once = addUnreadable({}, 'cloud.example.org', told, now) ?? {};
    const twice = addUnreadable(once, 'cloud.example.org', told, { ...now, today: '2026-11-25' }) ?? {};
    expect(twice).toEqual({
      'cloud.example.org': {
        adapter: 'nextcloud',
        signs: { tile: true, dialog: false },
        pages: 2,
        lastSeen: '2026-11-25',
        version: '0.1.0',
      },
    });
    const newer = addUnreadable(twice, 'cloud.example.org', told, { ...now, version: '0.2.0' });
    expect(newer?.['cloud.example.org']).toMatchObject({ pages: 1, version: '0.2.0' });
    for (const adapter of ['generic', 'constructor', '__proto__', 'My calendar'])
      expect(addUnreadable({}, 'x', { ...told, adapter }, now)).toBeNull();
  });

  it('is bounded, however often and from wherever it is told', () => {
    let kept: Record<string, Unreadable> = {};
    for (let at = 0; at < 300; at++) kept = addUnreadable(kept, `h${at % 40}.example.org`, told, now) ?? {};
    expect(Object.keys(kept)).toHaveLength(20);
    expect(Object.keys(kept).at(-1)).toBe('h19.example.org');
    for (let at = 0; at < 300; at++) kept = addUnreadable(kept, 'h19.example.org', told, now) ?? {};
    expect(kept['h19.example.org']?.pages).toBe(99);
  });

  it('holds no word of the page, whatever its process tells', () => {
    const signs = fc.dictionary(fc.oneof(fc.constantFrom('tile', 'id', 'title', 'time'), fc.string()), fc.anything());
    const adapter = fc.constantFrom('google-calendar', 'outlook', 'sogo', 'nextcloud');
    const host = fc.oneof(fc.domain(), fc.string(), fc.constantFrom('calendar.google.com', 'outlook.live.com'));
    fc.assert(
      fc.property(adapter, signs, host, fc.string(), (adapter, signs, host, agent) => {
        const kept = addUnreadable({}, host, { adapter, signs }, now)?.[host] as Unreadable;
        expect(JSON.stringify(kept).length).toBeLessThan(300);
        const words = healthReport(kept, host, agent).split(/\s/u);
        expect(words.filter((word) => !ours.has(word))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});

describe('the report', () => {
  const kept = {
    ...now,
    adapter: 'outlook',
    signs: { tile: true, dialog: false },
    pages: 1,
    lastSeen: now.today,
  } as const;

  it('says what is missing, and names a host that everybody has in common', () => {
    expect(healthReport(kept, 'outlook.office.com', firefox)).toBe(
      [
        'Mentorside could not read the events of a calendar.',
        'Version: 0.1.0',
        'Browser: Firefox 153',
        'Calendar: outlook at outlook.office.com',
        'Last seen: 2026-11-24, on 1 page with at least 3 events pressed',
        'Still there: tile',
        'Missing: dialog',
      ].join('\n'),
    );
  });

  it.each(['outlook.office.com.example.org', 'ward-7.example.org', 'calendar.google.com'])('leaves out %s', (host) => {
    expect(healthReport(kept, host, firefox)).not.toContain(host);
  });

  it.each([
    ['Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36', 'Chrome 156'],
    ['Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36 Edg/156.0', 'Edge 156'],
    [firefox, 'Firefox 153'],
  ])('names the browser: %s', (agent, name) => {
    expect(healthReport(kept, '', agent)).toContain(`Browser: ${name}\n`);
  });
});
