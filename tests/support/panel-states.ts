import type { Frame, Page } from 'playwright-core';
import type { Pair } from '../../core/views';
import type { View } from './browser';
import { press } from './steps';

/** One surface in one state, as the tests of layout and of accessibility look at it. */
export interface State {
  name: string;
  frame: Frame;
  /** Widths at which it may be seen. */
  widths: readonly number[];
  resize(width: number): Promise<void>;
}
export type Visit = (state: State) => Promise<void>;

/** One of our own pages. */
export type Own = { page: Page; view: View; url: string; state(name: string): State };

export async function callOn<T = unknown>(view: View, message: { call: string; args: object }): Promise<T> {
  return view.evaluate(async (sent) => {
    const { chrome } = globalThis as unknown as {
      chrome: { runtime: { sendMessage(message: object): Promise<T & { ok: boolean }> } };
    };
    const answer = await chrome.runtime.sendMessage(sent);
    if (!answer?.ok) throw new Error(JSON.stringify({ sent, answer }));
    return answer;
  }, message);
}

/** Something with long words for the Plan tab. */
export async function addGoal({ view }: Own, { mentorshipIds: [mentorshipId] }: Pair, what: string): Promise<void> {
  const patch = { id: `goal-${mentorshipId}`, head: { mentorshipId }, body: { what: what.slice(0, 120) } };
  await callOn(view, { call: 'putGoal', args: { patch } });
}

export async function planStates({ view, state }: Pick<Own, 'view' | 'state'>, who: string, visit: Visit) {
  await view.click('#tab-plan');
  await view.waitForText('Self-check');
  await visit(state(`panel, plan, ${who}`));
  await view.evaluate(() => {
    for (const button of document.querySelectorAll<HTMLElement>('#tab-panel [aria-expanded=false]')) button.click();
  });
  await view.waitFor('.check-form');
  await visit(state(`panel, plan unfolded, ${who}`));
}

export async function menuStates({ page, view, state }: Own, visit: Visit): Promise<void> {
  await page.bringToFront();
  await page.reload();
  const openMenu = async () => {
    await view.click('[aria-label=Menu]');
    await view.waitFor('.menu');
  };
  await view.click('[aria-label="Search everything"]');
  await view.type('[role=search] input', 'e');
  await view.waitFor('.found mark');
  await visit(state('panel, search with results'));
  await view.press('Escape');
  await openMenu();
  await visit(state('panel, menu'));
  const rows = await view.evaluate(() => [...document.querySelectorAll('.menu-row')].map((row) => row.textContent));
  await view.press('Escape');
  // The last row is no page: it shows sample people.
  for (const words of rows.slice(0, -1)) {
    await openMenu();
    await press(view, words, '.menu-row');
    await view.waitFor('.page-head');
    await visit(state(`panel, ${words}`));
  }
  await openMenu();
  await press(view, 'People', '.menu-row');
  await view.click('li:nth-child(2) .people-row');
  await view.waitFor('.page-form [inputmode=email]');
  await visit(state('panel, one person'));
  await press(view, 'People');
  await press(view, 'Add a person');
  await view.waitFor('.person-form');
  await visit(state('panel, add a person'));
}
