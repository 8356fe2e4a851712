/** A rank between two neighbours (either may be missing), so that moving one line rewrites that line alone. */
export function rankBetween(before: number | undefined, after: number | undefined): number {
  if (before === undefined) return after === undefined ? 1 : after - 1;
  if (after === undefined) return before + 1;
  return (before + after) / 2;
}

/** The rank that puts the row at `from` to the place `to` of the same list. */
export function rankFor(rows: readonly { order: number }[], from: number, to: number): number {
  const others = rows.filter((_, index) => index !== from);
  return rankBetween(others[to - 1]?.order, others[to]?.order);
}
