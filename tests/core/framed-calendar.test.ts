import { describe, expect, it } from 'vitest';
import { ancestorsOf, isFramedCalendar } from '../../core/framed-calendar';

const inTeams = 'https://outlook.office.com/hosted/calendar/view/week';

describe('isFramedCalendar', () => {
  it.each([
    ['Outlook in Teams', inTeams, ['https://teams.microsoft.com'], true],
    [
      'the new addresses of both',
      'https://outlook.cloud.microsoft/hosted/calendar/',
      ['https://teams.cloud.microsoft'],
      true,
    ],
    ['a frame between them', inTeams, ['https://outlook.office.com', 'https://teams.microsoft.com'], true],
    ['a stranger between them', inTeams, ['https://evil.example', 'https://teams.microsoft.com'], false],
    ['a stranger around Teams', inTeams, ['https://teams.microsoft.com', 'https://evil.example'], false],
    ['a stranger', inTeams, ['https://evil.example'], false],
    ['a host that only looks like Teams', inTeams, ['https://teams.microsoft.com.evil.example'], false],
    ['Teams without https', inTeams, ['http://teams.microsoft.com'], false],
    ['an opaque top', inTeams, ['null'], false],
    ['mail in Teams', 'https://outlook.office.com/mail/', ['https://teams.microsoft.com'], false],
    [
      'a path that only begins so',
      'https://outlook.office.com/hosted/calendars',
      ['https://teams.microsoft.com'],
      false,
    ],
    ['Google in Gmail', 'https://calendar.google.com/calendar/u/0/r', ['https://mail.google.com'], false],
    ['Google in Teams', 'https://calendar.google.com/hosted/calendar', ['https://teams.microsoft.com'], false],
    ['no address', undefined, ['https://teams.microsoft.com'], false],
    ['a browser that does not tell', inTeams, [], true],
  ])('%s: %s', (_name, address, around, expected) => {
    expect(isFramedCalendar(address, around)).toBe(expected);
  });
});

describe('ancestorsOf', () => {
  const top = {};
  const view = (parent: object, referrer: string, ancestorOrigins?: string[]) =>
    ({ location: { ancestorOrigins }, parent, top, document: { referrer } }) as never;

  it('takes what the browser says', () => {
    expect(ancestorsOf(view({}, '', ['https://a.example', 'https://b.example']))).toEqual([
      'https://a.example',
      'https://b.example',
    ]);
  });

  it('takes the referrer only right under the top, and else nothing', () => {
    expect(ancestorsOf(view(top, 'https://a.example/path'))).toEqual(['https://a.example']);
    expect(ancestorsOf(view({}, 'https://a.example/path'))).toBeNull();
    expect(ancestorsOf(view(top, ''))).toBeNull();
  });
});
