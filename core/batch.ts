import type { Body, RecordBase } from './record-base';
import type { Patch, StoreName, Stores } from './records';

/** A record to write, with what a new one starts from. */
export type Put = { [S in StoreName]: { store: S; patch: Patch<S>; fresh?: Partial<Stores[S]> } }[StoreName];

export interface Named {
  store: StoreName;
  id: string;
}

/** Changes that belong together: written at once, and taken back at once. No record is named twice in `puts`. */
export interface Batch {
  puts: Put[];
  /** Out of sight, whole, for 7 days; those after the first went with it. */
  remove: Named[];
  /** Never written at all: a record that the change made is unmade when it is taken back. */
  erase: Named[];
}

export type AnyRecord = RecordBase<Body> & Record<string, unknown>;
type AnyPut = { store: StoreName; patch: { id: string; head?: object; body?: object } };

/** What takes the batch back, by how its records are before it is written (also removed ones). */
export function inverseOf(batch: Batch, before: (named: Named) => AnyRecord | undefined): Batch {
  const inverse: Batch = { puts: [], remove: [], erase: [] };
  const puts = batch.puts as AnyPut[];
  for (const { store, patch } of puts) {
    const record = before({ store, id: patch.id });
    if (!record?.body) inverse.erase.push({ store, id: patch.id });
    else {
      if (record.deletedAt && !batch.remove.some((one) => one.store === store && one.id === patch.id))
        inverse.remove.push({ store, id: patch.id });
      const head = valuesOf(patch.head, record);
      const body = valuesOf(patch.body, record.body as unknown as Record<string, unknown>);
      inverse.puts.push({ store, patch: { id: patch.id, head, body } } as Put);
    }
  }
  // A patch without fields brings a removed record back as it was.
  for (const { store, id } of batch.remove)
    if (!puts.some((put) => put.store === store && put.patch.id === id))
      inverse.puts.push({ store, patch: { id } } as Put);
  return inverse;
}

/** Is all that the batch wrote still so? Else somebody wrote meanwhile, and taking it back would lose words. */
export function stillStands(batch: Batch, now: (named: Named) => AnyRecord | undefined): boolean {
  return (
    batch.remove.every((named) => now(named)?.deletedAt !== undefined) &&
    (batch.puts as AnyPut[]).every(({ store, patch }) => {
      const record = now({ store, id: patch.id });
      if (!record?.body) return false;
      const isRemoved = batch.remove.some((one) => one.store === store && one.id === patch.id);
      if (!isRemoved && record.deletedAt) return false;
      return has(record, patch.head) && has(record.body as unknown as Record<string, unknown>, patch.body);
    })
  );
}

function valuesOf(fields: object | undefined, record: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.keys(fields ?? {}).map((field) => [field, record[field] ?? null]));
}

function has(record: Record<string, unknown>, fields: object | undefined): boolean {
  return Object.entries(fields ?? {}).every(
    ([field, value]) => JSON.stringify(record[field] ?? null) === JSON.stringify(value ?? null),
  );
}
