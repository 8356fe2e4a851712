// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ADAPTERS } from '../../adapters/index';
import type { Page } from '../../adapters/page';
import type { Signs } from '../../core/adapter-health';
import { countUnread } from '../../entrypoints/calendar.content/unread';
import { listFixtures } from './read-fixtures';

const fixtures = listFixtures();

/** The page of a fixture as it is when its event was pressed, with its markup changed. */
function pageOf(name: string, change: (html: string) => string = (html) => html): Page {
  const fixture = fixtures.find((one) => one.name === name);
  if (!fixture?.expected) throw new Error(`no fixture ${name}`);
  const document = new DOMParser().parseFromString(change(fixture.html), 'text/html');
  const { url, now, pressed, urlBefore = 'https://example.org/', requests = [] } = fixture.expected;
  return {
    document,
    url,
    now,
    urlBefore,
    requests,
    pressed: pressed ? document.querySelector(pressed) : null,
    appeared: [...document.querySelectorAll('#opened')],
  };
}

/** Nextcloud's popover under another name. */
const changed = (html: string) => html.replaceAll('event-popover', 'event-box');

const ask = (adapter: string, page: Page) => {
  const found = ADAPTERS.find(({ id }) => id === adapter);
  return { reading: found?.read(page) ?? null, signs: found?.unread?.(page)?.signs ?? null };
};

