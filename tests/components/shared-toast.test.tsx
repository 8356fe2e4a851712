// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Toast } from '../../components/shared/Toast';
import { hideToast, showToast } from '../../components/shared/toasts';
import { answerCalls } from '../support/fake-browser';
import { draw, key, named, press, undraw } from '../support/surface';

vi.mock('webextension-polyfill', async () => import('../support/fake-browser'));

const shown = () => document.querySelector('.toast .grow')?.textContent;
const wait = (ms: number) => act(() => void vi.advanceTimersByTime(ms));

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  answerCalls({});
  await draw(
    <>
      <input aria-label="field" />
      <button type="button">before</button>
      <Toast />
    </>,
  );
});
afterEach(() => {
  hideToast();
  undraw();
  vi.useRealTimers();
});

describe('a toast', () => {
  it('stays for 8 s, and a later one takes its place', async () => {
    await act(() => showToast('first'));
    await wait(6000);
    await act(() => showToast('second'));
    expect(shown()).toBe('second');
    await wait(7900);
    expect(shown()).toBe('second');
    await wait(200);
    expect(shown()).toBeUndefined();
  });

  it('is told to screen readers, also when it was empty before', () => {
    expect(document.querySelector('[role=status]')).not.toBeNull();
  });

  it('waits while its button has the focus, and gives the focus back', async () => {
    const undo = vi.fn();
    named('before').focus();
    await act(() => showToast('gone', undo));
    await act(() => named('Undo').focus());
    await wait(60_000);
    expect(shown()).toBe('gone');
    await press('Undo');
    expect(undo).toHaveBeenCalledOnce();
    expect(shown()).toBeUndefined();
    expect(document.activeElement).toBe(named('before'));
  });

  it('is undone by Ctrl+Z, but not out of a field', async () => {
    const undo = vi.fn();
    await act(() => showToast('gone', undo));
    await key(named('field'), 'z', { ctrlKey: true });
    expect(undo).not.toHaveBeenCalled();
    await key(named('before'), 'z', { ctrlKey: true });
    expect(undo).toHaveBeenCalledOnce();
  });
});
