import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dueDate } from '../../core/due-date';
import { type NextStepContext, parseNextStep } from '../../core/next-step';

// A Tuesday.
const today = '2026-11-24';
const context: NextStepContext = {
  today,
  members: [
    { mentorshipId: 'ms-ana', name: 'Ana Ruiz' },
    { mentorshipId: 'ms-jose', name: 'José María de la Cruz' },
    { mentorshipId: 'ms-andy', name: 'Andy Rust' },
  ],
};

test.each([
  ['@me send the slides Friday', { owner: 'me', text: 'send the slides', dueOn: '2026-11-27' }],
  ['@ana ask for the site list Monday', { owner: 'ms-ana', text: 'ask for the site list', dueOn: '2026-11-30' }],
  ['@both book the room Friday', { owner: 'me', isOfBoth: true, text: '@both book the room', dueOn: '2026-11-27' }],
  ['@us: book the room', { owner: 'me', isOfBoth: true, text: '@us: book the room' }],
  ['@usha book the room', { owner: 'me', text: '@usha book the room' }],
  ['send draft 3 Dec', { owner: 'me', text: 'send draft', dueOn: '2026-12-03' }],
  ['send draft by December 3rd, 2027', { owner: 'me', text: 'send draft', dueOn: '2027-12-03' }],
  ['send draft by the 3rd of December 2027', { owner: 'me', text: 'send draft', dueOn: '2027-12-03' }],
  ['call them tomorrow', { owner: 'me', text: 'call them', dueOn: '2026-11-25' }],
  ['call them in 2 weeks', { owner: 'me', text: 'call them', dueOn: '2026-12-08' }],
  ['call them in two weeks.', { owner: 'me', text: 'call them', dueOn: '2026-12-08' }],
  ['call them next week', { owner: 'me', text: 'call them', dueOn: '2026-12-01' }],
  ['call them next Friday', { owner: 'me', text: 'call them', dueOn: '2026-12-04' }],
  ['review - 2027-01-15', { owner: 'me', text: 'review', dueOn: '2027-01-15' }],
  ['@José read it, by Fri', { owner: 'ms-jose', text: 'read it', dueOn: '2026-11-27' }],
  ['@jose maría de la cruz read it', { owner: 'ms-jose', text: 'read it' }],
  ['@Ana Ruiz read it', { owner: 'ms-ana', text: 'read it' }],
  ['@jc read it', { owner: 'ms-jose', text: 'read it' }],
  ['@ANA: read it', { owner: 'ms-ana', text: 'read it' }],
  ['read it', { owner: 'me', text: 'read it' }],
])('%s', (line, step) => {
  expect(parseNextStep(line, context)).toEqual(step);
});

describe('what is not understood stays text', () => {
  test.each([
    ['@ar read it', 'two people have these initials'],
    ['@an read it', 'two people begin so'],
    ['@bob read it', 'nobody is called so'],
    ['mail bob@example.org', 'no name first'],
    ['Friday', 'a day alone is no step'],
    ['prepare the Friday talk', 'a day in the middle'],
    ['ask where they sat', 'a word that is also a day'],
    ['send 31 Feb', 'no such day'],
    ['send 2026-13-01', 'no such date'],
    ['what she may', 'a month without a day'],
  ])('%s (%s)', (line) => {
    expect(parseNextStep(line, context)).toEqual({ owner: 'me', text: line });
  });

  test('a name and a day without a step', () => {
    expect(parseNextStep('@ana Friday', context)).toEqual({ owner: 'ms-ana', text: 'Friday' });
    expect(parseNextStep('@ana', context)).toEqual({ owner: 'me', text: '@ana' });
  });
});

describe('other languages', () => {
  test.each([
    ['de', 'Folien schicken bis Freitag', '2026-11-27'],
    ['de', 'Folien schicken bis 3. Dezember', '2026-12-03'],
    ['de', 'Folien schicken morgen', '2026-11-25'],
    ['de', 'Folien schicken in 2 Wochen', '2026-12-08'],
    ['fr', 'envoyer les diapos vendredi', '2026-11-27'],
    ['es', 'enviar las diapositivas 3 de diciembre', '2026-12-03'],
    ['ja', 'スライドを送る 金曜日', '2026-11-27'],
    ['ar', 'إرسال الشرائح غدًا', '2026-11-25'],
    ['de', 'Send the slides Friday', '2026-11-27'],
  ])('%s: %s', (locale, line, dueOn) => {
    const step = parseNextStep(line, { ...context, locale, by: ['bis'] });
    expect(step.dueOn).toBe(dueOn);
    expect(line.startsWith(step.text)).toBe(true);
    expect(step.text).not.toMatch(/ bis$/);
  });

  test('her word for me, and a tag that Intl refuses', () => {
    expect(parseNextStep('@ich Folien schicken', { ...context, locale: 'de', me: ['ich'] }).text).toBe(
      'Folien schicken',
    );
    expect(parseNextStep('call tomorrow', { ...context, locale: '!!' }).dueOn).toBe('2026-11-25');
  });
});

describe('dueDate', () => {
  test('a date without a year is the next such day', () => {
    expect(dueDate('24 Nov', today)).toBe('2026-11-24');
    expect(dueDate('23 Nov', today)).toBe('2027-11-23');
    expect(dueDate('29 Feb', today)).toBe('2028-02-29');
  });

  test('a weekday is never today', () => {
    expect(dueDate('Tuesday', today)).toBe('2026-12-01');
    expect(dueDate('next Tuesday', today)).toBe('2026-12-01');
    expect(dueDate('next Friday', '2026-11-28')).toBe('2026-12-04');
    expect(dueDate('next Monday', '2026-11-29')).toBe('2026-11-30');
  });

  test('a month later ends with the month', () => {
    expect(dueDate('in 1 month', '2027-01-31')).toBe('2027-02-28');
  });
});

test('nothing typed is lost: the line is an owner, the text, and a day', () => {
  const word = fc.oneof(
    fc.constantFrom(
      '@me',
      '@ana',
      '@ar',
      '@',
      'Friday',
      'by',
      'next',
      'in',
      '2',
      'weeks',
      '3',
      'Dec',
      'tomorrow',
      'send',
      'it',
      '-',
      '.',
    ),
    fc.string({ unit: 'grapheme', maxLength: 8 }),
  );
  const line = fc.array(word, { maxLength: 8 }).map((words) => words.join(' '));
  fc.assert(
    fc.property(line, (typed) => {
      const { owner, text, dueOn } = parseNextStep(typed, context);
      if (typed.trim() !== '') expect(text).not.toBe('');
      const isWhole = (at: number) => {
        const before = typed.slice(0, at).trim();
        const after = typed.slice(at + text.length).replace(/^[\s,;:–—-]+/u, '');
        const isOwner = owner === 'me' ? /^(@me)?$/i.test(before) : /^@\S+$/.test(before);
        return isOwner && (dueOn === undefined ? after === '' : dueDate(after, today) === dueOn);
      };
      const places = Array.from({ length: typed.length + 1 }, (_, at) => at).filter((at) => typed.startsWith(text, at));
      expect(places.some(isWhole)).toBe(true);
    }),
    { numRuns: 2000 },
  );
});
