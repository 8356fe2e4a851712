/** In characters. Shorter ones are guessed too easily; four plain words are longer. */
const shortest = 10;

/** What is wrong with a new passphrase that was typed twice; undefined when it will do. */
export function passphraseTrouble(first: string, again: string): 'short' | 'differs' | undefined {
  if ([...first].length < shortest) return 'short';
  return first === again ? undefined : 'differs';
}
