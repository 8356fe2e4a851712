// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { nextcloud } from '../../adapters/nextcloud';
import type { Page } from '../../adapters/page';
import { videoLinkInText } from '../../adapters/video-link';
import type { CalendarEvent } from '../../core/calendar-event';
import { eventRefs } from '../../core/calendar-ref';
import { watchPage } from '../../entrypoints/calendar.content/page-picture';
import { listFixtures } from './read-fixtures';

function open(name: string, change: Partial<Page> = {}): Page {
  const fixture = listFixtures().find((each) => each.name === name);
  const document = new DOMParser().parseFromString(fixture?.html ?? '', 'text/html');
  const { url = '', now = '' } = fixture?.expected ?? {};
  return { document, url, now, pressed: null, requests: [], appeared: [], ...change };
}

const object = btoa('/remote.php/dav/calendars/alice/personal/standup-1.ics');
const host = 'https://cloud.example.test';

it.each([
  `${host}/apps/calendar/dayGridMonth/2026-11-24/edit/full/${object}/1795510800`,
  `${host}/index.php/apps/calendar/timeGridWeek/now/edit/sidebar/${object}/1795510800`,
  `${host}/nextcloud/index.php/apps/calendar/p/Tok3n/listMonth/now/edit/popover/${object}/1795510800`,
  `${host}/apps/calendar/edit/${object}/1795510800`,
  `${host}/apps/calendar/now/edit/popover/${encodeURIComponent(object)}/1795510800?x=1#y`,
])('finds event and occurrence in %s', (url) => {
  const event = nextcloud.read(open('nextcloud--recurring', { url }))?.event;
  expect(event).toMatchObject({
    seriesKey: '/remote.php/dav/calendars/alice/personal/standup-1.ics',
    originalStart: '1795510800',
  });
});

it.each([
  `${host}/apps/calendar/timeGridWeek/now`,
  `${host}/apps/calendar/timeGridWeek/now/new/sidebar/0/1795510800/1795514400`,
  `${host}/apps/calendar/timeGridWeek/now/edit/popover/%%%/1795510800`,
  `${host}/apps/calendar/timeGridWeek/now/edit/popover/${btoa('/remote.php/dav/files/alice/a.ics')}/1795510800`,
])('finds none in %s', (url) => {
  const page = open('nextcloud--recurring', { url });
  expect(nextcloud.holder(page)).toBeNull();
  expect(nextcloud.read(page)).toBeNull();
});

it('knows the same meeting in popover and sidebar, in any view', async () => {
  const events = ['nextcloud--recurring', 'nextcloud--moved-occurrence', 'nextcloud--sidebar-recurring'].map(
    (name) => nextcloud.read(open(name))?.event as CalendarEvent,
  );
  const [first, ...others] = await Promise.all(events.map((event) => eventRefs(event)));
  expect(first?.series).toHaveLength(1);
  expect(others).toEqual([first, first]);
});

it('stays sure while she edits the title, because the chip still starts at the same time', () => {
  const page = open('nextcloud--sidebar-recurring');
  page.document.querySelector('.property-title__input input')?.setAttribute('value', 'Renamed');
  expect(nextcloud.read(page)).toMatchObject({ level: 'sure', event: { title: 'Renamed' } });
});

it('claims no time in UTC for an event in a zone that it does not know', () => {
  const page = open('nextcloud--popover-single');
  page.document.querySelector('.web-icon')?.setAttribute('name', 'floating');
  expect(nextcloud.read(page)?.event).not.toHaveProperty('utc');
  expect(nextcloud.read(page)?.event).not.toHaveProperty('zone');
});

it('finds a video link in a text, and no other link', () => {
  expect(videoLinkInText('Zoom: https://us02web.zoom.us/j/1?pwd=x, see you')).toBe('https://us02web.zoom.us/j/1?pwd=x');
  expect(videoLinkInText('https://example.test/ <https://meet.google.com/a-b-c>')).toBe(
    'https://meet.google.com/a-b-c',
  );
  expect(videoLinkInText('http://zoom.us/j/1 https://evilzoom.us/j/1')).toBeUndefined();
});

it('is noticed on a page that only changes its address and a class, and is closed by a new event', async () => {
  const end = new AbortController();
  const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
  const seen: (string | undefined)[] = [];
  const { document: saved, url } = open('nextcloud--recurring');
  Reflect.get(window, 'happyDOM').setURL('https://cloud.example.test/apps/calendar/timeGridWeek/now');
  document.head.setAttribute('data-user', 'alice');
  document.body.append(...saved.body.childNodes);
  const { classList } = document.querySelector('.event-popover') as Element;
  classList.replace('v-popper__popper--shown', 'v-popper__popper--hidden');
  watchPage({ document, signal: end.signal, onChange: (state) => seen.push(state?.reading.event.originalStart) });
  await wait(300);
  expect(seen).toEqual([]);
  classList.replace('v-popper__popper--hidden', 'v-popper__popper--shown');
  history.pushState(null, '', new URL(url).pathname);
  await wait(600);
  expect(seen).toEqual(['1795510800']);
  history.pushState(null, '', '/apps/calendar/timeGridWeek/now/new/popover/0/1795510800/1795514400');
  await wait(1900);
  expect(seen).toEqual(['1795510800', undefined]);
  end.abort();
});
