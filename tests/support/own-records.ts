import type { Here } from '../../entrypoints/sidepanel/jobs/jobs';
import { openDatabase, readAll, writeAll } from '../../store';

/** What the page tells a job of this profile. */
export const here: Here = { device: 'me', readFrom: {}, dividerWords: '--- $1, $2 ---', hereWords: 'here' };
export const madeAt = '2026-11-24T12:00:00.000Z';

export function fileOf(text: string | Uint8Array, name = 'all.json'): File {
  return new File([text as BlobPart], name);
}

/** All that lies in her database, as it lies there. */
export async function all() {
  const database = await openDatabase('mentorside');
  const records = await readAll(database);
  database.close();
  return records;
}

export async function put(records: Parameters<typeof writeAll>[1]): Promise<void> {
  const database = await openDatabase('mentorside');
  await writeAll(database, records);
  database.close();
}
