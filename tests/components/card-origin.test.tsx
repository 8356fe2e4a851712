// @vitest-environment happy-dom
import { afterEach, expect, it, vi } from 'vitest';
import { CardOrigin } from '../../components/finder/CardOrigin';
import { Toast } from '../../components/shared/Toast';
import type { HelpCardView } from '../../core/problem-view';
import { answerCalls, sentTo } from '../support/fake-browser';
import { ana } from '../support/sample-views';
import { draw, press, undraw } from '../support/surface';

vi.mock('webextension-polyfill', async () => import('../support/fake-browser'));
afterEach(undraw);

const pair = { mentorshipIds: ['m-ana'], members: [ana], myRole: ana.myRole, stage: ana.stage };
const card: HelpCardView = { id: 'help-neutral-person', title: 'Talk to a neutral person', lines: [], contacts: [] };
const because = [
  { problemId: 'conflict', title: 'We had a disagreement', pickedOn: '2026-11-20' },
  { problemId: 'boundaries', title: 'Contact out of hours', pickedOn: '2026-11-18' },
];

it('a card says what brought it, names it behind a press only, and goes with one', async () => {
  answerCalls({});
  await draw(
    <>
      <CardOrigin card={{ ...card, because }} pair={pair} />
      <Toast />
    </>,
  );
  expect(document.querySelector('.help-from p')?.textContent).toMatch(/2 problems you picked, the last on 20 Nov/);
  const open = document.body.cloneNode(true) as HTMLElement;
  open.querySelector('details > :not(summary)')?.remove();
  expect(open.textContent).not.toContain('disagreement');
  expect(document.body.textContent).toContain('We had a disagreement');
  await press('Done with this');
  const args = because.map(({ problemId }) => ({ mentorshipIds: ['m-ana'], problemId, undo: false }));
  expect(sentTo('sortProblem')).toEqual(args);
  await press('Undo');
  expect(sentTo('sortProblem').slice(2)).toEqual(args.map((one) => ({ ...one, undo: true })));
});

it('one that a self-check brought says of which day it was', async () => {
  await draw(<CardOrigin card={{ ...card, checkedOn: '2026-11-02' }} pair={pair} />);
  expect(document.body.textContent).toContain('your self-check of 2 Nov');
  expect(document.querySelector('button')).toBeNull();
});
