import { diff3Merge } from 'node-diff3';

/** Outcome of two people (or two windows) writing one note. */
export interface Merged {
  text: string;
  /** The same lines were changed on both sides; both versions stay in the text, one under the other. */
  isConflict: boolean;
}

/**
 * Merges two texts that started from one, line by line. Where both changed the same lines, both stay, parted by
 * `divider`: nothing that anybody wrote is dropped.
 * @param mine comes first in a conflict.
 */
export function mergeNote(base: string, mine: string, theirs: string, divider: string): Merged {
  if (mine === theirs || theirs === base) return { text: mine, isConflict: false };
  if (mine === base) return { text: theirs, isConflict: false };
  let isConflict = false;
  const lines: string[] = [];
  for (const region of diff3Merge(mine.split('\n'), base.split('\n'), theirs.split('\n'), {
    excludeFalseConflicts: true,
  })) {
    if (region.ok) lines.push(...region.ok);
    else if (region.conflict) {
      const { a, b, o } = region.conflict;
      // One side only went on writing where the other stopped, or only added lines around what the other changed.
      const joined = extend(a, b) ?? extend(b, a) ?? lineByLine(a, o, b) ?? around(a, o, b) ?? around(b, o, a);
      isConflict ||= joined === undefined;
      lines.push(...(joined ?? [...a, divider, ...b]));
    }
  }
  return { text: lines.join('\n'), isConflict };
}

/** The longer text, when it begins with the whole shorter one. */
function extend(long: string[], short: string[]): string[] | undefined {
  return long.join('\n').startsWith(short.join('\n')) ? long : undefined;
}

/** Neighbouring lines, each changed on one side only. */
function lineByLine(a: string[], base: string[], b: string[]): string[] | undefined {
  if (a.length !== base.length || b.length !== base.length) return undefined;
  const lines = base.map((line, i) => (a[i] === line ? b[i] : b[i] === line || b[i] === a[i] ? a[i] : undefined));
  return lines.includes(undefined) ? undefined : (lines as string[]);
}

/** `outer` with `changed` in the place of the base's lines, when it still holds them as they were. */
function around(changed: string[], base: string[], outer: string[]): string[] | undefined {
  if (base.length === 0) return undefined;
  for (let at = 0; at + base.length <= outer.length; at++)
    if (base.every((line, i) => outer[at + i] === line))
      return [...outer.slice(0, at), ...changed, ...outer.slice(at + base.length)];
  return undefined;
}
