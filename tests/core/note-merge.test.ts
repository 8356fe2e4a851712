import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeNote } from '../../core/note-merge';

const divider = '--- also ---';
const line = fc.stringMatching(/^[a-z]{0,6}$/);
const text = fc.array(line, { minLength: 0, maxLength: 8 }).map((lines) => lines.join('\n'));

describe('mergeNote', () => {
  it('keeps both changes on different lines', () => {
    expect(mergeNote('a\nb\nc', 'A\nb\nc', 'a\nb\nC', divider)).toEqual({ text: 'A\nb\nC', isConflict: false });
  });

  it('keeps both texts of the same line, parted', () => {
    const merged = mergeNote('a', 'mine', 'theirs', divider);
    expect(merged).toEqual({ text: 'mine\n--- also ---\ntheirs', isConflict: true });
  });

  it('does not part again while both go on typing after a conflict', () => {
    let stored = mergeNote('', 'hello', 'world', divider).text;
    stored = mergeNote('hello', 'hello th', stored, divider).text;
    stored = mergeNote('world', 'world wi', stored, divider).text;
    stored = mergeNote('hello th', 'hello there', stored, divider).text;
    expect(stored).toBe('hello there\n--- also ---\nworld wi');
  });

  it('is a no-op when the same write arrives twice', () => {
    fc.assert(fc.property(text, text, (base, mine) => mergeNote(base, mine, mine, divider).text === mine));
  });

  it('never drops a line that one side added', () => {
    fc.assert(
      fc.property(text, text, text, (base, mine, theirs) => {
        const before = new Set(base.split('\n'));
        const merged = mergeNote(base, mine, theirs, divider).text;
        for (const added of [...mine.split('\n'), ...theirs.split('\n')])
          if (!before.has(added)) expect(merged).toContain(added);
      }),
    );
  });
});
