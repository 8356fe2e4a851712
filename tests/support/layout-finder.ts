import type { Page } from 'playwright-core';
import type { View } from './browser';
import { press, typeInto } from './steps';

const label = 'What is going on?';
const word = 'Donaudampfschifffahrtsgesellschaft'.repeat(3);

/** The finder and the page of a problem, in every state; `visit` looks at each. */
export async function finderStates(
  { page, view }: { page: Page; view: View },
  visit: (name: string) => Promise<void>,
): Promise<void> {
  const where = page.url().includes('popup') ? 'popup' : 'panel';
  await page.bringToFront();
  await page.reload();
  await view.click('.finder input');
  await view.waitFor('.finder-list');
  await visit(`${where}, finder, nothing typed`);
  await typeInto(view, label, word);
  await view.waitForText('Nothing fits', '.finder-list');
  await visit(`${where}, finder, nothing found`);
  await press(view, 'Clear');
  await typeInto(view, label, 'suicidal');
  await view.waitFor('.help-urgent');
  await visit(`${where}, finder, urgent`);
  await press(view, 'Clear');
  if (where === 'popup') return;
  await typeInto(view, label, 'burnt out');
  await view.waitFor('[role=option][data-active=true]');
  await view.press('Enter');
  await view.waitFor('.first-step');
  await view.click('summary');
  await visit('panel, a problem');
  await press(view, 'Work on this');
  await view.waitForText('Counts since');
  await visit('panel, a problem that was picked');
  await press(view, 'Back');
  await view.press('Escape');
  await view.waitFor('.picked');
  await visit('panel, today with a picked problem and its card');
}
