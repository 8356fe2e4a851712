// @vitest-environment happy-dom
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ADAPTERS } from '../../adapters/index';
import type { Page } from '../../adapters/page';
import { cleanText, textLines } from '../../adapters/page-text';
import { cleanEvent } from '../../core/clean-event';
import { listFixtures, readFixture } from './read-fixtures';

const fixtures = listFixtures().flatMap(({ html, expected }) => (expected ? [{ html, expected }] : []));
const names = [
  'data-eventid',
  'data-eventchip',
  'data-datekey',
  'data-email',
  'aria-labelledby',
  'aria-label',
  'role',
  'id',
  'href',
  'data-date',
  'datetime',
  'key',
  'data-text',
  'lang',
  'ng-bind',
  'ng-model',
  'data-event-id',
  'data-object-id',
  'data-recurrence-id',
  'data-user',
  'data-locale',
  'data-value',
  'data-calitemid',
  'data-app-section',
  'data-column-date',
  'data-icon-name',
  'name',
  'title',
  'value',
  'class',
  'hidden',
];

function parse(html: string): Document {
  return new DOMParser().parseFromString(html, 'text/html');
}

/** Every adapter answers, whatever the page is; nothing it gives is out of bounds. */
function check(page: Page): void {
  for (const adapter of ADAPTERS) {
    adapter.recognises(page);
    adapter.holder(page);
    const reading = adapter.read(page);
    if (!reading) continue;
    const { title = '', attendees = [], startsAt, endsAt, ...rest } = reading.event;
    expect(title.length).toBeLessThanOrEqual(5000);
    expect(attendees.length).toBeLessThanOrEqual(500);
    for (const value of Object.values(rest))
      if (typeof value === 'string') expect(value.length).toBeLessThanOrEqual(1024);
    if (startsAt) expect(startsAt).toMatch(/^\d{4}-\d\d-\d\d(T\d\d:\d\d)?$/);
    if (startsAt && endsAt) expect(endsAt >= startsAt).toBe(true);
    expect(Object.keys(reading.sources).sort()).toEqual(
      Object.keys(reading.event)
        .filter((field) => field !== 'adapter' && field !== 'host')
        .sort(),
    );
  }
}

it('no adapter throws on a page whose attributes and texts were changed at random', () => {
  const change = fc.record({
    node: fc.nat(400),
    name: fc.constantFrom(...names),
    value: fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constant('\u202e<b>'),
      fc.constant('9'.repeat(50)),
      fc.constantFrom(...names),
    ),
    how: fc.constantFrom('set', 'remove', 'text', 'cut', 'move'),
  });
  fc.assert(
    fc.property(
      fc.constantFrom(...fixtures),
      fc.array(change, { maxLength: 12 }),
      fc.webUrl(),
      fc.boolean(),
      (fixture, changes, url, ownUrl) => {
        const document = parse(fixture.html);
        for (const { node, name, value, how } of changes) {
          const all = [...document.querySelectorAll('*')];
          const element = all[node % all.length];
          if (how === 'set') element?.setAttribute(name, value);
          else if (how === 'remove') element?.removeAttribute(name);
          else if (how === 'text' && element?.childElementCount === 0) element.textContent = value;
          else if (how === 'cut' && element !== document.documentElement) element?.remove();
          else if (how === 'move' && element && !element.contains(document.body)) document.body?.append(element);
        }
        const { now, requests = [] } = fixture.expected;
        const pressed = document.querySelector(
          '[data-eventchip], .sg-event, .fc-event, [data-calitemid], [role="button"][title], button',
        );
        check({
          document,
          url: ownUrl ? fixture.expected.url : url,
          now,
          pressed,
          requests: [...requests, url, 'x', ''],
          appeared: [],
        });
      },
    ),
    { numRuns: 120 },
  );
}, 30_000);

it('no adapter throws on broken addresses and clocks', () => {
  const [fixture] = fixtures;
  for (const url of [
    '',
    'about:blank',
    'https://calendar.google.com/calendar/u/0/r/eventedit/%E0%A4%A',
    'https://calendar.google.com/calendar/r/eventedit/',
    'http://x/SOGo/so/%E0/Calendar/view',
    'http://x/apps/calendar/week/now/edit/popover/%E0%A4%A/1',
    `http://x/apps/calendar/edit/${btoa(`/dav/calendars/a/b/${'c'.repeat(5000)}.ics`)}/99999999999999`,
    'https://calendar.proton.me/event?Action=VIEW&EventID=%E0%A4%A&RecurrenceID=x',
  ]) {
    check({
      document: parse(fixture?.html ?? ''),
      url,
      now: '',
      pressed: null,
      requests: [url, 'http://x/SOGo/so/%E0/Calendar/%/%ZZ.ics/view'],
      appeared: [],
    });
  }
});

it('a huge page is read within bounds and in time', () => {
  const eid = btoa('abcdefghij mia@m').replace(/=/g, '');
  const guests = Array.from(
    { length: 3000 },
    (_, i) => `<div data-email="g${i}@example.test" aria-label="g"><b>${'n'.repeat(2000)}</b></div>`,
  );
  const html = `<html lang="en"><div role="dialog" aria-labelledby="t"><div id="t">${'👩'.repeat(20_000)}</div><div data-eventid="${eid}"><div id="xDetDlgWhen">${'9:00 '.repeat(50_000)}</div><div id="xDetDlgAtt">${guests.join('')}</div></div></div>`;
  const document = parse(html);
  const started = performance.now();
  check({
    document,
    url: 'https://calendar.google.com/calendar/r/week',
    now: '2026-11-20T10:00',
    pressed: null,
    requests: [],
    appeared: [],
  });
  expect(performance.now() - started).toBeLessThan(2000);
});

it('a poisoned page leaves no control character in the event that is kept, and nothing on every object', () => {
  for (const { expected } of fixtures.filter((one) => one.expected.poisoned)) {
    const event = cleanEvent(expected.reading?.event);
    expect(JSON.stringify(event)).not.toMatch(/\\u00|\\[bfnrt]/);
  }
  for (const { html, expected } of fixtures) readFixture(parse(html), expected);
  expect(Object.keys(Object.prototype)).toEqual([]);
});

it('texts are cut without half characters', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 80 }), fc.integer({ min: 1, max: 40 }), (text, max) => {
      const clean = cleanText(text, max) ?? '';
      expect(clean.length).toBeLessThanOrEqual(max);
      expect(clean).not.toMatch(/\p{Cs}/u);
    }),
  );
});

it('lines follow blocks, and inline elements join them', () => {
  const { body } = parse(
    '<div>Tuesday<span> ⋅ </span><b>2pm</b></div><div>Weekly<br>for ever<script>x()</script></div>',
  );
  expect(textLines(body)).toEqual(['Tuesday ⋅ 2pm', 'Weekly', 'for ever']);
});
