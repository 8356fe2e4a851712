// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { encodeEid } from '../../adapters/google-calendar/eid';
import { googleCalendar } from '../../adapters/google-calendar/index';
import type { Page } from '../../adapters/page';
import { findVideoLink } from '../../adapters/video-link';
import { listFixtures } from './read-fixtures';

const url = 'https://calendar.google.com/calendar/u/0/r/week/2026/11/24';

function open(name: string, change: Partial<Page> = {}): Page {
  const fixture = listFixtures().find((each) => each.name === name);
  const document = new DOMParser().parseFromString(fixture?.html ?? '', 'text/html');
  return { document, url, now: '2026-11-20T09:00', pressed: null, requests: [], appeared: [], ...change };
}

it('leaves the calendar in the side panel of Gmail alone', () => {
  const page = open('google-calendar--en-weekly-popover');
  expect(googleCalendar.recognises(page)).toBe(true);
  Object.defineProperty(page.document, 'defaultView', { value: { self: {}, top: {} } });
  expect(googleCalendar.recognises(page)).toBe(false);
});

it.each([
  'http://calendar.google.com/calendar/r',
  'https://calendar.google.com.evil.test/calendar/r',
  'https://calendar.google.com/about',
  'nothing',
])('does not recognise %s', (other) => {
  expect(googleCalendar.recognises(open('google-calendar--en-weekly-popover', { url: other }))).toBe(false);
});

it('goes by the id when Google uses the same popover for another event', () => {
  const page = open('google-calendar--en-weekly-popover');
  const before = googleCalendar.read(page);
  const holder = googleCalendar.holder(page);
  page.document.querySelector('#xDetDlg')?.setAttribute('data-eventid', encodeEid('anotherone', 'mia@gmail.com'));
  const after = googleCalendar.read(page);
  expect(googleCalendar.holder(page)).toBe(holder);
  expect(before?.level).toBe('sure');
  expect(after?.event.seriesKey).toBe('anotherone');
  expect(after?.event.originalStart).toBeUndefined();
  expect(after?.level).toBe('ask');
});

it('finds only links to known video services', () => {
  const link = (href: string) => {
    const anchor = document.createElement('a');
    anchor.setAttribute('href', href);
    return findVideoLink([anchor]);
  };
  expect(link('https://us02web.zoom.us/j/1')).toBe('https://us02web.zoom.us/j/1');
  expect(link('https://www.google.com/url?q=https://meet.google.com/a-b-c&sa=D')).toBe('https://meet.google.com/a-b-c');
  expect(link('https://evilzoom.us/j/1')).toBeUndefined();
  expect(link('http://meet.google.com/a')).toBeUndefined();
  expect(link('https://google.com.evil.test/url?q=https://zoom.us/j/1')).toBeUndefined();
  expect(link(`https://zoom.us/${'x'.repeat(2000)}`)).toBeUndefined();
});
