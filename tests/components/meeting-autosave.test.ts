import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createAutosave, type SaveState } from '../../components/meeting/autosave';
import type { Answer } from '../../platform/answer';

type Draft = { text: string; baseRev: number; baseText: string };
type Saved = Answer<{ rev: number; text: string; merged: boolean }>;

/** A background that answers when told to. */
function setUp(start = { text: '', rev: 0 }) {
  const drafts: Draft[] = [];
  const answers: ((answer: Saved) => void)[] = [];
  const states: SaveState[] = [];
  const autosave = createAutosave({
    start,
    send: (draft) => {
      drafts.push(draft);
      return new Promise((resolve) => answers.push(resolve));
    },
    onState: (state) => states.push(state),
  });
  const answer = async (saved: Saved) => {
    answers.shift()?.(saved);
    await vi.advanceTimersByTimeAsync(0);
  };
  const stored = (text: string, rev: number, merged = false): Saved => ({ ok: true, rev, text, merged });
  return { autosave, drafts, states, answer, stored, last: () => states.at(-1) };
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe('autosave', () => {
  it('sends the first key after 150 ms although she goes on typing', async () => {
    const { autosave, drafts } = setUp();
    for (let i = 1; i <= 10; i++) {
      autosave.type('x'.repeat(i));
      await vi.advanceTimersByTimeAsync(30);
    }
    expect(drafts[0]).toEqual({ text: 'xxxxx', baseRev: 0, baseText: '' });
  });

  it('keeps one call in flight and sends what was typed meanwhile with its answer', async () => {
    const { autosave, drafts, answer, stored, last } = setUp();
    autosave.type('a');
    await vi.advanceTimersByTimeAsync(150);
    autosave.type('ab');
    await vi.advanceTimersByTimeAsync(1000);
    expect(drafts).toHaveLength(1);
    await answer(stored('a', 1));
    expect(last()?.step).toBe('unsaved');
    expect(drafts[1]).toEqual({ text: 'ab', baseRev: 1, baseText: 'a' });
    await answer(stored('ab', 2));
    expect(last()).toEqual({ step: 'saved', isForeign: false });
  });

  it('sends at once when flushed, beside a call that is out', async () => {
    const { autosave, drafts } = setUp();
    autosave.type('a');
    void autosave.flush();
    expect(drafts).toHaveLength(1);
    void autosave.flush();
    expect(drafts).toHaveLength(1);
    autosave.type('ab');
    void autosave.flush();
    expect(drafts[1]).toEqual({ text: 'ab', baseRev: 0, baseText: '' });
  });

  it('merges from her own last text, never from the merged one', async () => {
    const { autosave, drafts, answer, stored, last } = setUp({ text: 'one', rev: 3 });
    autosave.type('one\nmine');
    await vi.advanceTimersByTimeAsync(150);
    await answer(stored('one\nmine\ntheirs', 5, true));
    expect(last()).toEqual({ step: 'saved', isForeign: true });
    autosave.type('one\nmine too');
    await vi.advanceTimersByTimeAsync(150);
    expect(drafts[1]).toEqual({ text: 'one\nmine too', baseRev: 3, baseText: 'one\nmine' });
    await answer(stored('one\nmine too\ntheirs', 6, true));
    expect(autosave.settle()).toBe('one\nmine too\ntheirs');
    expect(last()?.isForeign).toBe(false);
    autosave.type('one\nmine too\ntheirs!');
    await vi.advanceTimersByTimeAsync(150);
    expect(drafts[2]).toMatchObject({ baseRev: 6, baseText: 'one\nmine too\ntheirs' });
  });

  it('tells of a text from another window, and not of her own', async () => {
    const { autosave, answer, stored, last } = setUp({ text: 'one', rev: 1 });
    autosave.type('one two');
    await vi.advanceTimersByTimeAsync(150);
    autosave.see({ text: 'one two', rev: 2 });
    expect(last()?.isForeign).toBe(false);
    await answer(stored('one two', 2));
    autosave.see({ text: 'one two from the panel', rev: 3 });
    expect(last()?.isForeign).toBe(true);
    expect(autosave.text()).toBe('one two');
    expect(autosave.settle()).toBe('one two from the panel');
  });

  it('keeps a refused text, tries again, and does not take over the stored one meanwhile', async () => {
    const { autosave, drafts, answer, stored, last } = setUp({ text: 'old', rev: 1 });
    autosave.type('new');
    await vi.advanceTimersByTimeAsync(150);
    await answer({ ok: false, reason: 'unreachable' });
    expect(last()).toEqual({ step: 'failed', refusal: 'unreachable', isForeign: false });
    expect(autosave.settle()).toBe('new');
    await vi.advanceTimersByTimeAsync(3000);
    expect(drafts).toHaveLength(2);
    await answer(stored('new', 2));
    expect(last()).toEqual({ step: 'saved', isForeign: false });
  });

  it('does not try again when the extension was updated', async () => {
    const { autosave, drafts, answer } = setUp();
    autosave.type('a');
    await vi.advanceTimersByTimeAsync(150);
    await answer({ ok: false, reason: 'updated' });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(drafts).toHaveLength(1);
    expect(autosave.isUnsent()).toBe(true);
  });

  it('does not send a text that was typed and taken back', async () => {
    const { autosave, drafts, last } = setUp({ text: 'a', rev: 1 });
    autosave.type('ab');
    autosave.type('a');
    await vi.advanceTimersByTimeAsync(1000);
    expect(drafts).toHaveLength(0);
    expect(last()?.step).toBe('saved');
  });
});
