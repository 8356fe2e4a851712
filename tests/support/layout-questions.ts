import { until, type View } from './browser';
import { press } from './steps';

/** The side panel's questions: the list, one of her own with a very long word, and which meeting. */
export async function questionStates(view: View, word: string, visit: (name: string) => Promise<void>): Promise<void> {
  await view.click('#tab-questions');
  await view.waitFor('.q-row');
  await visit('questions');
  await press(view, 'Add your own');
  await press(view, 'Add');
  await view.waitFor('.q-missing');
  await view.type('.q-form textarea', word);
  await visit('own question');
  // Those that another pair's turn has added stand there already.
  const own = () => view.evaluate(() => document.querySelectorAll('.q-facts .chip').length);
  const before = await own();
  await press(view, 'Add');
  await view.waitFor('.q-form', 'gone');
  await until('the new question does not come', async () => (await own()) > before);
  await view.click('.acts [popovertarget]');
  await view.waitFor(':popover-open');
  await visit('which meeting or none');
  await view.press('Escape');
}
