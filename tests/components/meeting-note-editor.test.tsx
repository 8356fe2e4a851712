// @vitest-environment happy-dom

import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { NoteEditor } from '../../components/meeting/NoteEditor';
import { hintsOff } from '../../components/shared/hints';
import { stopped, unsavedText } from '../../components/shared/unsaved';
import type { NoteView } from '../../core/views';
import { answerCalls, sentTo } from '../support/fake-browser';
import { draw, key, named, press, settle, type, undraw } from '../support/surface';

vi.mock('webextension-polyfill', async () => import('../support/fake-browser'));

const note: NoteView = { mentorshipId: 'm-ana', name: 'Ana Ruiz', text: '', audience: 'me', rev: 1 };
const editor = (fields: Partial<NoteView> = {}) => (
  <NoteEditor note={{ ...note, ...fields }} meetingId="meeting-1" where="sidebar" label="Notes" />
);
const show = (fields: Partial<NoteView> = {}) => draw(editor(fields));
/** The view as it comes after news. */
const news = async (fields: Partial<NoteView>) => {
  await act(() => render(editor(fields), document.body.firstElementChild as Element));
  await settle();
};
const field = () => named('Notes') as HTMLTextAreaElement;
const page = () => document.body.textContent ?? '';
const wait = async (ms: number) => {
  await vi.advanceTimersByTimeAsync(ms);
  await settle();
};

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  let rev = 1;
  answerCalls({ putNote: ({ text }) => ({ ok: true, rev: ++rev, text, merged: false }) });
});
afterEach(() => {
  undraw();
  stopped.value = undefined;
  vi.useRealTimers();
});

describe('a hint while she writes', () => {
  const hint = () => document.querySelector('.guard-line')?.textContent;

  it('names what looks like patient data after a pause, blocks nothing, and is gone when she says so', async () => {
    await show();
    await type(field(), 'Patient MRN 00482913 again');
    expect(hint()).toBeUndefined();
    await wait(800);
    expect(hint()).toContain('00482913');
    expect(sentTo('putNote').at(-1)).toMatchObject({ text: 'Patient MRN 00482913 again' });
    await press('It is fine');
    expect(hint()).toBeUndefined();
    await press('Notes. Press Enter to edit');
    await type(field(), 'Patient MRN 00482913 again, born on 3 May 1950');
    await wait(800);
    expect(hint()).toContain('1950');
  });

  it('stays when the note is made for both, and says that it goes along', async () => {
    await show();
    await type(field(), 'Patient Anna Meier, MRN 223344');
    await wait(800);
    await press('It is fine');
    await wait(800);
    await news({ text: 'Patient Anna Meier, MRN 223344', audience: 'both', rev: 9 });
    await wait(800);
    // Fine for her alone is not fine for both; and it is there while she only reads.
    expect(document.querySelector('.note-read')).toBeTruthy();
    expect(hint()).toContain('223344');
    expect(hint()).toContain('This note is for both');
    await press('It is fine');
    expect(hint()).toBeUndefined();
  });

  it('fits her own health as well as that of others', async () => {
    await show();
    await type(field(), 'I am depressed');
    await wait(800);
    expect(hint()).toContain('depressed');
    expect(hint()).not.toMatch(/theirs|their/);
  });

  it('goes when the words go, and does not come when she switched it off', async () => {
    await show();
    await type(field(), 'call me on 0171 555 0199');
    await wait(800);
    expect(hint()).toBeDefined();
    await type(field(), 'call me');
    expect(hint()).toBeUndefined();
    hintsOff.value = true;
    await type(field(), 'call me on 0171 555 0199');
    await wait(800);
    expect(hint()).toBeUndefined();
    hintsOff.value = false;
  });
});

describe('a note', () => {
  it('is saved while it is typed, and says so quietly', async () => {
    await show();
    await type(field(), 'Decided: two aims.');
    expect(page()).not.toContain('Saved');
    await wait(150);
    expect(sentTo('putNote')).toEqual([
      {
        meetingId: 'meeting-1',
        mentorshipId: 'm-ana',
        from: 'sidebar',
        text: 'Decided: two aims.',
        baseRev: 1,
        baseText: '',
      },
    ]);
    expect(page()).toContain('Saved');
  });

  it.each([
    ['the field is left', () => field().blur()],
    ['the page goes away', () => window.dispatchEvent(new Event('pagehide'))],
    ['it is drawn no more', () => undraw()],
  ])('is sent at once when %s', async (_, leave) => {
    await show();
    await type(field(), 'a');
    await act(() => void leave());
    expect(sentTo('putNote')[0]?.text).toBe('a');
  });

  it('is read as light Markdown and written as text', async () => {
    await show({ text: '**Decided**: [two](https://example.org) <b>aims</b>' });
    const read = named(/^Notes. Press Enter/);
    expect(read.querySelector('strong')?.textContent).toBe('Decided');
    expect(read.querySelector('a')?.href).toBe('https://example.org/');
    expect(read.querySelector('b')).toBeNull();
    await key(read, 'Enter');
    expect(document.activeElement).toBe(field());
    expect(field().value).toContain('**Decided**');
  });

  it('is not overwritten while it has the focus; says so, and shows the other text afterwards', async () => {
    await show();
    await type(field(), 'mine');
    await wait(150);
    await news({ text: 'mine', rev: 2 });
    expect(page()).not.toContain('Also changed');
    await news({ text: 'mine and theirs', rev: 3 });
    expect(field().value).toBe('mine');
    expect(page()).toContain('Also changed in another window.');
    await act(() => field().blur());
    await settle();
    expect(named(/^Notes. Press/).textContent).toBe('mine and theirs');
  });

  it('shows what another window wrote at once when it has no focus', async () => {
    await show();
    await news({ text: 'theirs', rev: 2 });
    expect(page()).toContain('theirs');
    expect(sentTo('putNote')).toEqual([]);
  });

  it('stays on the screen when it is refused, and can be copied', async () => {
    answerCalls({ putNote: () => ({ ok: false, reason: 'quota' }) });
    await show();
    await type(field(), 'precious');
    await wait(150);
    expect(document.querySelector('[role=alert]')?.textContent).toBe('Not saved');
    expect(field().value).toBe('precious');
    expect(unsavedText()).toBe('precious');
    expect(named('Copy')).toBeTruthy();
    expect(page()).toContain('There is no space left on the disk.');
    await act(() => field().blur());
    await settle();
    expect(page()).toContain('precious');
  });

  it('keeps what is pressed beside it when leaving it turns it into a read text', async () => {
    await show();
    await type(field(), 'some words');
    const both = named('Make note for both');
    await act(() => both.focus());
    await act(() => both.click());
    await settle();
    expect(document.querySelector('.note-read')?.textContent).toBe('some words');
    expect(document.activeElement).toBe(both);
    expect(both.textContent).toBe('Make note only mine');
  });

  it('is for her alone until she chooses otherwise', async () => {
    await show();
    const isFor = () => document.querySelector('.note-for')?.firstElementChild?.textContent;
    expect(isFor()).toBe('Only me');
    await act(() => named('Make note for both').click());
    expect(sentTo('setNoteAudience')[0]).toEqual({
      meetingId: 'meeting-1',
      mentorshipId: 'm-ana',
      audience: 'both',
    });
    expect(isFor()).toBe('For both');
    await act(() => named('Make note only mine').click());
    expect(sentTo('setNoteAudience')[1]?.audience).toBe('me');
    expect(isFor()).toBe('Only me');
  });
});
