/** Start (New York time), rule, end of the window, expected starts. */
export type Example = [name: string, start: string, rule: string[], until: string, starts: string[]];

export const nine = (...dates: string[]) => dates.map((date) => `${date}T09:00`);
export const days = (month: string, ...of: (string | number)[]) =>
  of.map((day) => `${month}-${String(day).padStart(2, '0')}`);
export const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => from + i);
