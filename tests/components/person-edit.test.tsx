// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, expect, it, vi } from 'vitest';
import { PersonEdit } from '../../components/panel/menu/PersonEdit';
import { answerCalls, sentTo } from '../support/fake-browser';
import { ana } from '../support/sample-views';
import { draw, named, settle, type, undraw } from '../support/surface';

vi.mock('webextension-polyfill', async () => import('../support/fake-browser'));
afterEach(undraw);

async function leave(field: HTMLElement) {
  await act(() => void field.dispatchEvent(new Event('blur')));
  await settle();
}

it('a slip in an address is said when it was typed, and kept all the same', async () => {
  answerCalls({ getPerson: () => ({ ok: true, name: 'Ana Ruiz', emails: ['ana@example.org'] }) });
  await draw(<PersonEdit member={ana} onGone={() => {}} />);
  const doubt = () => document.body.textContent?.includes('a slip in this address');
  const field = named(/^Their e-mail/);
  expect(doubt()).toBe(false);
  await type(field, 'ana@example.org, ana@gmial.com');
  expect(doubt()).toBe(false);
  await leave(field);
  expect(doubt()).toBe(true);
  expect(field.getAttribute('aria-describedby')).toBe(document.querySelector('.email-doubt')?.id);
  expect(sentTo('putPerson')[0]?.patch.body).toEqual({ emails: ['ana@example.org', 'ana@gmial.com'] });
  await type(field, 'ana@gmail.com');
  await leave(field);
  expect(doubt()).toBe(false);
});
