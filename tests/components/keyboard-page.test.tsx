// @vitest-environment happy-dom
import { afterEach, expect, it, vi } from 'vitest';
import { KeyboardPage } from '../../components/panel/menu/KeyboardPage';
import { draw, undraw } from '../support/surface';

const has = vi.hoisted(() => ({ commands: [] as { name: string; shortcut: string }[] }));
vi.mock('webextension-polyfill', async () => {
  const { default: fake } = await import('../support/fake-browser');
  return { default: { ...fake, commands: { getAll: async () => has.commands } } };
});

afterEach(undraw);

it('tells the keys that the browser has, and how to get one where it has none', async () => {
  has.commands = [
    { name: 'open-notes', shortcut: '' },
    { name: 'cover', shortcut: 'Ctrl+Shift+Y' },
    { name: 'lock-now', shortcut: 'Alt+Shift+L' },
  ];
  await draw(<KeyboardPage />);
  await vi.waitFor(() => expect(document.querySelectorAll('dt').length).toBeGreaterThan(3));
  const rows = [...document.querySelectorAll('dt')].map((row) => [row.textContent, row.nextSibling?.textContent]);
  expect(rows.slice(0, 3)).toEqual([
    ['No key yet', expect.stringMatching(/^Open the notes .+ lets you choose one/)],
    ['Ctrl + Shift + Y', expect.stringMatching(/^Cover all texts .+again\.\s*$/)],
    ['Alt + Shift + L', expect.stringMatching(/^Lock now/)],
  ]);
});
