// @vitest-environment happy-dom
import { afterEach, expect, it, vi } from 'vitest';
import { LeftAlone } from '../../components/panel/menu/LeftAlone';
import { answerCalls, sentTo } from '../support/fake-browser';
import { draw, press, undraw } from '../support/surface';

vi.mock('webextension-polyfill', async () => import('../support/fake-browser'));
afterEach(undraw);

it('what was left alone is listed, and asked about again at a press', async () => {
  let rows = [{ refId: 'r', kind: 'series', saidAt: '2026-11-28T10:00:00.000Z' }];
  answerCalls({
    listLeftAlone: () => ({ ok: true, rows }),
    askAgain: () => {
      rows = [];
      return { ok: true };
    },
  });
  await draw(<LeftAlone />);
  expect(document.body.textContent).toContain('Meetings left alone');
  await press(/^Ask again: A series/);
  expect(sentTo('askAgain')).toEqual([{ refId: 'r' }]);
  expect(document.querySelector('section')?.hidden).toBe(true);
});
