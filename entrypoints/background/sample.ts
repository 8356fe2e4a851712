import words from '../../content/sample-people.json';
import { samplePeople } from '../../core/sample-people';
import { newId } from '../../platform/ids';
import { clearAll, isEmpty, writeAll } from '../../store';
import { sampleDatabase } from './database';

/** Puts the sample people into their own database, dated around today; what she changed among them stays. */
export async function fillSample(): Promise<void> {
  const database = await sampleDatabase();
  if (await isEmpty(database)) await writeAll(database, samplePeople(words, new Date(), newId));
}

export async function removeSample(): Promise<void> {
  await clearAll(await sampleDatabase());
}
