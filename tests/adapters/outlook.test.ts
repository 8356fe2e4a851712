// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { isCalendarAddress, itemInAddress, toItemId } from '../../adapters/outlook/address';
import { outlook } from '../../adapters/outlook/index';
import type { Page } from '../../adapters/page';
import { listFixtures } from './read-fixtures';

const url = 'https://outlook.office.com/calendar/view/week';

function open(name: string, change: Partial<Page> = {}): Page {
  const fixture = listFixtures().find((each) => each.name === name);
  const document = new DOMParser().parseFromString(fixture?.html ?? '', 'text/html');
  const pressed = document.querySelector('[data-calitemid] span');
  return { document, url, now: '2026-11-20T09:00', pressed, requests: [], appeared: [], ...change };
}

it.each([
  url,
  'https://outlook.office365.com/calendar/0/view/month',
  'https://outlook.live.com/calendar/',
  'https://outlook.cloud.microsoft/calendar/item/x',
  'https://outlook.office.com/hosted/calendar/view/workweek',
  'https://outlook.office.com/owa/?itemid=x&exvsurl=1&path=/calendar/item',
])('%s is the calendar', (address) => expect(isCalendarAddress(address)).toBe(true));

it.each([
  'http://outlook.office.com/calendar/view/week',
  'https://outlook.office.com.example.test/calendar/view/week',
  'https://outlook.office.com/mail/inbox',
  'https://outlook.office.com/calendar/options/general',
  'https://outlook.office.com/calendar/0/deeplink/compose?subject=x',
  'https://outlook.office365.com/owa/calendar/x@example.test/y/calendar.html',
  'https://outlook.office.com/owa/?itemid=x&exvsurl=1&viewmodel=ReadMessageItem',
  'https://outlook.office.com/calendars',
  'nothing',
])('%s is not', (address) => expect(isCalendarAddress(address)).toBe(false));

it('is at home in the frame inside Teams, and in no other', () => {
  const framed = (address: string) => {
    const page = open('outlook--en-peek', { url: address });
    Object.defineProperty(page.document, 'defaultView', { value: { self: {}, top: {} } });
    return outlook.recognises(page);
  };
  expect(framed('https://outlook.office.com/hosted/calendar/view/week')).toBe(true);
  expect(framed(url)).toBe(false);
});

it('gives one id in one form, wherever it was written', () => {
  const id = 'AAMkAGFuYS9taWE+0002/x+yAAA';
  expect(toItemId(`${id}=`)).toBe(id);
  expect(toItemId('AAMkAGFuYS9taWE_0002-x_yAAA=')).toBe(id);
  expect(itemInAddress(`https://outlook.live.com/calendar/0/item/${encodeURIComponent(`${id}=`)}`)).toBe(id);
  expect(itemInAddress(`https://outlook.office.com/owa/?itemid=${id}&path=/calendar/item`)).toBe(id);
  for (const wrong of ['', 'short', '<script>alert(1)</script>', 'A'.repeat(2000), 'AAMk AAMk AAMk AAMk AAMk'])
    expect(toItemId(wrong)).toBeNull();
});

it('keeps the id when Outlook draws the pressed tile anew', () => {
  const page = open('outlook--en-peek');
  const before = outlook.read(page);
  const after = outlook.read({ ...page, pressed: null });
  expect([before?.level, after?.level]).toEqual(['sure', 'ask']);
  expect(after?.event).toEqual(before?.event);
});

it('says nothing while the peek of the tile pressed before is still there', () => {
  const page = open('outlook--stale-same-subject');
  const [before, after] = page.document.querySelectorAll('[data-calitemid] span');
  expect(outlook.read({ ...page, pressed: before ?? null })).toBeNull();
  expect(outlook.read({ ...page, pressed: after ?? null })?.level).toBe('sure');
});

it('never takes the words around a subject for the subject', () => {
  const page = open('outlook--stale-tile');
  const tile = page.document.querySelector('[data-calitemid] [role="button"]');
  // The peek of "Dentist" names Ana; the pressed tile is "Mentoring: Ana" at another time.
  tile?.setAttribute('aria-label', 'Mentoring: Ana, 14:00 to 15:00, Tuesday, November 24, 2026, By Mia Reed');
  tile?.setAttribute('title', 'Mentoring: Ana\n14:00 to 15:00');
  page.document.querySelector('[data-app-section="CalendarItemPeek"] > div')?.append('Ana');
  expect(outlook.read(page)).toBeNull();
});

it('reads a month full of long tiles in time, with and without a press', () => {
  const day = (i: number) => 1 + (i % 28);
  const tiles = Array.from({ length: 3000 }, (_, i) => {
    const subject = `Mentoring ${'n'.repeat(1000)}`;
    const label = `${subject}, 14:00 to 15:00, November ${day(i)}, 2026, ${'Room 9, '.repeat(500)}`;
    const id = `AAMkAGFuYWFuZG1pYTAw${i}`;
    return `<div data-calitemid="${id}"><div role="button" aria-label="${label}" title="${subject}\n14:00"></div></div>`;
  });
  const lines = Array.from({ length: 2000 }, (_, i) => `<div>Mentoring ${'n'.repeat(1000)}${i || ''} 14:00</div>`);
  const html = `<html lang="en"><div data-app-section="CalendarItemPeek">${lines.join('')}</div>${tiles.join('')}</html>`;
  const document = new DOMParser().parseFromString(html, 'text/html');
  const pressed = document.querySelector('[data-calitemid]');
  const page = { ...open('outlook--en-peek'), document };
  const started = performance.now();
  for (const each of [pressed, null]) outlook.read({ ...page, pressed: each });
  expect(performance.now() - started).toBeLessThan(2000);
});
