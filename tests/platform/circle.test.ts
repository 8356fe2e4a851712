import { describe, expect, it } from 'vitest';
import { isCall } from '../../platform/check';
import { circleOf } from '../../platform/circle';

const self = { id: 'us', origin: 'chrome-extension://us' };
const page = 'https://calendar.example.org';
const outlook = 'https://outlook.office.com';

describe('circleOf', () => {
  it.each([
    ['popup', { id: 'us', origin: self.origin }, { name: 'own' }],
    ['our page in a tab', { id: 'us', origin: self.origin, tab: { id: 1 }, frameId: 0 }, { name: 'own' }],
    [
      'our frame in a page',
      { id: 'us', origin: self.origin, tab: { id: 1 }, frameId: 7, documentId: 'd' },
      { name: 'sidebar', tabId: 1, frameId: 7, documentId: 'd' },
    ],
    ['our frame without a number', { id: 'us', origin: self.origin, tab: { id: 1 } }, null],
    [
      'content script',
      { id: 'us', origin: page, url: `${page}/week`, tab: { id: 1 }, frameId: 0, documentId: 'd' },
      { name: 'page', tabId: 1, frameId: 0, documentId: 'd', host: 'calendar.example.org' },
    ],
    ['content script in a frame', { id: 'us', origin: page, tab: { id: 1 }, frameId: 3 }, null],
    [
      'the calendar in Teams',
      { id: 'us', origin: outlook, url: `${outlook}/hosted/calendar/`, tab: { id: 1 }, frameId: 3, documentId: 'd' },
      { name: 'page', tabId: 1, frameId: 3, documentId: 'd', host: 'outlook.office.com' },
    ],
    [
      'the same frame in a page that is known to be another',
      { id: 'us', origin: outlook, url: `${outlook}/hosted/calendar/`, tab: { id: 1, url: `${page}/` }, frameId: 3 },
      null,
    ],
    [
      'a frame without a number',
      { id: 'us', origin: outlook, url: `${outlook}/hosted/calendar/`, tab: { id: 1 } },
      null,
    ],
    ['another extension', { id: 'them', origin: 'chrome-extension://them' }, null],
    ['a worker of another origin', { id: 'us', origin: page }, null],
    ['Firefox, by address', { id: 'us', url: 'chrome-extension://us/popup.html' }, { name: 'own' }],
  ])('%s', (_who, sender, circle) => {
    expect(circleOf(sender, self)).toEqual(circle);
  });
});

describe('isCall', () => {
  it.each([
    [{ call: 'eventClosed', args: {} }, true],
    [{ call: 'getMeeting', args: { meetingId: 'a' } }, true],
    [{ call: 'getMeeting', args: { meetingId: 7 } }, false],
    [{ call: 'getMeeting', args: { meetingId: 'a', more: 1 } }, false],
    [{ call: 'constructor', args: {} }, false],
    [{ call: '__proto__', args: {} }, false],
    [{ call: 'putNote', args: null }, false],
    [{ call: 'findPerson', args: { typed: 'a'.repeat(5001) } }, false],
    ['eventClosed', false],
  ])('%j is a call: %s', (message, answer) => {
    expect(isCall(message)).toBe(answer);
  });
});
