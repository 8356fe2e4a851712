// @vitest-environment happy-dom
import { afterEach, expect, it, vi } from 'vitest';
import { ChecklistRows } from '../../components/shared/ChecklistRows';
import { content } from '../../content';
import { checklistRows } from '../../core/checklist';
import type { ChecklistRow } from '../../core/views';
import { draw, undraw } from '../support/surface';

vi.mock('webextension-polyfill', async () => import('../support/fake-browser'));
afterEach(undraw);

it('what may be done is said in the row, and one press on the words ticks it', async () => {
  const scope = { stage: 'initiate', role: 'mentor', today: '2026-11-24' } as const;
  const [row, other] = checklistRows(content, ['m'], [], scope);
  if (!row || !other) throw new Error('no rows');
  const ticked: ChecklistRow[] = [];
  await draw(
    <ChecklistRows rows={[{ ...row, fact: 'agreement' }, other]} onTick={async (one) => ticked.push(one) > 0} />,
  );
  const words = [...document.querySelectorAll<HTMLElement>('.row-fact')];
  expect(words.map(({ textContent }) => textContent)).toEqual(['Done? You have written an agreement.']);
  expect([...document.querySelectorAll('input')].map(({ checked }) => checked)).toEqual([false, false]);
  words[0]?.click();
  expect(ticked.map(({ item }) => item.id)).toEqual([row.item.id]);
});
