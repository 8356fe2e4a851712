import { describe, expect, test } from 'vitest';
import { content } from '../../content/index';
import { ids, sourced } from './kinds';
import released from './released-ids.json';

const kinds = Object.keys(ids) as (keyof typeof ids)[];

describe('ids', () => {
  test.each(kinds)('%s: unique, and every released one is still there', (kind) => {
    const own: string[] = ids[kind];
    expect(own.filter((id, at) => own.indexOf(id) !== at)).toEqual([]);
    expect(released[kind].filter((id) => !own.includes(id))).toEqual([]);
  });

  test('every kind has a released list', () => {
    expect(Object.keys(released).sort()).toEqual([...kinds].sort());
  });

  test('what is picked, shown or ticked has an id of one kind only', () => {
    const all = [ids.checklist, ids.questions, ids.problems, ids.agendas, ids.benefits, ids.selfCheckItems].flat();
    expect(all.filter((id, at) => all.indexOf(id) !== at)).toEqual([]);
  });

  test('questions of our own time are numbered through', () => {
    const numbers = content.questions.flatMap(({ id }) => (/^q-\d+$/.test(id) ? [Number(id.slice(2))] : []));
    expect(numbers).toEqual(numbers.map((_, at) => 217 + at));
  });
});

describe('sources', () => {
  test('everything has one that exists', () => {
    const wrong = sourced.filter(({ src }) => {
      const keys = [src].flat();
      return keys.length === 0 || keys.some((key) => !ids.sources.includes(key));
    });
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  test('each has been read; the few with something left to check are known', () => {
    expect(content.sources.filter(({ verified }) => !verified).map(({ key }) => key)).toEqual([]);
    // Before a release: check these against the paper, or take them out. The list may only get shorter.
    const isOpen = (text: string) => /verify|from knowledge/.test(text);
    const open = content.sources.filter(({ how }) => isOpen(how)).map(({ key }) => key);
    expect(open).toEqual(['zachary', 'chopra2016', 'vaughn2017', 'allen2004', 'keller2014', 'jordan', 'grow', 'gdpr']);
    // Said in `how`, not in a field that the About page prints.
    expect(content.sources.filter(({ authors, title, venue }) => isOpen(authors + title + venue))).toEqual([]);
  });

  test('each says what was read and what we may do with it', () => {
    expect(content.sources.filter(({ how, rights }) => how.length < 4 || rights.length < 4)).toEqual([]);
  });
});
