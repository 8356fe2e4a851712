// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DeletedPage } from '../../components/panel/menu/DeletedPage';
import { answerCalls, sentTo } from '../support/fake-browser';
import { draw, named, press, undraw } from '../support/surface';

vi.mock('webextension-polyfill', async () => import('../support/fake-browser'));

const row = (id: string, label: string) => ({ store: 'mentorships', id, label, deletedAt: '2026-11-28T10:00:00.000Z' });
const nameOfFocus = () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent;

describe('recently deleted', () => {
  let rows = [row('a', 'Raj Patel'), row('b', 'Ana Ruiz')];
  beforeEach(() => {
    rows = [row('a', 'Raj Patel'), row('b', 'Ana Ruiz')];
    answerCalls({
      listDeleted: () => ({ ok: true, rows }),
      purge: ({ id }) => {
        rows = rows.filter((one) => one.id !== id);
        return { ok: true };
      },
    });
  });
  afterEach(undraw);

  it('asks before somebody is deleted for good, and Enter once more keeps her', async () => {
    await draw(<DeletedPage />);
    expect(named('Delete for good: Raj Patel').textContent).toBe('Delete for good');
    await press('Delete for good: Raj Patel');
    expect(sentTo('purge')).toEqual([]);
    expect(document.body.textContent).toContain('Delete Raj Patel for good, with all meetings, notes and promises?');
    expect(nameOfFocus()).toBe('Keep');
    await press('Keep');
    expect(nameOfFocus()).toBe('Delete for good: Raj Patel');
    expect(sentTo('purge')).toEqual([]);
  });

  it('deletes after the answer, and the focus goes on to what took the place', async () => {
    await draw(<DeletedPage />);
    await press('Delete for good: Raj Patel');
    await press('Delete for good');
    expect(sentTo('purge')).toEqual([{ id: 'a' }]);
    expect(document.body.textContent).not.toContain('Raj Patel');
    expect(document.activeElement?.closest('li')?.textContent).toContain('Ana Ruiz');
    await press('Delete for good: Ana Ruiz');
    await press('Delete for good');
    expect(document.body.textContent).toContain('Nothing was deleted');
    expect(document.activeElement?.className).toBe('page-form');
  });
});
