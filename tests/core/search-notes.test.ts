import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText, piecesAround, typedWords } from '../../core/fold-text';
import { addToIndex, dropFromIndex, emptyIndex, type Searched, searchIndex } from '../../core/search-notes';

type Given = { id: string } & Record<string, unknown>;
function index(records: Partial<Record<Searched, Given[]>>) {
  const made = emptyIndex();
  for (const [store, list] of Object.entries(records))
    for (const one of list) addToIndex(made, store as Searched, one as never);
  return made;
}

const ana = { people: [{ id: 'p', body: { v: 1, name: 'Ana Ruiz', emails: ['ana@example.org'] } }] };
const pairs = { ...ana, mentorships: [{ id: 'm', personId: 'p', body: { v: 1 } }] };
const meeting = (id: string, startsAt: string, title = 'Talk') => ({
  id,
  mentorshipIds: ['m'],
  startsAt,
  body: { v: 1, title },
});
const note = (meetingId: string, text: string) => ({
  id: `note-${meetingId}`,
  meetingId,
  mentorshipId: 'm',
  body: { v: 1, text },
});
const look = (made: ReturnType<typeof index>, typed: string, only?: string[]) =>
  searchIndex(made, typedWords(typed), { only, limit: 20 }).found.map(({ meetingId, mentorshipIds }) =>
    meetingId ? meetingId : mentorshipIds.join(),
  );

describe('the search over notes', () => {
  const all = index({
    ...pairs,
    meetings: [meeting('k1', '2026-11-03T10:00'), meeting('k2', '2026-11-10T10:00', 'Café with Łukasz')],
    notes: [note('k1', 'The GRANT is late.\nStraße, Größe, Œuvre'), note('k2', 'a grant again')],
    agendaLines: [{ id: 'l', meetingId: 'k1', mentorshipIds: ['m'], body: { v: 1, text: 'Authorship' } }],
    actionItems: [
      { id: 'i1', meetingId: 'k2', mentorshipIds: ['m'], body: { v: 1, text: 'send the template' } },
      { id: 'i2', mentorshipIds: ['m'], body: { v: 1, text: 'a step of no meeting' } },
    ],
    goals: [{ id: 'g', mentorshipId: 'm', body: { v: 1, what: 'lead a ward round', how: 'weekly' } }],
    agreements: [{ id: 'a', mentorshipId: 'm', body: { v: 1, sections: { goals: 'confidential' } } }],
  });

  it('folds case and accents, and finds parts of words', () => {
    expect(look(all, 'grant')).toEqual(['k2', 'k1']);
    for (const typed of ['strasse', 'STRASSE', 'große', 'oeuvre', 'Œuv']) expect(look(all, typed)).toEqual(['k1']);
    for (const typed of ['cafe', 'CAFÉ', 'lukasz']) expect(look(all, typed)).toEqual(['k2']);
  });

  it('needs every word, wherever it stands in the meeting or in the name', () => {
    expect(look(all, 'grant authorship')).toEqual(['k1']);
    expect(look(all, 'grant template')).toEqual(['k2']);
    expect(look(all, 'ruiz authorship')).toEqual(['k1']);
    expect(look(all, 'grant zebra')).toEqual([]);
    expect(look(all, '')).toEqual([]);
  });

  it('finds goals, agreements, steps of no meeting and people under whom they are about', () => {
    for (const typed of ['ward', 'weekly', 'confidential', 'no meeting', 'ana@example'])
      expect(look(all, typed)).toEqual(['m']);
    expect(look(all, 'ana')).toEqual(['m']);
  });

  it('keeps to one person or group, and counts what is beyond the limit', () => {
    expect(look(all, 'grant', ['m'])).toEqual(['k2', 'k1']);
    expect(look(all, 'grant', ['m', 'other'])).toEqual([]);
    expect(searchIndex(all, ['grant'], { limit: 1 })).toMatchObject({ found: [{ meetingId: 'k2' }], more: 1 });
  });

  it('of a removed record nothing is found', () => {
    const made = index({ ...pairs, meetings: [meeting('k', '2026-11-03')], notes: [note('k', 'zirkonium')] });
    dropFromIndex(made, 'notes', 'note-k');
    expect(look(made, 'zirkonium')).toEqual([]);
    addToIndex(made, 'notes', note('k', 'zirkonium') as never);
    expect(look(made, 'zirkonium')).toEqual(['k']);
    // The meeting went: what belonged to it stands nowhere.
    dropFromIndex(made, 'meetings', 'k');
    expect(look(made, 'zirkonium')).toEqual([]);
  });

  it('finds every word of every note, and nothing of a removed one', () => {
    const text = fc.string({
      unit: fc.oneof(
        fc.constantFrom(' ', '\n', 'Σ', 'ß', 'İ', 'é'),
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
      ),
      maxLength: 60,
    });
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 6 }), fc.nat(5), (texts, gone) => {
        const made = index({
          ...pairs,
          meetings: texts.map((_, n) => meeting(`k${n}`, '2026-11-03')),
          notes: texts.map((one, n) => note(`k${n}`, one)),
        });
        dropFromIndex(made, 'notes', `note-k${gone}`);
        for (const [n, one] of texts.entries())
          for (const word of one.split(/\s+/)) {
            if (typedWords(word).length === 0) continue;
            const found = searchIndex(made, typedWords(word), { limit: 100 }).found;
            const hits = found.flatMap((group) => group.hits.map(({ id }) => id));
            expect(hits.includes(`note-k${n}`)).toBe(n !== gone);
          }
      }),
    );
  });

  it('is quick over 10,000 meetings and 50,000 notes', () => {
    const made = index(pairs);
    for (let n = 0; n < 10_000; n++) addToIndex(made, 'meetings', meeting(`k${n}`, '2026-11-03') as never);
    for (let n = 0; n < 50_000; n++) {
      const one = { ...note(`k${n % 10_000}`, `word${n} and what else was said of the plan`.repeat(5)), id: `n${n}` };
      addToIndex(made, 'notes', one as never);
    }
    const start = performance.now();
    expect(look(made, 'word49999 plan')).toEqual(['k9999']);
    expect(performance.now() - start).toBeLessThan(1000);
  });
});

describe('the pieces of a text', () => {
  it('are the text, with the words marked in it as they are written', () => {
    expect(piecesAround('Die Größe, die GROSSE Straße', ['grosse', 'strasse'])).toEqual([
      { text: 'Die ', isWord: false },
      { text: 'Größe', isWord: true },
      { text: ', die ', isWord: false },
      { text: 'GROSSE', isWord: true },
      { text: ' ', isWord: false },
      { text: 'Straße', isWord: true },
    ]);
    const long = piecesAround(`${'a '.repeat(200)}zirkonium ${'b '.repeat(200)}`, ['zirkonium']);
    expect(long.map(({ text }) => text).join('')).toMatch(/^…[a ]+zirkonium[b ]+…$/);
    expect(long.map(({ text }) => text).join('').length).toBeLessThan(170);
  });

  it('fold sign by sign to what the whole text folds to', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect([...text].map(foldText).join('')).toBe(foldText(text));
      }),
    );
  });

  it('hold the words that were found, in any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), fc.nat(300), (text, at) => {
        const [word] = typedWords([...text].slice(at).join(''));
        if (!word) return;
        const marked = piecesAround(text, [word]).filter(({ isWord }) => isWord);
        expect(foldText(marked[0]?.text ?? '')).toContain(word.slice(0, 20));
      }),
    );
  });
});
