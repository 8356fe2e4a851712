/**
 * What should not stand in a note about a person (content guide, section 9): patient data, and private matters of
 * somebody else. Looks at text on this device only, and guesses: a hint may be wrong, so it never blocks.
 */
type GuardKind = 'record' | 'birth' | 'phone' | 'health' | 'private' | 'rating';

export interface GuardHint {
  kind: GuardKind;
  /** The words that look like it, as they stand there. */
  words: string;
}

/** Longer texts are looked at from their end, where she types. */
const LONGEST = 4000;
/** A full date so many years back is rather a birth date than an appointment. */
const BIRTH_YEARS = 5;

/** Numbers that are no patient's: addresses, papers, grants, calls. */
const HARMLESS =
  /\b(?:https?:\/\/|www\.)\S+|\S+@\S+|\b(?:doi|pmid|pmcid|orcid|isbn|issn|arxiv|grant|award|zoom|webex|meeting id|passcode|room|ticket|issue|version|rfc|iban|invoice|po)\b[\s:#.no]*[\w./-]*\d[\w./ -]*/giu;

const NUMBER_WORDS =
  'mrn|nhs(?: (?:no|number))?|hospital (?:no|number)|patient(?: (?:id|no|number|nr))|chart (?:no|number)|case (?:no|number)|medical record(?: (?:no|number))?|record (?:no|number)|patientennummer|patienten-?id|fallnummer|fall-?nr|versichertennummer|num[eé]ro de dossier|dossier n[o°]|ipp|historia cl[ií]nica|nhc|cartella clinica|ssn|social security(?: number)?';
const BIRTH_WORDS =
  'dob|d\\.o\\.b\\.?|date of birth|birth ?date|born(?: on)?|geb(?:\\.|oren)?(?: am)?|geburtsdatum|n[ée]e? le|date de naissance|nacid[oa] el|fecha de nacimiento|nat[oa] il';
const DAY =
  '(?:\\d{1,4}[./-]\\d{1,2}[./-]\\d{1,4}|\\d{1,2}\\.? \\p{L}{3,10}\\.?,? \\d{4}|\\p{L}{3,10}\\.? \\d{1,2},? \\d{4})';
const PHONE_WORDS =
  'phone|tel(?:\\.|efon|[ée]phone|[ée]fono)?|mobile|cell|call (?:me|her|him|them) (?:on|at)|pager|bleep|handy|portable|m[óo]vil';

const word = (words: string) => new RegExp(`(?<![\\p{L}\\p{N}])(?:${words})(?![\\p{L}\\p{N}])`, 'iu');
const named = (names: string, value: string) =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${names})(?![\\p{L}])[\\s:#.°-]{0,4}(?:is |was |ist |est )?(?:${value})`, 'iu');

const recordNamed = named(NUMBER_WORDS, '[a-z]{0,3}[ -]?\\d[\\d -]{3,}\\d');
const socialSecurity = /(?<![\d-])\d{3}-\d{2}-\d{4}(?![\d-])/u;
const bareNumber =
  /(?<![\p{L}\d.,:/+#€$£%-])(?:[A-Z]{1,3}[ -]?)?(?:\d{7,12}|\d{3} \d{3} \d{4}|\d{3}[ -]\d{4,7})(?![\p{L}\d.,:/%€$£-]*\d|\s?(?:€|\$|£|%|eur|usd|gbp|chf)\b)/iu;
const birthNamed = named(BIRTH_WORDS, DAY);
const fullDate = /(?<![\d./-])(?:(\d{4})[./-]\d{1,2}[./-]\d{1,2}|\d{1,2}[./-]\d{1,2}[./-](\d{4}))(?![\d/-])/gu;
const phoneNamed = named(PHONE_WORDS, '\\+?[\\d(][\\d ()./-]{4,}\\d');
const phoneForm =
  /(?<![\p{L}\d.])(?:\+|00)[1-9]\d{0,2}[ (.)/-]{0,3}\d[\d ()./-]{5,}\d|(?<![\p{L}\d.])(?:\(\d{3}\) ?\d{3}[ -]\d{4}|\d{3}-\d{3}-\d{4}|0\d{2,4}[ /-]\d{3}[ -]?\d{3,6})(?![\d-])/u;

const HEALTH =
  'diagnos\\p{L}*|depress(?:ed|ion|ive)|bipolar|schizo\\p{L}*|autis\\p{L}*|adhd|cancer|tumou?r|chemo\\p{L}*|hiv|epilep\\p{L}*|diabet\\p{L}*|pregnan\\p{L}*|miscarriage|ivf|sick leave|medication|antidepressants?|ssri|sertraline|fluoxetine|ritalin|methylphenidate|therapist|psychiatr\\p{L}*|rehab|alcoholi\\p{L}*|anorexi\\p{L}*|burn-?out diagnosis|panic attacks?|suicid\\p{L}*|krebs|schwanger\\p{L}*|krankschreibung|enceinte|arr[êe]t maladie|embarazada|baja m[ée]dica';
const PRIVATE =
  'divorc\\p{L}*|separat(?:ed|ion) from (?:his|her|their)|(?:his|her|their) (?:marriage|husband|wife|boyfriend|girlfriend|ex)|affair with|custody|salary|earns|is (?:gay|lesbian|trans|muslim|jewish|christian|hindu|catholic)|religio(?:n|us)|votes? for|union member|rumou?rs?|gossip|i suspect|asylum|visa refused|immigration status|debts?|scheidung|gehalt|salaire|divorcio';
const RATING =
  'laz[yi](?:ness)?|stupid|incompetent|useless|hopeless case|not (?:very )?(?:bright|smart|clever)|weak (?:student|mentee|candidate)|bad attitude|difficult person|problem (?:student|mentee)|(?:[1-9]|10) ?(?:/|out of) ?10|faul|dumm|unf[äa]hig|paresseu(?:x|se)|vag[oa]';

const words: readonly (readonly [GuardKind, RegExp])[] = [
  ['health', word(HEALTH)],
  ['private', word(PRIVATE)],
  ['rating', word(RATING)],
];

/**
 * What in a text looks as if it should not be written down; one of each kind at most, the gravest first.
 * @param year the year now, for telling birth dates
 */
export function guardHints(text: string, year: number): GuardHint[] {
  const whole = text.slice(-LONGEST);
  const plain = whole.replace(HARMLESS, ' ');
  const found: GuardHint[] = [];
  const add = (kind: GuardKind, match: string | undefined) => {
    if (match && !found.some((one) => one.kind === kind)) found.push({ kind, words: match.trim() });
  };
  const phone = (phoneNamed.exec(plain) ?? phoneForm.exec(plain))?.[0];
  const birth = birthNamed.exec(plain)?.[0] ?? oldDate(plain, year);
  const rest = [phone, birth].reduce<string>((left, one) => (one ? left.replace(one, ' ') : left), plain);
  add('record', (recordNamed.exec(plain) ?? socialSecurity.exec(rest) ?? bareNumber.exec(rest))?.[0]);
  add('birth', birth);
  add('phone', phone);
  for (const [kind, pattern] of words) add(kind, pattern.exec(plain)?.[0]);
  return found;
}

function oldDate(text: string, year: number): string | undefined {
  for (const match of text.matchAll(fullDate)) {
    const of = Number(match[1] ?? match[2]);
    if (of >= 1900 && of <= year - BIRTH_YEARS) return match[0];
  }
  return undefined;
}
