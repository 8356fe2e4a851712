/** Is this value what a field may hold? */
export type Check = (value: unknown) => boolean;

/** Names that mean something to JavaScript: as a field they could reach past the data. */
const forbidden = new Set(['__proto__', 'constructor', 'prototype']);
const date = /^\d{4}-\d{2}-\d{2}$/;
const wallTime = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2})?)?$/;
const utcTime = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?Z$/;

/** Longest texts, in characters. A note that was merged several times may be longer than what a call carries. */
const longest = { text: 2_000_000, plain: 1000, id: 500 } as const;

export const text: Check = (value) => typeof value === 'string' && value.length <= longest.text;
export const plain: Check = (value) => typeof value === 'string' && value.length <= longest.plain;
export const flag: Check = (value) => typeof value === 'boolean';
export const number: Check = (value) => typeof value === 'number' && Number.isFinite(value) && Math.abs(value) < 1e15;
/** A number of these, both ends with it. */
export const between =
  (least: number, most: number): Check =>
  (value) =>
    number(value) && (value as number) >= least && (value as number) <= most;
export const count: Check = (value) => Number.isSafeInteger(value) && (value as number) >= 0 && (value as number) < 1e9;
/** Printable, without spaces at its ends, and no name of JavaScript's own. */
export const id: Check = (value) =>
  typeof value === 'string' &&
  value.length <= longest.id &&
  /^[^\s\p{C}](.*[^\s\p{C}])?$/u.test(value) &&
  isFreeName(value);
export const day: Check = (value) => typeof value === 'string' && date.test(value) && isTime(value);
export const wall: Check = (value) => typeof value === 'string' && wallTime.test(value) && isTime(value);
export const moment: Check = (value) => typeof value === 'string' && utcTime.test(value) && isTime(value);

export const maybe =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value);

export const list =
  (check: Check, most = 1000): Check =>
  (value) =>
    Array.isArray(value) && value.length <= most && value.every(check);

/** Values by a free name, such as an answer by its item. */
export const named =
  (check: Check, most = 1000): Check =>
  (value) =>
    isObject(value) &&
    Object.keys(value).length <= most &&
    Object.entries(value).every(([name, one]) => name.length <= longest.id && isFreeName(name) && check(one));

export const oneOf =
  <T extends string>(...values: readonly T[]): Check =>
  (value) =>
    values.includes(value as T);

/** Exactly these fields. */
export const shape =
  <T extends object>(fields: { [K in keyof Required<T>]: Check }): Check =>
  (value) =>
    isObject(value) &&
    Object.keys(value).every((field) => Object.hasOwn(fields, field)) &&
    (Object.entries(fields) as [string, Check][]).every(([field, check]) => check(value[field]));

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isFreeName(name: string): boolean {
  return !forbidden.has(name);
}

/** A day or a time that there is: 31 February is not one. */
function isTime(value: string): boolean {
  const at = Date.parse(value.length === 10 ? `${value}T00:00Z` : value.endsWith('Z') ? value : `${value}Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().slice(0, 10) === value.slice(0, 10);
}
