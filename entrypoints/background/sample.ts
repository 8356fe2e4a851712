import { clearAll, isEmpty, writeAll } from '../../store';
import { sampleDatabase } from './database';
import { sampleRecords } from './sample-records';

/** Puts the sample people into their own database, dated around today; what she changed among them stays. */
export async function fillSample(): Promise<void> {
  const database = await sampleDatabase();
  if (await isEmpty(database)) await writeAll(database, sampleRecords(new Date()));
}

export async function removeSample(): Promise<void> {
  await clearAll(await sampleDatabase());
}
