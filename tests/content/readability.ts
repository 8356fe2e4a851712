/**
 * Flesch-Kincaid grade of English texts: the school year in which they read easily (Kincaid et al. 1975, Derivation of
 * new readability formulas). Syllables are counted roughly, so that the grade is good to about one year.
 */
export function grade(texts: readonly string[]): number {
  const text = texts.join(' ');
  const sentences = text.split(/[.!?:;]+\s/).filter((one) => /[a-z]/i.test(one)).length;
  const words = text.toLowerCase().match(/[a-z']+/g) ?? [];
  const syllables = words.reduce((sum, word) => sum + syllablesOf(word), 0);
  return 0.39 * (words.length / sentences) + 11.8 * (syllables / words.length) - 15.59;
}

function syllablesOf(word: string): number {
  const spoken = word.replace(/(?:[^laeiouy]es|ed|[^laeiouy]e)$/, '').replace(/^y/, '');
  return Math.max(1, spoken.match(/[aeiouy]{1,2}/g)?.length ?? 1);
}
