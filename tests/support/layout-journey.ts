import type { Own, Visit } from './panel-states';
import { press, typeInto } from './steps';

/** The journey: each stage, an item of hers and what is behind it, and the pages that it leads to. */
export async function journeyStates({ view, state }: Own, who: string, words: string, visit: Visit): Promise<void> {
  await view.click('#tab-journey');
  await view.waitFor('.path');
  for (const stage of ['prepare', 'initiate', 'cultivate', 'evaluate']) {
    const button = `[aria-controls=stage-${stage}]`;
    if (!(await view.box(`${button}[aria-expanded=true]`))) await view.click(button);
    await view.waitFor(`#stage-${stage}`);
    await visit(state(`panel, journey at ${stage}, ${who}`));
  }
  await press(view, 'Add your own item');
  await typeInto(view, 'What to do', words.slice(0, 110));
  await view.waitForText('characters left');
  await visit(state(`panel, an item of hers, ${who}`));
  await press(view, 'Add');
  await view.waitFor('.yours');
  await view.click('[aria-label^="Edit or remove"]');
  await view.waitFor('.row-more');
  await visit(state(`panel, behind an item of hers, ${who}`));
  await press(view, 'Remove');
  await view.waitFor('.yours', 'gone');
  for (const page of ['What makes mentoring work', 'Why be a mentor? Why have one?']) {
    await press(view, page);
    await view.waitFor('.reading');
    await visit(state(`panel, ${page}, ${who}`));
    await view.click('#tab-journey');
    await view.waitFor('.path');
  }
}
