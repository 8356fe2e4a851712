import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { guardHints } from '../../core/guard';

const kinds = (text: string) => guardHints(text, 2026).map(({ kind }) => kind);

describe('what looks like patient data', () => {
  test.each([
    ['MRN 00482913 came up', 'record'],
    ['patient ID: A-1234567', 'record'],
    ['NHS number 943 476 5919', 'record'],
    ['Fallnummer 20261124', 'record'],
    ['numéro de dossier 448812', 'record'],
    ['we talked about 4829137', 'record'],
    ['078-05-1120', 'record'],
    ['DOB 3/4/1962', 'birth'],
    ['born on 12 March 1958', 'birth'],
    ['geb. 12.03.1958', 'birth'],
    ['née le 12/03/1958', 'birth'],
    ['the lady (1941-07-30)', 'birth'],
    ['call her on 0171 555 0199', 'phone'],
    ['+44 20 7946 0958', 'phone'],
    ['(212) 555-0147', 'phone'],
    ['Tel. 030/901820', 'phone'],
  ])('%s', (text, kind) => {
    expect(kinds(text)).toContain(kind);
  });
});

describe('what the guide says not to write', () => {
  test.each([
    ['She told me that she is pregnant', 'health'],
    ['on sick leave since May', 'health'],
    ['takes sertraline', 'health'],
    ['going through a divorce', 'private'],
    ['there is a rumour about the chair', 'private'],
    ['her salary is too low', 'private'],
    ['he is lazy', 'rating'],
    ['presentation 4/10', 'rating'],
  ])('%s', (text, kind) => {
    expect(kinds(text)).toContain(kind);
  });
});

describe('what is fine', () => {
  test.each([
    'Send the draft by 24 November 2026, 14:00–15:30',
    'Next meeting 2026-12-08, agenda in 30 min',
    'Grant R01 12345678 is due on 1/2/2027',
    'PMID 38123456, doi 10.1000/182, ORCID 0000-0002-1825-0097',
    'https://zoom.us/j/98765432109?pwd=1',
    'Zoom 987 6543 2109, passcode 123456',
    'ana@example.org',
    'raised 1,250,000 € in 2019, budget 2500000 EUR',
    'n = 12000, p < 0.0001, 95% CI 1.2 to 3.4',
    'Read pages 120-135 and chapter 7 (2018)',
    'room 4.102.33',
    'Decided: two drafts, one reader. Next step: ask Tom.',
    'How are you doing, apart from the work?',
    'We agreed to meet every 2 weeks on Tuesday',
    'The data show 3 of 10 sites',
    '',
  ])('%s', (text) => {
    expect(kinds(text)).toEqual([]);
  });
});

test('whatever is typed, it is quick and never throws', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 2000, unit: fc.constantFrom(...'0123456789 -+().,/:#abcMRNdob\n') }), (text) => {
      const start = performance.now();
      guardHints(text, 2026);
      expect(performance.now() - start).toBeLessThan(200);
    }),
  );
  const start = performance.now();
  for (const long of ['1 '.repeat(50_000), '+1 ('.repeat(30_000), 'a'.repeat(200_000), '1.'.repeat(60_000)])
    guardHints(long, 2026);
  expect(performance.now() - start).toBeLessThan(2000);
});
