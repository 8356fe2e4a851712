/** From typed words to comparable ones: plain letters, word forms, and how far two words are apart. */

/** Word forms that no rule finds. */
const IRREGULAR: Readonly<Record<string, string>> = Object.fromEntries(
  `met meet|meetings meet|meeting meet|wrote write|written write|forgot forget|forgotten forget|left leave|lost lose
  told tell|said say|gave give|given give|took take|taken take|knew know|known know|got get|gotten get|felt feel|kept keep
  spoke speak|spoken speak|went go|gone go|came come|thought think|found find|heard hear|held hold|made make|meant mean
  paid pay|ran run|sent send|stood stand|taught teach|understood understand|misunderstood misunderstand|won win
  broke break|broken break|chose choose|chosen choose|choice choose|choices choose|fell fall|fallen fall|grew grow
  grown grow|hid hide|hidden hide|led lead|saw see|seen see|shown show|slept sleep|spent spend|stole steal|stolen steal
  burnt burn|fought fight|worse bad|worst bad|badly bad|outgrew outgrow|outgrown outgrow|dying die|died die|lying lie
  lied lie|begun begin|began begin|did do|done do|does do|was be|were be|been be|is be|are be|am be|being be|had have|has have|bore bear
  overheard overhear|shook shake|threw throw|thrown throw|woke wake|drove drive|people person|children child|kids kid
  lives life|themself themselves|laid lay|stuck stuck|decision decide|decisions decide|failure fail|failures fail
  refusal refuse|refusals refuse|rejection reject|rejections reject|dependence depend|dependent depend|reliance rely
  introduction introduce|introductions introduce|intro introduce|intros introduce|argument argue|arguments argue
  advice advise|success succeed|criticism criticise|pressure pressure|agreed agree|agrees agree|news news|less less`
    .split(/[|\n]/)
    .map((pair) => pair.trim().split(' ') as [string, string]),
);

/** What is left of contractions without their apostrophe; a space makes two words. */
const CONTRACTED = new Map(
  Object.entries({
    cannot: 'not can',
    cant: 'not can',
    wont: 'not will',
    aint: 'not',
    dunno: 'not know',
    wanna: 'want to',
    gonna: 'going to',
    gotta: 'have to',
    im: 'i am',
    ive: 'i have',
    theyre: 'they are',
    youre: 'you are',
    hes: 'he is',
    shes: 'she is',
    thats: 'that is',
    whats: 'what is',
    theres: 'there is',
    thx: 'thanks',
    u: 'you',
    ur: 'your',
    bc: 'because',
    idk: 'i not know',
    '1on1': 'one on one',
    '121': 'one on one',
  }),
);
const SHORT: Readonly<Record<string, string>> = { ll: ' will', re: ' are', m: ' am', ve: ' have' };
const NOT_VERBS =
  /^(?:do|dos|does|did|is|are|was|were|has|hav|have|had|shoud|should|woud|would|coud|could|must|need|might)[ei]?nt$/;

/** Words that end like a form of another word but are none. */
const WHOLE = new Set(
  'this his is was us yes bus plus always perhaps sometimes thing things nothing something anything everything during morning evening spring string bring king ring sing need indeed speed feed seed red bed shed series species across less process access business focus status bias analysis thesis crisis virus campus'.split(
    ' ',
  ),
);

/** The words of a text, in lower case and plain letters; "don't", "don’t" and "dont" all become "not". */
export function wordsOf(text: string): string[] {
  return (
    text
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replace(/['’‘ʼ`´＇′]/g, "'")
      // "I'll" without its apostrophe would be ill.
      .replace(/'(s|d|ll|re|m|ve)\b/g, (_, short: string) => SHORT[short] ?? '')
      .replace(/'/g, '')
      .split(/[^\p{L}\p{N}]+/u)
      .flatMap((word) => (NOT_VERBS.test(word) ? 'not' : (CONTRACTED.get(word) ?? word)).split(' '))
      .filter((word) => word !== '')
  );
}

/** The common part of a word's forms: plan, plans, planned and planning give the same. Not always a word itself. */
export function stem(word: string): string {
  const irregular = Object.hasOwn(IRREGULAR, word) ? IRREGULAR[word] : undefined;
  return irregular === undefined ? trimmed(withoutEnding(word)) : trimmed(irregular);
}

function withoutEnding(word: string): string {
  if (word.length < 4 || WHOLE.has(word)) return word;
  if (/(?:ies|ied)$/.test(word) && word.length > 4) return `${word.slice(0, -3)}y`;
  let base = word;
  if (/(?:ss|x|z|ch|sh)es$/.test(base)) base = base.slice(0, -2);
  else if (/[^su]s$/.test(base) && !base.endsWith('is')) base = base.slice(0, -1);
  if (WHOLE.has(base)) return base;
  const cut = /^(.*[aeiouy].*?)(?:ingly|ing|edly|ed)$/.exec(base)?.[1];
  if (cut !== undefined && cut.length >= 3) base = cut;
  else if (base.length > 7 && /(?:ment|ness)$/.test(base)) base = base.slice(0, -4);
  else if (base.length > 5 && base.endsWith('ly')) base = base.slice(0, -2);
  return base;
}

/** Without what differs between forms: the last e, a doubled last letter, y or i, British or American. */
function trimmed(word: string): string {
  if (word.length < 4) return word;
  return word
    .replace(/is(e|ation)?$/, (end) => end.replace('s', 'z'))
    .replace(/([^e])e$/, '$1')
    .replace(/([b-df-hj-np-tv-z])\1$/, '$1')
    .replace(/y$/, 'i');
}

/** How many slips a word of this length may hold: none in short ones, where every slip is another word. */
export function slipsAllowed(length: number): number {
  return length < 4 ? 0 : length < 8 ? 1 : 2;
}

/**
 * Slips between two words (a letter too many, missing, wrong, or two swapped), or undefined when there are more than
 * `most`. The first letter is seldom wrong, so it must be there among the first two.
 */
export function slips(a: string, b: string, most: number): number | undefined {
  if (Math.abs(a.length - b.length) > most) return undefined;
  if (a[0] !== b[0] && !(a[0] === b[1] && a[1] === b[0])) return undefined;
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const line = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const isSame = a[row - 1] === b[column - 1];
      let least = Math.min(
        (above[column] ?? 0) + 1,
        (line[column - 1] ?? 0) + 1,
        (above[column - 1] ?? 0) + (isSame ? 0 : 1),
      );
      const isSwapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      if (isSwapped) least = Math.min(least, (before[column - 2] ?? 0) + 1);
      line.push(least);
    }
    if (Math.min(...line) > most) return undefined;
    before = above;
    above = line;
  }
  const found = above[b.length] ?? 0;
  return found <= most ? found : undefined;
}
