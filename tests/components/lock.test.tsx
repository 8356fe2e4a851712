// @vitest-environment happy-dom
import { useState } from 'preact/hooks';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Lock } from '../../components/lock/Lock';
import { LockScreen } from '../../components/lock/LockScreen';
import { LockSettings } from '../../components/lock/LockSettings';
import { useSaving } from '../../components/meeting/use-saving';
import { leaveAll } from '../../components/shared/leaving';
import { call } from '../../platform/call';
import { announce } from '../../platform/news';
import { answerCalls, sentTo } from '../support/fake-browser';
import { draw, named, press, settle, type, undraw } from '../support/surface';

vi.mock('webextension-polyfill', async () => import('../support/fake-browser'));

const page = () => document.body.textContent ?? '';
/** Everything in the document, fields included. */
const all = () =>
  document.body.outerHTML +
  [...document.querySelectorAll('input, textarea')].map((one) => (one as HTMLInputElement).value);
const tell = async (id: 'locking' | 'locked' | 'open') => {
  await act(() => announce([{ store: 'lock', id, rev: 0 }]));
  await settle();
};

function Surface() {
  const [words, setWords] = useState('');
  return (
    <>
      <p>Ana Ruiz</p>
      <input aria-label="Half typed" value={words} onInput={(event) => setWords(event.currentTarget.value)} />
    </>
  );
}

function Writing() {
  const saving = useSaving('note', { text: '', rev: 0 }, (draft) =>
    call('putNote', { meetingId: 'k', mentorshipId: 'm', from: 'panel', ...draft }),
  );
  return (
    <textarea
      class="note"
      aria-label="Note"
      value={saving.text}
      onInput={(event) => saving.type(event.currentTarget.value)}
    />
  );
}

afterEach(undraw);

describe('the lock', () => {
  it('takes the words of a surface out of the document, and draws it anew when it opens', async () => {
    answerCalls({});
    await draw(
      <Lock screen={<p>Locked</p>}>
        <Surface />
      </Lock>,
    );
    await tell('locked');
    await vi.waitFor(() => expect(page()).toBe('Locked'));
    await tell('open');
    await vi.waitFor(() => expect(page()).toContain('Ana Ruiz'));
    expect(page()).not.toContain('Locked');
  });

  it('keeps what is half typed aside, out of the document', async () => {
    answerCalls({});
    await draw(
      <Lock screen={<p>Locked</p>}>
        <Surface />
      </Lock>,
    );
    await type(named('Half typed'), 'half a thought');
    await tell('locked');
    await vi.waitFor(() => expect(page()).toBe('Locked'));
    expect(all()).not.toContain('half a thought');
    await tell('open');
    await vi.waitFor(() => expect(named('Half typed')).toHaveProperty('value', 'half a thought'));
  });

  it('sends what was refused while it was locked, once it opens', async () => {
    answerCalls({ putNote: () => ({ ok: false, reason: 'locked' }) });
    await draw(
      <Lock screen={<p>Locked</p>}>
        <Writing />
      </Lock>,
    );
    await type(named('Note'), 'the last words');
    // Too late for the warning: the refusal itself says that it is locked.
    await vi.waitFor(() => expect(page()).toBe('Locked'));
    expect(all()).not.toContain('the last words');
    const tries = sentTo('putNote').length;
    answerCalls({ putNote: ({ text }) => ({ ok: true, rev: 1, text, merged: false }) });
    await tell('open');
    await vi.waitFor(() => expect(sentTo('putNote').at(-1)).toMatchObject({ text: 'the last words' }));
    expect(tries).toBeGreaterThan(0);
    await vi.waitFor(() => expect(named('Note')).toHaveProperty('value', 'the last words'));
  });

  it('sends what is typed before it closes', async () => {
    answerCalls({ putNote: ({ text }) => ({ ok: true, rev: 1, text, merged: false }) });
    await draw(
      <Lock screen={<p>Locked</p>}>
        <Writing />
      </Lock>,
    );
    await type(named('Note'), 'the last words');
    // At once, not after the pause of typing.
    leaveAll();
    expect(sentTo('putNote')).toMatchObject([{ text: 'the last words' }]);
  });
});

describe('the lock screen', () => {
  it('asks for the passphrase, and says when it is another one', async () => {
    answerCalls({ unlock: () => ({ ok: false, reason: 'not-allowed', message: 'wrong-passphrase' }) });
    await draw(<LockScreen />);
    await press('Unlock');
    expect(sentTo('unlock')).toEqual([]);
    await type(named('Passphrase'), 'not the words');
    await press('Unlock');
    await vi.waitFor(() => expect(page()).toContain('That is not the passphrase.'));
    expect(sentTo('unlock')).toEqual([{ passphrase: 'not the words' }]);
    await press('Show the passphrase');
    expect(named('Passphrase')).toHaveProperty('type', 'text');
  });
});

describe('the lock in the settings', () => {
  const lock = { isLocked: false, minutes: 15, withScreen: false };

  it('is said to be on only when all is sealed; until then how far it is', async () => {
    answerCalls({
      getLock: () => ({ ok: true, lock: { ...lock, state: 'sealing', progress: { done: 7, total: 20 } } }),
    });
    await draw(<LockSettings onSave={() => {}} />);
    await vi.waitFor(() => expect(page()).toContain('being turned on'));
    expect(page()).toContain('7 of 20');
    expect(page()).not.toMatch(/The lock is on|Lock now/);
    expect(document.querySelector('button')).toBe(null);
    answerCalls({ getLock: () => ({ ok: true, lock: { ...lock, state: 'on' } }) });
    await act(() => announce([{ store: 'settings', id: 'lock', rev: 0 }]));
    await vi.waitFor(() => expect(page()).toContain('Lock now'));
    expect(page()).not.toContain('of 20');
  });
});
