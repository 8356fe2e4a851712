const letters: Readonly<Record<string, string>> = {
  ß: 'ss',
  ς: 'σ',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};

/** A text for comparing: lower case, without accents, letters of one kind. Each sign is folded by itself. */
export function foldText(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[ßςæœøłđðþı]/g, (letter) => letters[letter] ?? letter);
}

/** The words of what was typed, folded, each once. At most ten, the first ones. */
export function typedWords(typed: string): string[] {
  const words = foldText(typed).split(/\s+/).filter(Boolean);
  return [...new Set(words)].slice(0, 10);
}

/** A piece of a text, and whether it is one of the words that were looked for. */
export interface Piece {
  text: string;
  isWord: boolean;
}

/** Signs before the first word that is shown, and in all. */
const before = 40;
const longest = 160;

/** The part of a text around the first of these folded words, on one line, cut where each word begins and ends. */
export function piecesAround(text: string, words: readonly string[]): Piece[] {
  // By sign, so that a place in the folded text is known in the text itself, and nothing is cut inside a sign.
  const signs = [...text.replace(/\s+/g, ' ').trim()];
  const starts: number[] = [];
  let folded = '';
  for (const [at, sign] of signs.entries()) {
    const more = foldText(sign);
    for (let n = 0; n < more.length; n++) starts.push(at);
    folded += more;
  }
  const marked = new Set<number>();
  for (const word of words)
    for (let at = folded.indexOf(word); at >= 0 && word; at = folded.indexOf(word, at + word.length)) {
      const end = at + word.length;
      // With the accents behind the last letter, which fold to nothing.
      const to = Math.max((starts[end - 1] ?? 0) + 1, starts[end] ?? signs.length);
      for (let n = starts[at] ?? 0; n < to; n++) marked.add(n);
    }
  const first = Math.min(signs.length, ...marked);
  const from = first <= before || signs.length <= longest ? 0 : first - before;
  const to = Math.min(signs.length, from + longest);
  const pieces: Piece[] = from > 0 ? [{ text: '…', isWord: false }] : [];
  for (let at = from; at < to; at++) {
    const isWord = marked.has(at);
    const last = pieces.at(-1);
    if (last?.isWord === isWord) last.text += signs[at];
    else pieces.push({ text: signs[at] ?? '', isWord });
  }
  return to < signs.length ? [...pieces, { text: '…', isWord: false }] : pieces;
}
