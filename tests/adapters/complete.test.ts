// @vitest-environment happy-dom
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { readPeople } from '../../adapters/ics-people';
import { nextcloud } from '../../adapters/nextcloud';
import { sogo } from '../../adapters/sogo';
import { cleanEvent } from '../../core/clean-event';
import { ask, readBounded } from '../../entrypoints/calendar.content/complete';

const ics = [
  'BEGIN:VCALENDAR',
  'ATTENDEE:mailto:outside@example.test',
  'BEGIN:VEVENT',
  'ORGANIZER;CN=Alice Adams:mailto:alice@example.test',
  'ATTENDEE;CN="Lopez: Ana, PhD";PARTSTAT=ACCEPTED:mailto:Ana.Lo',
  ' pez@example.test',
  'ATTENDEE;CUTYPE=ROOM;CN=Room 4:mailto:room4@example.test',
  'ATTENDEE;CN=Bob:tel:123',
  'attendee:MAILTO:bo@example.test',
  'END:VEVENT',
  'BEGIN:VEVENT',
  'ATTENDEE:mailto:later@example.test',
  'END:VEVENT',
].join('\r\n');

describe('readPeople', () => {
  it('reads folded lines, quoted names and bare addresses of the first event, without rooms', () => {
    expect(readPeople(ics)).toEqual({
      organizer: { name: 'Alice Adams', email: 'alice@example.test' },
      attendees: [{ name: 'Lopez: Ana, PhD', email: 'ana.lopez@example.test' }, { email: 'bo@example.test' }],
    });
  });

  it('is bounded, and quick on hostile text', () => {
    const many = Array.from({ length: 3000 }, (_, at) => `ATTENDEE;CN=x${at}:mailto:x${at}@example.test`).join('\n');
    expect(readPeople(`BEGIN:VEVENT\n${many}`).attendees?.length).toBeLessThanOrEqual(500);
    const start = performance.now();
    readPeople(`BEGIN:VEVENT\nATTENDEE${';CN="'.repeat(60_000)}`);
    expect(performance.now() - start).toBeLessThan(1000);
    fc.assert(fc.property(fc.string({ maxLength: 400 }), (text) => void readPeople(`BEGIN:VEVENT\nATTENDEE${text}`)));
  });
});

const page = (url: string, more = {}) =>
  ({
    url,
    document: { cookie: '' },
    requests: [],
    pressed: null,
    appeared: [],
    now: '2026-11-24T09:00',
    ...more,
  }) as never;

describe('what is asked of the server', () => {
  const address = (path: string) =>
    `https://cloud.example/apps/calendar/week/now/edit/popover/${btoa(path)}/1795514400`;

  it('Nextcloud: the very file that is open, of the same origin', () => {
    const path = '/remote.php/dav/calendars/alice/personal/planning-1.ics';
    expect(nextcloud.complete?.(page(address(path)), {} as never)?.url).toBe(`https://cloud.example${path}`);
  });

  it.each([
    ['another server', '//evil.example/calendars/a/b/c.ics'],
    ['something else', '/remote.php/dav/files/alice/secret.ics'],
    ['a calendar as a whole', '/remote.php/dav/calendars/alice/personal/'],
  ])('Nextcloud: nothing for %s', (_name, path) => {
    expect(nextcloud.complete?.(page(address(path)), {} as never) ?? null).toBeNull();
  });

  it('SOGo: the newest view, with the token of its cookie', () => {
    const requests = ['one', 'two'].map((id) => `https://sogo.example/SOGo/so/a/Calendar/personal/${id}.ics/view`);
    const at = page('https://sogo.example/SOGo/so/a/Calendar/view', {
      requests,
      document: { cookie: 'x=1; XSRF-TOKEN=abc%3D; y=2' },
    });
    const completion = sogo.complete?.(at, { seriesKey: 'two.ics' } as never);
    expect(completion).toMatchObject({ url: requests[1], headers: { 'X-XSRF-TOKEN': 'abc=' } });
    const answer = {
      organizer: { name: 'Bob', email: 'bob@example.test' },
      attendees: [{ email: 'X@example.test' }, 7, null],
    };
    expect(completion?.parse(JSON.stringify(answer))).toEqual({
      organizer: { name: 'Bob', email: 'bob@example.test' },
      attendees: [{ email: 'x@example.test' }],
    });
  });

  it('SOGo: nothing where its page told all addresses', () => {
    const at = page('https://sogo.example/SOGo/so/a/Calendar/view', {
      requests: ['https://sogo.example/SOGo/so/a/Calendar/personal/one.ics/view'],
      document: { cookie: 'XSRF-TOKEN=abc' },
    });
    const [alice, bob] = [{ email: 'alice@example.test' }, { name: 'Bob' }];
    const asks = (organizer: object | undefined, attendees: object[]) =>
      sogo.complete?.(at, { seriesKey: 'one.ics', organizer, attendees } as never) !== null;
    expect(asks(alice, [alice])).toBe(false);
    expect(asks(alice, [alice, bob])).toBe(true);
    expect(asks(undefined, [alice])).toBe(true);
  });

  it('SOGo: whatever it answers is thrown away or made plain', () => {
    const at = page('https://sogo.example/SOGo/so/a/Calendar/view', {
      requests: ['https://sogo.example/SOGo/so/a/Calendar/personal/one.ics/view'],
      document: { cookie: 'XSRF-TOKEN=abc' },
    });
    const completion = sogo.complete?.(at, { seriesKey: 'one.ics' } as never);
    fc.assert(
      fc.property(fc.json(), (text) => {
        let fields = {};
        try {
          fields = completion?.parse(text) ?? {};
        } catch {}
        const event = cleanEvent({ adapter: 'sogo', host: 'sogo.example', ...fields });
        expect(event?.attendees?.length ?? 0).toBeLessThanOrEqual(500);
      }),
    );
  });
});

describe('ask', () => {
  const url = `${location.origin}/event.ics`;
  const parse = (text: string) => ({ attendees: [{ name: text }] });

  it('never asks another origin', async () => {
    const fetched = vi.spyOn(globalThis, 'fetch');
    expect(await ask({ url: 'https://evil.example/event.ics', parse }, new AbortController().signal)).toBeNull();
    expect(fetched).not.toHaveBeenCalled();
    fetched.mockRestore();
  });

  it.each([
    ['an answer that is not ok', () => new Response('x', { status: 403 })],
    ['an answer that cannot be read', () => Promise.reject(new TypeError())],
    ['an endless answer', () => new Response('x'.repeat(300 * 1024))],
  ])('gives nothing for %s', async (_name, answer) => {
    const fetched = vi.spyOn(globalThis, 'fetch').mockImplementation(async () => answer());
    expect(await ask({ url, parse }, new AbortController().signal)).toBeNull();
    expect(fetched.mock.calls[0]?.[1]).toMatchObject({ redirect: 'error', credentials: 'same-origin' });
    fetched.mockRestore();
  });

  it('stops reading as soon as the answer is too long', async () => {
    let pulled = 0;
    const endless = new ReadableStream({
      pull(control) {
        pulled += 1;
        control.enqueue(new Uint8Array(64 * 1024));
      },
    });
    expect(await readBounded(new Response(endless))).toBeNull();
    expect(pulled).toBeLessThan(10);
    expect(await readBounded(new Response('Grüße'))).toBe('Grüße');
  });
});
