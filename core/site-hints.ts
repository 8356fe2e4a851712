import type { Mended } from './mending';

/** What was learned of one site from her answers to "Is this your meeting?". No word of hers or of the page is in it. */
export interface SiteHints {
  /** How often a way of reading was confirmed, without a mending since. */
  confirmed?: Record<string, number>;
  mended?: Mended;
}

/** So often she is asked on one site about one way of reading. */
const enough = 2;
const mostWays = 20;
const mostHosts = 50;

/** After this many confirmations the same way of reading is trusted on this site. */
export function isTrusted(hints: SiteHints | undefined, way: string | undefined): boolean {
  return way !== undefined && (hints?.confirmed?.[way] ?? 0) >= enough;
}

/** @param isRight she confirmed what was read; false: she mended it, and trust begins anew. */
export function learn(
  all: Readonly<Record<string, SiteHints>>,
  host: string,
  way: string,
  isRight: boolean,
): Record<string, SiteHints> {
  const { [host]: before, ...others } = all;
  const { [way]: count = 0, ...ways } = before?.confirmed ?? {};
  // The newest last: what is pushed out is what was long not seen.
  const confirmed = Object.fromEntries([...Object.entries(ways), [way, isRight ? count + 1 : 0]].slice(-mostWays));
  return Object.fromEntries([...Object.entries(others), [host, { ...before, confirmed }]].slice(-mostHosts));
}

/** From now on the site is read as she mended it. */
export function learnMended(
  all: Readonly<Record<string, SiteHints>>,
  host: string,
  mended: Mended,
): Record<string, SiteHints> {
  const { [host]: before, ...others } = all;
  return Object.fromEntries([...Object.entries(others), [host, { ...before, mended }]].slice(-mostHosts));
}

/** A short name for the places in which the fields of an event were found; it tells nothing of the event. */
export function wayOf(sources: Readonly<Record<string, string | undefined>>): string {
  const text = Object.entries(sources)
    .map(([field, place]) => `${field}=${place ?? ''}`)
    .sort()
    .join('\n');
  return `w${hashOf(text)}`;
}

/** A short text that is the same for the same text, and tells nothing of it. */
export function hashOf(text: string): string {
  let hash = 5381;
  for (const letter of text.slice(0, 5000)) hash = (hash * 33 + (letter.codePointAt(0) ?? 0)) % 4_294_967_296;
  return hash.toString(36);
}
