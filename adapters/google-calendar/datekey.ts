/**
 * Google's `data-datekey` of a day column: `((year - 1970) << 9) | (month << 5) | day`, the same in every language.
 * Undocumented; checked on public captures (29048 = 24 November 2026). As `2026-11-24`, or null when it is no day.
 */
export function decodeDateKey(text: string | null | undefined): string | null {
  if (!text || !/^\d{1,7}$/u.test(text)) return null;
  const key = Number(text);
  const [year, month, day] = [1970 + (key >> 9), (key >> 5) & 15, key & 31];
  const date = new Date(Date.UTC(year, month - 1, day));
  const real = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return real ? date.toISOString().slice(0, 10) : null;
}

/** The key of a day `2026-11-24`. */
export function encodeDateKey(day: string): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return String(((year - 1970) << 9) | (month << 5) | date);
}
