// @vitest-environment happy-dom
import { afterEach, expect, it, vi } from 'vitest';
import { ErasePage } from '../../components/panel/menu/ErasePage';
import { ExportPart } from '../../components/save/ExportPart';
import { SavePart } from '../../components/save/SavePart';
import type { ExportOptions, Files } from '../../components/shared/files';
import { answerCalls, sentTo } from '../support/fake-browser';
import { draw, named, press, settle, type, undraw } from '../support/surface';

vi.mock('webextension-polyfill', async () => import('../support/fake-browser'));
afterEach(undraw);

const page = () => document.body.textContent ?? '';

it('a new try to save takes away what an earlier one said, also when it fails at once', async () => {
  const files = { save: async () => ({ ok: true, fileName: 'first.json' }) } as unknown as Files;
  await draw(<SavePart files={files} hasFeeds={false} />);
  await press('Save to a file');
  expect(page()).toContain('first.json');
  await press(document.querySelector('input[type=checkbox]') as HTMLElement);
  await type(named('Passphrase'), 'short');
  await press('Save to a file');
  expect(page()).not.toContain('first.json');
});

it('an export leaves out what is only for her, unless she asks for it', async () => {
  const asked: ExportOptions[] = [];
  const files = {
    exportAll: async (options: ExportOptions) => asked.push(options) && { ok: true },
  } as unknown as Files;
  await draw(<ExportPart files={files} pairs={[]} />);
  await press('Export');
  await press(document.querySelector('input[type=checkbox]') as HTMLElement);
  await press('Export');
  expect(asked).toEqual([{ withPrivate: false }, { withPrivate: true }]);
});

it('"Delete everything" without the tick says what is missing and leads there', async () => {
  answerCalls({ listFeeds: () => ({ ok: true, feeds: [] }), getSettings: () => ({ ok: true, settings: {} }) });
  const onDone = vi.fn();
  await draw(<ErasePage files={{} as Files} onSave={() => {}} onDone={onDone} />);
  await press('Delete everything');
  expect(sentTo('eraseEverything')).toEqual([]);
  expect(page()).toContain('Tick the box first');
  expect((document.activeElement as HTMLInputElement).type).toBe('checkbox');
  await press(document.activeElement as HTMLElement);
  expect(page()).not.toContain('Tick the box first');
  await press('Delete everything');
  await press([...document.querySelectorAll('input[type=checkbox]')].at(-1) as HTMLElement);
  await press('Delete everything');
  expect(sentTo('eraseEverything')).toEqual([{ sites: false }, { sites: true }]);
  // The page has done its work: it does not stand there over what comes next.
  expect(onDone).toHaveBeenCalled();
});

it('a page to save stands whole from the start: nothing moves under a press', async () => {
  const waiting: ((answer: unknown) => void)[] = [];
  const later = () => new Promise((resolve) => waiting.push(resolve));
  answerCalls({ getSettings: later, listFeeds: later });
  await draw(<ErasePage files={{} as Files} onSave={() => {}} onDone={() => {}} />);
  expect(page()).not.toMatch(/Save to a file|Delete everything/);
  waiting[0]?.({ ok: true, settings: {} });
  await settle();
  expect(page()).not.toMatch(/Save to a file|Delete everything/);
  waiting[1]?.({ ok: true, feeds: [{ kind: 'address' }] });
  await settle();
  expect(page()).toContain('Save to a file');
  expect(page()).toContain('Also the addresses of my calendars');
});
