import type { DeletedRow } from '../../core/deleted-row';
import { type Database, listRemoved } from '../../store';

/** "Recently deleted": what she removed herself, newest first; what went with it, or into another, is not listed. */
export async function listDeletedRows(records: Database): Promise<DeletedRow[]> {
  const removed = await listRemoved(records);
  const rows = removed.flatMap(({ store, record }): DeletedRow[] => {
    if (
      record.deletedWith ||
      record.sameAs ||
      !['mentorships', 'meetings', 'agendaLines', 'actionItems', 'goals', 'ownItems', 'ownQuestions'].includes(store)
    )
      return [];
    const words = record.body as unknown as Record<string, unknown>;
    const person = removed.find((one) => one.store === 'people' && one.record.id === record.personId)?.record;
    const label =
      words.title ??
      words.text ??
      words.label ??
      words.what ??
      (person?.body as unknown as { name?: string } | undefined)?.name ??
      '';
    return [{ store, id: record.id, label: String(label).slice(0, 120), deletedAt: record.deletedAt as string }];
  });
  return rows.sort((a, b) => (a.deletedAt < b.deletedAt ? 1 : -1));
}