describe('an event whose page has changed is known by its chip', () => {
  it.each<[string, string, (html: string) => string, Signs]>([
    [
      'google-calendar',
      'en-weekly-popover',
      (html) => html.replace(/id="xDetDlg" data-eventid="/u, 'id="xD" data-event="').replace('xDetDlgWhen', 'xW'),
      { tile: true, dialog: true, id: false, time: false },
    ],
    [
      'google-calendar',
      'en-weekly-popover',
      (html) => html.replaceAll('data-eventid', 'data-event'),
      { tile: false, dialog: true, id: false, time: true },
    ],
    [
      'outlook',
      'en-peek',
      (html) => html.replace('CalendarItemPeek', 'EventPeek'),
      { tile: true, dialog: false, time: true, title: true },
    ],
    [
      'sogo',
      'single-event',
      (html) => html.replaceAll('editor.component', 'editor.event'),
      { tile: true, dialog: true, time: false, title: false, id: true },
    ],
    [
      'proton',
      'popover',
      (html) => html.replace('class="eventpopover"', 'class="popover" id="opened"'),
      { tile: true, dialog: false, title: true, time: false },
    ],
    [
      'proton',
      'popover',
      (html) =>
        html
          .replace('class="eventpopover"', 'class="eventpopover" id="opened"')
          .replace(/Tuesday, [^<]*/u, 'Next Tuesday'),
      { tile: true, dialog: true, title: true, time: false },
    ],
    ['nextcloud', 'popover-single', changed, { tile: true, dialog: false, title: true, time: true, address: true }],
  ])('%s, %s', (adapter, name, change, signs) => {
    expect(ask(adapter, pageOf(`${adapter}--${name}`)).reading).not.toBeNull();
    expect(ask(adapter, pageOf(`${adapter}--${name}`, change))).toEqual({ reading: null, signs });
  });
});

it.each<[string, Page]>([
  ['a task', pageOf('google-calendar--task', (html) => html.replace(/<div role="dialog".*(?=<\/body>)/su, ''))],
  ['the list of a day', pageOf('google-calendar--more-chips')],
  [
    'an event beside the list of its day',
    pageOf('google-calendar--en-weekly-popover', (html) =>
      html.replace(/id="xDetDlg" data-eventid="[^"]*"/u, 'data-eventchip data-eventid="other"'),
    ),
  ],
  [
    'a task of Nextcloud',
    pageOf('nextcloud--popover-single', (html) => changed(html).replace('fc-event ', 'fc-event-nc-task ')),
  ],
  [
    'an address that stays',
    { ...pageOf('nextcloud--popover-single', changed), urlBefore: pageOf('nextcloud--popover-single').url },
  ],
  [
    'a new event',
    {
      ...pageOf('nextcloud--popover-single', changed),
      url: 'https://c.test/apps/calendar/timeGridWeek/now/new/popover/0/1/2',
    },
  ],
  [
    "another of Proton's buttons",
    pageOf('proton--popover', (html) =>
      html.replace('class="eventpopover"', 'id="opened"').replace('<div>Mentoring: Ana / Mia</div>', ''),
    ),
  ],
])('%s is no unread event', (_name, page) => {
  expect(ADAPTERS.flatMap((each) => each.unread?.(page) ?? [])).toEqual([]);
});

/** Nothing is open here, or something else than what was pressed: whether anything opened is asked before. */
const CHIPS_PRESSED = [
  'google-calendar--hidden-leftover',
  'outlook--broken',
  'outlook--closed',
  'outlook--day-view-pane',
  'outlook--stale-same-subject',
  'outlook--stale-tile',
];

it.each(fixtures.filter(({ expected }) => expected?.reading === null && expected.recognisedBy !== null))(
  '$name: pressed was no event of a calendar that can tell',
  ({ name, expected }) => {
    const { signs } = ask(expected?.recognisedBy ?? '', pageOf(name));
    expect(signs !== null).toBe(CHIPS_PRESSED.includes(name));
  },
);

describe('counting', () => {
  const chip = (id: string) => `<a data-object-id="${id}" data-recurrence-id="1">${id}</a>`;
  let end: AbortController;
  let pressed: Element | null;
  let told: [string, Signs][];
  let appeared: Element[];
  let url: string;
  let urlBefore: string;
  let wasRead: () => void;

  beforeEach(() => {
    vi.useFakeTimers();
    document.body.className = 'app-calendar';
    const markup = `${['a', 'b', 'c', 'd'].map(chip).join('')}<p id="slot"></p><div id="box">Changed</div>`;
    document.body.append(...new DOMParser().parseFromString(markup, 'text/html').body.children);
    end = new AbortController();
    told = [];
    appeared = [...document.querySelectorAll('#box')];
    document.addEventListener('pointerdown', ({ target }) => (pressed = target as Element), { signal: end.signal });
    urlBefore = 'https://cloud.example.org/apps/calendar/timeGridWeek/now';
    // Another address, as after each press on an event in Nextcloud.
    url = `${urlBefore}/edit/x`;
    wasRead = countUnread({
      document,
      signal: end.signal,
      guarded: (run) => run(),
      page: () => ({ document, url, urlBefore, now: '', requests: [], pressed, appeared }),
      onUnread: (adapter, signs) => told.push([adapter, signs]),
    });
  });
  afterEach(() => {
    end.abort();
    vi.useRealTimers();
    document.body.replaceChildren();
  });

  const press = (
    name: string,
    { wait = 2500, dragged = 0, ...with_ }: MouseEventInit & { wait?: number; dragged?: number } = {},
  ) => {
    const element = document.querySelector(`[data-object-id="${name}"], #${name}`) as Element;
    const at = { bubbles: true, clientX: 10, clientY: 10, ...with_ };
    element.dispatchEvent(new PointerEvent('pointerdown', at));
    element.dispatchEvent(new MouseEvent('click', { ...at, clientX: 10 + dragged }));
    vi.advanceTimersByTime(wait);
  };

  it('tells once, when three events were pressed and none was read', () => {
    press('a');
    press('b');
    expect(told).toEqual([]);
    press('c');
    press('d');
    expect(told).toEqual([['nextcloud', { tile: true, dialog: false, title: false, time: false, address: false }]]);
  });

  it.each<[string, () => void]>([
    ['the same one again', () => press('a')],
    ['one that was dragged', () => press('c', { dragged: 30 })],
    ['one with a key held', () => press('c', { ctrlKey: true })],
    ['the other button', () => press('c', { button: 2 })],
    ['an empty slot', () => press('slot')],
    [
      'one that was closed at once',
      () => {
        press('c', { wait: 500 });
        document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
        vi.advanceTimersByTime(2500);
      },
    ],
    [
      'one left at once by a press that is no click',
      () => {
        press('c', { wait: 500 });
        document.body.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
        pressed = document.querySelector('[data-object-id="c"]');
        vi.advanceTimersByTime(2500);
      },
    ],
    [
      'one left at once for another place',
      () => {
        press('c', { wait: 500 });
        press('slot');
      },
    ],
  ])('does not count %s', (_name, third) => {
    press('a');
    press('b');
    third();
    expect(told).toEqual([]);
    press('d');
    expect(told).toHaveLength(1);
  });

  it('does not count what opened nothing', () => {
    // Sogo's address stays the same: something must have come into view.
    [url, urlBefore] = [
      `https://sogo.example.org/SOGo/so/alice/Calendar/view`,
      `https://sogo.example.org/SOGo/so/alice/Calendar/view`,
    ];
    document.body.setAttribute('ng-app', 'SOGo.SchedulerUI');
    for (const each of document.querySelectorAll('a')) each.className = 'sg-event';
    const table = document.createElement('sg-calendar-day-table');
    table.setAttribute('sg-day', '20261124');
    table.append(...document.body.children);
    document.body.append(table);
    const box = appeared;
    appeared = [];
    for (const name of ['a', 'b', 'c', 'd']) press(name);
    expect(told).toEqual([]);
    appeared = box;
    for (const name of ['a', 'b', 'c']) press(name);
    expect(told).toHaveLength(1);
    document.body.removeAttribute('ng-app');
  });

  it('never tells of a page on which something was read', () => {
    press('a');
    wasRead();
    for (const name of ['b', 'c', 'd']) press(name);
    expect(told).toEqual([]);
  });

  it('counts presses by key', () => {
    for (const name of ['a', 'b', 'c']) {
      pressed = document.querySelector(`[data-object-id="${name}"]`);
      pressed?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
      vi.advanceTimersByTime(2500);
    }
    expect(told).toHaveLength(1);
  });
});
