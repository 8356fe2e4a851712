const last = new Map<string, Promise<unknown>>();

/** Runs jobs with the same key one after the other: what one reads, no other changes before it has written. */
export function inTurn<T>(key: string, job: () => Promise<T>): Promise<T> {
  const mine = (last.get(key) ?? Promise.resolve()).then(job, job);
  last.set(
    key,
    mine.catch(() => {}),
  );
  return mine;
}
