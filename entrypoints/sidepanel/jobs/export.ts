import type { ExportOptions } from '../../../components/shared/files';
import { exportFiles } from '../../../core/export';
import { readWhole } from './jobs';
import { withDatabase } from './own-database';

/**
 * Everything, or one person's, as a zip of Markdown pages and tables for other tools.
 * @param words messages and labels by key, since a worker cannot ask the browser for them.
 */
export async function exportAll(
  { mentorshipIds, withPrivate }: ExportOptions,
  words: Record<string, string>,
): Promise<{ ok: true; blob: Blob; records: number; missing: number }> {
  const { records, missing } = await withDatabase(readWhole);
  const scope = { mentorshipIds, withPrivate, labels: words };
  const say = (key: string, ...values: string[]) =>
    (words[key] ?? key).replace(/\$(\d)/g, (_, digit: string) => values[Number(digit) - 1] ?? '');
  const files = exportFiles(records, scope, say);
  const { strToU8, zipSync } = await import('fflate');
  const zipped = zipSync(Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)])));
  return {
    ok: true,
    blob: new Blob([zipped as BlobPart], { type: 'application/zip' }),
    records: Object.keys(files).length,
    missing,
  };
}
