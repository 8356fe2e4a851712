// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import type { CalendarEvent } from '../../core/calendar-event';
import type { Expected } from './read-fixture';
import { listFixtures } from './read-fixtures';

/** What each view of a calendar tells; every field of it is read on at least one saved page of that view. */
interface View {
  /** Selector of what only this view has. */
  has?: string;
  /** Pattern of its address. */
  at?: RegExp;
  /** Selector of what this view does not have. */
  hasNot?: string;
  tells: readonly (keyof CalendarEvent)[];
  /** Timed events alone are saved of it. */
  timedOnly?: true;
}

const when = ['title', 'startsAt', 'endsAt', 'allDay'] as const;
const google = [
  ...when,
  ...(['account', 'calendar', 'seriesKey', 'originalStart', 'recurring', 'uid'] as const),
  ...(['attendees', 'location', 'videoLink'] as const),
] as const;
const outlookPeek = '[data-app-section="CalendarItemPeek"]';
const nextcloud = [...when, 'account', 'calendar', 'seriesKey', 'originalStart', 'location'] as const;
const sogo = [...when, 'account', 'calendar', 'seriesKey'] as const;

const views: Record<string, Record<string, View>> = {
  // Who answered what, and who organises, is said in words of the page's language only: not read.
  'google-calendar': {
    day: { has: '[data-viewkey="DAY"]', tells: google },
    week: { has: '[data-viewkey="WEEK"]', tells: google },
    month: { has: '[data-viewkey="MONTH"]', tells: google },
    schedule: { has: '[data-viewfamily="SCHEDULE"]', tells: google },
    search: { has: '[data-viewfamily="SEARCH"]', tells: google },
    'edit page': { has: '[data-viewfamily="EVENT_EDIT"] #xSaveBu', hasNot: '#xOnCal', tells: google },
    'edit page of a guest who may only read': { has: '#xOnCal', tells: google, timedOnly: true },
  },
  outlook: {
    'tile and peek in a column': {
      has: `[data-app-section="calendar-view-0"] ~ ${outlookPeek}, :has([data-app-section="calendar-view-0"]) ~ ${outlookPeek}`,
      tells: [...when, 'seriesKey', 'seriesHint', 'recurring', 'location', 'attendees'],
      timedOnly: true,
    },
    month: { has: '[id^="monthDayCell_"]', tells: [...when, 'seriesKey', 'location'], timedOnly: true },
    form: { has: '[id^="EVENT_CalendarCompose"]', tells: [...when, 'seriesKey'], timedOnly: true },
    'whole event': { has: '[data-app-section$="ReadingPane"]', tells: [...when, 'seriesKey'], timedOnly: true },
    'inside Teams': { at: /\/hosted\/calendar\//, tells: [...when, 'seriesKey'], timedOnly: true },
    ...Object.fromEntries(
      ['outlook.office.com', 'outlook.office365.com', 'outlook.cloud.microsoft', 'outlook.live.com'].map((host) => [
        host,
        { at: new RegExp(`^https://${host}/`), tells: [...when, 'seriesKey'], timedOnly: true } satisfies View,
      ]),
    ),
  },
  nextcloud: {
    popover: { at: /\/edit\/popover\//, tells: [...nextcloud, 'zone', 'utc', 'recurring', 'organizer', 'attendees'] },
    sidebar: { at: /\/edit\/sidebar\//, tells: [...nextcloud, 'recurring', 'videoLink', 'organizer', 'attendees'] },
    full: { at: /\/edit\/full\//, tells: [...nextcloud, 'videoLink'], timedOnly: true },
  },
  sogo: {
    day: { at: /#!\/calendar\/day\//, hasNot: 'form', tells: sogo, timedOnly: true },
    week: {
      at: /#!\/calendar\/week\//,
      hasNot: 'form',
      tells: [...sogo, 'originalStart', 'recurring', 'location', 'organizer', 'attendees'],
    },
    month: { at: /\/month\//, tells: [...sogo, 'originalStart', 'recurring', 'videoLink'], timedOnly: true },
    edit: { has: 'form[name="eventForm"]', tells: [...sogo, 'originalStart', 'location', 'attendees', 'videoLink'] },
    French: { has: 'html[lang="fr"]', tells: [...sogo, 'organizer', 'attendees', 'location'], timedOnly: true },
  },
  proton: {
    popover: { has: 'body > .eventpopover', tells: [...when] },
    'deep link': { at: /Action=VIEW/, tells: [...when, 'seriesKey', 'calendar', 'originalStart'], timedOnly: true },
    form: { has: '#event-title-input', tells: ['title', 'location', 'videoLink', 'seriesKey'], timedOnly: true },
  },
};

const read = listFixtures().flatMap(({ name, adapter, html, expected }) => {
  const document = new DOMParser().parseFromString(html, 'text/html');
  return expected?.reading && !expected.poisoned ? [{ name, adapter, document, expected, ...expected.reading }] : [];
});

function isOf(view: View, document: Document, { url }: Expected): boolean {
  const { has = 'html', hasNot = 'none', at = /^/ } = view;
  return document.querySelector(has) !== null && document.querySelector(hasNot) === null && at.test(url);
}

describe.each(Object.entries(views))('%s', (adapter, own) => {
  it.each(Object.entries(own))('%s', (_name, view) => {
    const pages = read.filter((one) => one.adapter === adapter && isOf(view, one.document, one.expected));
    expect(view.tells.filter((field) => !pages.some(({ event }) => event[field] !== undefined))).toEqual([]);
    if (!view.timedOnly) expect(pages.some(({ event }) => event.allDay)).toBe(true);
    expect(pages.some(({ event }) => event.allDay === false || !view.tells.includes('allDay'))).toBe(true);
    if (view.tells.includes('attendees'))
      expect(pages.some(({ event }) => event.attendees?.some((one) => one.email ?? one.name))).toBe(true);
  });
});

const original = ({ originalStart = '' }: CalendarEvent) =>
  originalStart.replace(/^(\d{4})(\d\d)(\d\d).*$/, '$1-$2-$3');

describe('Google Calendar, whatever the view', () => {
  it.each<[string, (event: CalendarEvent) => boolean]>([
    ['a Meet link', ({ videoLink }) => videoLink?.startsWith('https://meet.google.com/') ?? false],
    ['a Zoom link', ({ videoLink }) => /^https:\/\/([\w-]+\.)?zoom\.us\//.test(videoLink ?? '')],
    ['a Teams link of work', ({ videoLink }) => videoLink?.startsWith('https://teams.microsoft.com/') ?? false],
    ['a Teams link of home', ({ videoLink }) => videoLink?.startsWith('https://teams.live.com/') ?? false],
    ['a guest with an address', ({ attendees }) => attendees?.some(({ email }) => email) ?? false],
    [
      'an occurrence that was moved',
      (event) => original(event) !== '' && original(event) !== event.startsAt?.slice(0, 10),
    ],
    ['a series that was split', ({ seriesAlias, uid }) => uid === `${seriesAlias}@google.com`],
    ['a series of days', ({ originalStart, allDay }) => allDay === true && /^\d{8}$/.test(originalStart ?? '')],
    ['several days', ({ allDay, startsAt, endsAt }) => allDay === true && startsAt !== endsAt],
    ['a night', ({ allDay, startsAt, endsAt }) => !allDay && startsAt?.slice(0, 10) !== endsAt?.slice(0, 10)],
    ['an invitation from elsewhere', ({ uid = '' }) => uid.startsWith('040000008200E000')],
    ['a calendar of a group', ({ calendar }) => calendar?.endsWith('@group.calendar.google.com') ?? false],
  ])('%s', (_name, shows) => {
    expect(read.filter(({ adapter, event }) => adapter === 'google-calendar' && shows(event))).not.toEqual([]);
  });
});
