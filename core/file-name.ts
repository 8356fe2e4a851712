import { toLocal } from './local-time';

/** Windows keeps these names for devices, whatever follows a dot. */
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/** A name that every system takes as the name of one file or folder: no path, no hidden file, not too long. */
export function safeFileName(name: string): string {
  const plain = name
    .normalize('NFC')
    // Signs that mean something to a file system, and invisible ones that could turn a name around.
    .replace(/[\\/:*?"<>|\p{C}\u2028\u2029]/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '');
  const short = [...plain].slice(0, 60).join('').trim();
  if (short === '') return '_';
  return reserved.test(short) ? `_${short}` : short;
}

/**
 * `mentorside-2026-11-24-140305`: with the time, so that no browser has to number a second file of the same day, and what
 * we say it is called is true.
 */
export function timedFileName(base: string, at: Date): string {
  return `${base}-${toLocal(at).replace('T', '-').replace(':', '')}${String(at.getSeconds()).padStart(2, '0')}`;
}

/** The same with a number where another one of the folder is called so; capitals make no difference. */
export function freeFileName(name: string, taken: Set<string>): string {
  const safe = safeFileName(name);
  let free = safe;
  for (let i = 2; taken.has(free.toLowerCase()); i++) free = `${safe} ${i}`;
  taken.add(free.toLowerCase());
  return free;
}
