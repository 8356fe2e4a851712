import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { googleLink, icsFile, type OutgoingMeeting, outlookLink } from '../../core/ics-out';
import { instantOf } from '../../core/local-time';

const now = new Date('2026-11-24T12:00:00.500Z');
const meeting: OutgoingMeeting = {
  meetingId: 'm1',
  title: 'Talk; with Ana, "aims"',
  startsAt: '2026-12-08T14:00',
  endsAt: '2026-12-08T14:30',
  description: '- One\n- Two \\ three',
  guests: [],
};

/** Reads a file as RFC 5545 says, without a look at how it was written. */
function read(file: string): Map<string, string> {
  expect(file.endsWith('\r\n')).toBe(true);
  for (const line of file.split('\r\n')) {
    expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
    expect(line).not.toMatch(/[\r\n]/);
  }
  const lines = file.replaceAll('\r\n ', '').split('\r\n').filter(Boolean);
  return new Map(
    lines.map((line) => {
      const at = line.indexOf(':');
      return [line.slice(0, at), line.slice(at + 1)];
    }),
  );
}
const unescaped = (text = '') => text.replace(/\\(.)/g, (_, one: string) => (one === 'n' ? '\n' : one));
const utc = (local: string) => new Date(instantOf(local)).toISOString().replace(/[-:]|\.000/g, '');

describe('icsFile', () => {
  test('one event with a lasting id, its instants, and the texts', () => {
    const fields = read(icsFile(meeting, now));
    expect(fields.get('UID')).toBe('m1@mentorside');
    expect(fields.get('DTSTAMP')).toBe('20261124T120000Z');
    expect(fields.get('DTSTART')).toBe(utc('2026-12-08T14:00'));
    expect(fields.get('DTEND')).toBe(utc('2026-12-08T14:30'));
    expect(unescaped(fields.get('SUMMARY'))).toBe(meeting.title);
    expect(unescaped(fields.get('DESCRIPTION'))).toBe(meeting.description);
    expect([...fields.keys()].some((key) => key.startsWith('ATTENDEE'))).toBe(false);
  });

  test('whole days end with the day after; without an end it lasts half an hour', () => {
    const { endsAt: _end, ...open } = meeting;
    const day = read(icsFile({ ...open, startsAt: '2026-12-31' }, now));
    expect(day.get('DTSTART;VALUE=DATE')).toBe('20261231');
    expect(day.get('DTEND;VALUE=DATE')).toBe('20270101');
    expect(read(icsFile(open, now)).get('DTEND')).toBe(utc('2026-12-08T14:30'));
  });

  test('guests only by plain addresses: no second line, no second guest', () => {
    const guests = ['ana@example.org', 'a@b.org\r\nATTENDEE:mailto:eve@example.org', 'a@b.org,eve@example.org'];
    const file = icsFile({ ...meeting, guests }, now);
    expect(file.match(/ATTENDEE/g)).toHaveLength(1);
    expect(file).not.toContain('eve');
  });

  test('any text comes back as it was, folded between characters', () => {
    const texts = fc.string({ unit: 'grapheme', maxLength: 300 }).map((text) => text.replace(/(?!\n)\p{Cc}/gu, ''));
    fc.assert(
      fc.property(texts, texts, (title, description) => {
        const fields = read(icsFile({ ...meeting, title, description }, now));
        expect(unescaped(fields.get('SUMMARY'))).toBe(title);
        expect(unescaped(fields.get('DESCRIPTION'))).toBe(description);
      }),
    );
  });

  test('broken texts make no new line and no error', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (title) => {
        const lines = icsFile({ ...meeting, title }, now)
          .replaceAll('\r\n ', '')
          .split('\r\n');
        expect(lines).toHaveLength(14);
        expect(() => googleLink({ ...meeting, title: `${title}\ud800` })).not.toThrow();
      }),
    );
  });
});

describe('links', () => {
  test('hold what goes along, a guest only when asked for', () => {
    const google = new URL(googleLink({ ...meeting, guests: ['ana@example.org'] }));
    expect(google.origin + google.pathname).toBe('https://calendar.google.com/calendar/r/eventedit');
    expect(Object.fromEntries(google.searchParams)).toEqual({
      text: meeting.title,
      dates: `${utc('2026-12-08T14:00')}/${utc('2026-12-08T14:30')}`,
      details: meeting.description,
      add: 'ana@example.org',
    });
    const outlook = new URL(outlookLink(meeting));
    expect(outlook.origin + outlook.pathname).toBe('https://outlook.office.com/calendar/deeplink/compose');
    expect(outlook.searchParams.get('subject')).toBe(meeting.title);
    expect(Date.parse(outlook.searchParams.get('startdt') ?? '')).toBe(instantOf(meeting.startsAt));
    expect(outlook.searchParams.has('to')).toBe(false);
  });

  test('whole days', () => {
    const days = { ...meeting, startsAt: '2026-12-08', endsAt: '2026-12-09' };
    expect(new URL(googleLink(days)).searchParams.get('dates')).toBe('20261208/20261210');
    expect(new URL(outlookLink(days)).searchParams.get('allday')).toBe('true');
  });
});
