import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeDateKey, encodeDateKey } from '../../adapters/google-calendar/datekey';
import { decodeBase32Hex, decodeEid, encodeEid } from '../../adapters/google-calendar/eid';

const base = fc.string({ unit: fc.constantFrom(...'abcdefghijklmnopqrstuv0123456789'), minLength: 5, maxLength: 40 });
const two = (max: number, min = 0) => fc.integer({ min, max }).map((value) => String(value).padStart(2, '0'));
const date = fc.tuple(fc.integer({ min: 1990, max: 2090 }), two(12, 1), two(28, 1)).map((parts) => parts.join(''));
const time = fc.tuple(two(23), two(59), two(59)).map((parts) => `T${parts.join('')}`);
const instance = fc.oneof(
  fc.tuple(date, time).map(([day, clock]) => `${day}${clock}Z`),
  date,
);
const split = fc.tuple(date, time, fc.constantFrom('', 'Z')).map((parts) => `_R${parts.join('')}`);
const calendar = fc.tuple(
  base,
  fc.constantFrom('@gmail.com', '@group.calendar.google.com', '@example.test', '@v', '@i'),
);

function encodeBase32Hex(text: string): string {
  const bits = [...new TextEncoder().encode(text)].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  const groups = bits.match(/.{1,5}/g) ?? [];
  return groups.map((group) => Number.parseInt(group.padEnd(5, '0'), 2).toString(32)).join('');
}

describe('decodeEid', () => {
  it('reads the shapes that public captures show', () => {
    expect(decodeEid(btoa('3v8q2k5h7n1p4r6s9t0u2a4c6e_20190130T000000Z mia@m').replace(/=/g, ''))).toEqual({
      eventId: '3v8q2k5h7n1p4r6s9t0u2a4c6e_20190130T000000Z',
      base: '3v8q2k5h7n1p4r6s9t0u2a4c6e',
      series: '3v8q2k5h7n1p4r6s9t0u2a4c6e',
      instance: '20190130T000000Z',
      calendar: 'mia@gmail.com',
    });
    expect(decodeEid(btoa('_60q30c1g60o30e1i60o4ac1g60rj8gpl x@g'))?.foreignUid).toMatch(/^040000008200/);
  });

  it.each([
    '',
    'tasks_abc',
    'tasks.abc',
    '%%%',
    btoa('nospace@m'),
    btoa('two spaces @m'),
    btoa('id nocalendar'),
    btoa('\u0000 x@m'),
    'A'.repeat(5000),
    'é',
  ])('refuses %s', (text) => expect(decodeEid(text)).toBeNull());

  it('gives back what encodeEid took, in both alphabets and with padding', () => {
    fc.assert(
      fc.property(base, fc.option(split), fc.option(instance), calendar, (id, cut, start, [user, host]) => {
        const eventId = `${id}${cut ?? ''}${start ? `_${start}` : ''}`;
        const eid = encodeEid(eventId, user + host);
        const expected = {
          eventId,
          base: id,
          series: id + (cut ?? ''),
          ...(start && { instance: start }),
          calendar: user + host,
        };
        expect(decodeEid(eid)).toEqual(expected);
        expect(decodeEid(eid.replaceAll('+', '-').replaceAll('/', '_'))).toEqual(expected);
        expect(decodeEid(eid.padEnd(Math.ceil(eid.length / 4) * 4, '='))).toEqual(expected);
      }),
    );
  });

  it('finds the UID of a foreign event', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 80 }), fc.option(instance), (uid, start) => {
        const eid = encodeEid(`_${encodeBase32Hex(uid)}${start ? `_${start}` : ''}`, 'mia@gmail.com');
        expect(decodeEid(eid)?.foreignUid).toBe(uid);
      }),
    );
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.string({ unit: 'binary' })), (text) => void decodeEid(text)));
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void decodeBase32Hex(text)));
  });
});

describe('decodeDateKey', () => {
  it('reads known keys', () => {
    expect(decodeDateKey('29048')).toBe('2026-11-24');
    expect(decodeDateKey('28929')).toBe('2026-08-01');
    expect(decodeDateKey('28975')).toBe('2026-09-15');
  });
  it.each([null, '', '0', '31', 'x', '29048.5', '-29048', '99999999', String((56 << 9) | (2 << 5) | 30)])(
    'refuses %s',
    (text) => expect(decodeDateKey(text)).toBeNull(),
  );
  it('is the inverse of encodeDateKey', () => {
    const days = fc.date({ min: new Date('1970-01-01'), max: new Date('2150-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(days, (at) => {
        const day = at.toISOString().slice(0, 10);
        expect(decodeDateKey(encodeDateKey(day))).toBe(day);
      }),
    );
  });
});
