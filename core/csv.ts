/**
 * A table as RFC 4180 has it. What a spreadsheet would run as a formula begins with an apostrophe, also where one that
 * divides at semicolons would see a cell.
 */
export function csv(rows: readonly (readonly (string | number | undefined)[])[]): string {
  // The mark in front tells spreadsheets that it is UTF-8.
  return `\ufeff${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}

const START = /^\s*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/;
const BEHIND = /(;\s*)([=+\-@\uff1d\uff0b\uff0d\uff20])/g;

function cell(value: string | number | undefined): string {
  if (value === undefined) return '';
  const text = String(value);
  const guarded = typeof value === 'string' ? text.replace(START, "'$&").replace(BEHIND, "$1'$2") : text;
  return /[",\r\n]/.test(guarded) || guarded !== guarded.trim() ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}
