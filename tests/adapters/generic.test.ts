// @vitest-environment happy-dom
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { generic } from '../../adapters/generic/index';
import type { Page } from '../../adapters/page';
import { listFixtures } from './read-fixtures';

function pageOf(document: Document, pressed: Element | null, appeared: Element[]): Page {
  return { document, url: 'https://a.test/', now: '2026-11-20T09:00', pressed, requests: [], appeared };
}

const names = [
  'div',
  'span',
  'li',
  'ul',
  'td',
  'tr',
  'table',
  'a',
  'form',
  'dialog',
  'time',
  'h2',
  'input',
  'select',
  'aside',
];
const attributes = fc.dictionary(
  fc.constantFrom(
    'class',
    'id',
    'data-date',
    'data-id',
    'datetime',
    'role',
    'open',
    'name',
    'value',
    'aria-label',
    'lang',
    'style',
    'href',
  ),
  fc.oneof(
    fc.constantFrom(
      'dialog',
      'gridcell',
      '2026-11-24',
      '2026-99-99T99:99',
      'children',
      'parentElement',
      'matches',
      'xx-@',
      'Mentoring',
    ),
    fc.string({ unit: 'grapheme', maxLength: 20 }),
  ),
  { maxKeys: 4 },
);
const text = fc.oneof(
  fc.constantFrom(
    'Mentoring',
    '10:00',
    '24',
    'Tuesday, November 24, 2026',
    '10:00 – 10:30',
    'Mon',
    '24/11/2026',
    '\u202e',
    '€ 5',
  ),
  fc.string({ unit: 'grapheme', maxLength: 30 }),
);
const trees = fc.letrec<{ node: object }>((tie) => ({
  node: fc.record({
    name: fc.constantFrom(...names),
    attributes,
    text,
    children: fc.oneof({ maxDepth: 4 }, fc.constant([]), fc.array(tie('node'), { maxLength: 4 })),
  }),
}));
interface Tree {
  name: string;
  attributes: Record<string, string>;
  text: string;
  children: Tree[];
}

function build(document: Document, tree: Tree): Element {
  const element = document.createElement(tree.name);
  for (const [name, value] of Object.entries(tree.attributes)) element.setAttribute(name, value);
  element.append(tree.text, ...tree.children.map((child) => build(document, child)));
  return element;
}

it('never throws on a random page, and what it reads is whole', () => {
  fc.assert(
    fc.property(
      fc.array(trees.node as fc.Arbitrary<Tree>, { minLength: 1, maxLength: 5 }),
      fc.nat(),
      fc.nat(),
      (all, a, b) => {
        const document = new DOMParser().parseFromString('', 'text/html');
        document.body.append(...all.map((tree) => build(document, tree)));
        const elements = [...document.body.querySelectorAll('*')];
        const pick = (index: number) => elements[index % elements.length];
        const opened = pick(b);
        const page = pageOf(document, pick(a) ?? null, opened ? [opened] : []);
        const reading = generic.read(page);
        expect(generic.recognises(page)).toBe(reading !== null);
        expect(generic.holder(page) !== null).toBe(reading !== null);
        if (!reading) return;
        expect(reading.event.title).toBeTruthy();
        expect(reading.event.startsAt).toMatch(/^\d{4}-\d\d-\d\d(T\d\d:\d\d)?$/);
        expect(reading.level === 'sure' && !reading.event.seriesKey).toBe(false);
      },
    ),
    { numRuns: 400 },
  );
});

it('does not throw where fields of a form hide the ways of the DOM', () => {
  const document = new DOMParser().parseFromString(
    '<form><input name="parentElement"><input name="matches"><input name="closest"><p>Mentoring</p></form>',
    'text/html',
  );
  expect(generic.read(pageOf(document, document.querySelector('p'), []))).toBeNull();
});

/** Each guard must be what keeps it silent: take the sign away, and a positive page is not read any more. */
const fixture = listFixtures().find(({ name }) => name === 'generic--dialog');
const changes: [string, (document: Document) => void][] = [
  ['the title is another', (document) => document.querySelector('h2')?.replaceChildren('Delete this?')],
  [
    'the day is another',
    (document) => document.querySelector('dialog p')?.replaceChildren('Friday, November 27, 2026'),
  ],
  ['the time is another', (document) => document.querySelectorAll('dialog p')[1]?.replaceChildren('8:00 AM – 9:00 AM')],
  ['the entry has a price', (document) => document.querySelector('.ev .n')?.append(' $20')],
  ['the dialog is closed', (document) => document.querySelector('dialog')?.removeAttribute('open')],
  [
    'the grid has no days',
    (document) => {
      for (const each of document.querySelectorAll('[data-date]')) each.removeAttribute('data-date');
    },
  ],
];

it.each(changes)('is silent when %s', (_what, change) => {
  const read = (prepare: (document: Document) => void) => {
    const document = new DOMParser().parseFromString(fixture?.html ?? '', 'text/html');
    prepare(document);
    return generic.read(pageOf(document, document.querySelector('.ev .n'), []));
  };
  expect(read(() => {})).not.toBeNull();
  expect(read(change)).toBeNull();
});

it('reads a huge page in bounded time', () => {
  const days = Array.from({ length: 60 }, (_, day) => new Date(Date.UTC(2026, 10, 1 + day)).toISOString().slice(0, 10));
  const cells = days.map((day) => {
    const chips = Array.from(
      { length: 60 },
      (_, i) => `<div class="ev" data-event-id="e-${day}-${i}"><b>10:00</b> <i>Talk ${i}</i></div>`,
    );
    return `<div class="day" data-date="${day}">${chips.join('')}</div>`;
  });
  const lines = Array.from({ length: 3000 }, (_, i) => `<p>Row ${i} on 24/11/2026 at 10:00</p>`).join('');
  const document = new DOMParser().parseFromString(
    `<div>${cells.join('')}</div><div role="dialog"><h2>Talk 3</h2><p>Tuesday, November 24, 2026, 10:00 – 11:00</p></div><div role="dialog">${lines}</div>`,
    'text/html',
  );
  const pressed = document.querySelector('[data-event-id="e-2026-11-24-3"] i');
  generic.read(pageOf(document, pressed, []));
  const started = performance.now();
  expect(generic.read(pageOf(document, pressed, []))?.event.startsAt).toBe('2026-11-24T10:00');
  // In a real DOM a fraction of it: happy-dom is slow.
  expect(performance.now() - started).toBeLessThan(500);
});
