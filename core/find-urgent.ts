import { NOT_WORDS, PLAIN_WORDS } from './find-families';
import { slips, wordsOf } from './find-tokens';

/**
 * Words that must bring help first, wherever they stand (content guide, 4). When in doubt, help is shown: a false alarm
 * costs a glance, a miss may cost much more. Only sayings that plainly mean something else are taken out before.
 */
interface Alarm {
  /** Telling by themselves, also with a slip; a star stands for any ending. */
  words: string;
  /** Telling together, in this order. Separated by `;`, other words for one by `/`, `...` up to three more between. */
  phrases: string;
}

const ONE =
  'me/my/him/his/her/them/us/someone/somebody/anyone/people/mentee/student/trainee/colleague/fellow/resident/postdoc/friend/girl/woman';
const SELF = 'myself/himself/herself/themselves/themself/yourself/themselfs/hisself/theirself/theirselves/oneself';
const BAD =
  'slap/slaps/slapped/slapping/punch/punches/punched/kick/kicks/kicked/shove/shoves/shoved/grab/grabs/grabbed/beat/beats/beaten/beating/spat/choke/choked/strangled';

const ALARMS: Readonly<Record<'harm' | 'crisis', Alarm>> = {
  harm: {
    words: `harass* harras* sexual* sexist* sexism misogyn* bully* bullied bullies threat* threaten* assault* racist* racism
      xenophob* homophob* transphob* islamophob* antisemit* abuse* abusive abusing stalk* stalker blackmail* extort* retaliat*
      discriminat* insult* humiliat* intimidat* misconduct rape raped rapist molest* grope* groping violent violence predator
      belittl* degrad* demean* slur slurs fabricat* falsif* mistreat* revenge gaslight* mobbing mobbed coerc* creepy victimi* unwanted nude nudes`,
    phrases: `hit/hits/hitting ${ONE}; hit/hits/hitting on ${ONE}; ${BAD} ${ONE}; touch/touches/touched/touching ${ONE};
      inappropriate/inappropriately touch/touching/touched/touches; touch/touches/touched/touching ... inappropriately/leg/knee/thigh/shoulder/body/breast/bottom;
      treat/treats/treated/treating ${ONE} ... badly/bad/dirt/rubbish/trash/garbage/unfairly/slave/cruelly; treating someone badly;
      yell/yells/yelled/yelling/scream/screams/screamed/screaming/shout/shouts/shouted/shouting at ${ONE}; swear/swears/swore/swearing at ${ONE};
      call/calls/called/calling ${ONE} names; make/makes/made/making fun of ${ONE}; put/puts/putting ${ONE} down; hate crime; hand/hands ... on my/me/her/his leg/knee/thigh/body/back/bottom/waist/breast/hip/shoulder; hand/hands on me/her/him/them; rub/rubs/rubbed/stroke/strokes/stroked my/me/her/him; pressed/presses against ${ONE}; black mail/mailing/mailed/mails; treat/treats/treated/treating ... like dirt/rubbish/trash/garbage/slave;
      inappropriate comments/comment/remarks/remark/jokes/joke/advances/messages; comments/comment/remarks/jokes/joke ... body/looks/skin/breasts/appearance; stare/stares/stared/staring at my/her/his chest/body/breasts/legs;
      because ... skin/race/gender/religion; kiss/kissed/kisses ${ONE}; sleep/sex with ${ONE}; sex; make/makes/made ${ONE} ... unsafe;
      not safe around/with/near/alone; unsafe around/with/near/alone; hurt/hurts/hurting/harm/harms/harming ${ONE} physically; physically hurt;
      throw/throws/threw/throwing ... at ${ONE}; afraid/scared of what ... will/might do to ${ONE}; call/calls/called ${ONE} stupid/idiot/dumb/useless/lazy/fat/ugly; mock/mocks/mocked/mocking ${ONE}; throw/throws/threw/throwing things; fake/fakes/faked/faking/fudge/fudges/fudged/fudging/invented/invents/massaged/manipulated/manipulates/manipulating ... data/results/numbers/figures/images; made/make/makes/making up ... data/results/numbers; data/results/numbers/figures/images ... faked/fake/fudged/invented/manipulated; data/results/numbers ... made up; asks/asked/ask/wants/wanted/told/tells/pressures/pressured/pushes/pushed/orders/ordered ${ONE} to change/alter/delete/remove/drop/tweak/adjust/edit/hide ... data/results/numbers/figures/outliers; hotel room; date with me/him/her/mentee/student; ask/asked/asks ${ONE} out; made ... feel worthless; invites/invited/invite ${ONE} to his/her place/home/house/flat/bed; drinks alone; dinner with him/her; pressured/pressures/pressure ... drink/drinks; will/would/going/want/wants/wanted to kill ${ONE}; will kill ${ONE}; hostile; not feel/feels/felt/feeling ... safe`,
  },
  crisis: {
    words: `suicid* overdos* selfharm* crisis emergenc* unsafe suicied`,
    phrases: `self harm/harming/harmed/injury/injuring; kill/kills/killed/killing/kil/kils/kiling ${SELF}; cut/cuts/cutting my/his/her/their arm/arms/wrist/wrists/leg/legs/skin; not eaten ... days; not eat/eaten/eats/eating anything; depressed; depression; drinks/drinking/drunk before/at/during work/shift/shifts/clinic; drinks/drinking too much; drinking a lot; drunk at; do/does/done something to ${SELF}; over dose/dosed/dosing; goodbye/farewell/suicide letter/letters/note/notes/message; end/ending everything; kill ${ONE}; killing him/her/them self/selves/selfs;
      hurt/hurts/hurting/harm/harms/harming/harmed/cut/cuts/cutting/injure/injures/injuring/shoot/hang/hanging/poison/starve/starving/burn/burning ${SELF};
      end/ends/ended/ending/take/takes/took/taking my/his/her/their/own/your ... life/lives; end/ending it all/tonight/today/soon; want/wants/wanted/wanting/wish/wishes/wanna/gonna/going to end it; wanna/gonna end it; lose/loses/losing my/his/her/their life; end my/his/her/their life/lives;
      want/wants/wanted/wanting/wish/wishes/wished/going/ready/rather/prefer/hope/hopes/like to die; wanna/rather/just die; i/he/she/they/we could/would/might/will/may ... die; about/of/for dying;
      wish/wishes/wished ... dead/died/born; better off dead; better off without ${ONE}; rather be dead; thinking/thinks/think/talk/talks/talking/talked about death/dying;
      not want/wants/wanted to live; not ... want/wants/wanted to wake up; not want/wants/wanted to be alive; not want/wants/wanted to be here; not want/wants/wanted to exist;
      not reason/point ... live/living/alive; not point in going on; not point in anything; not point anymore; life ... not worth; not worth living; tired/sick of living/life; not see/sees way out; give/gives/gave/giving up on life;
      can/could not go on; not can go on; not can live; not can cope anymore with life; not safe; in danger; danger to; in grave/real/great/serious/immediate danger;
      worried/afraid/scared/concerned/concern/worry/fear/fearing/anxious ... safety/life; jump/jumped/jumping off/from; took/takes/taking/swallowed ... pills; nervous/mental/psychotic/complete breakdown;
      mental health crisis; hear/hears/hearing voices; drop/dropping dead; hurt/harm someone/somebody/others; a danger; not live anymore/any; might do something to ${SELF}; do/does/doing something stupid; panic attack/attacks; disappear forever; not been seen; fear the worst`,
  },
};

/**
 * What only sounds like it. Same form as the phrases, but without gaps, which could swallow a real cry ("killed himself
 * over the project"); taken out before the look.
 */
const FALSE_ALARMS = `is/are/was/really/just/literally killing me/us/him/her/them; killing me softly; kill time; kill/kills/killed/killing my/our/the/his/her/their project/paper/idea/proposal/mood/grant;
  stuck/bored/scared/worked/tired/talked/sick/loved/done to death; hit/hits/hitting a/the/my/our/rock/their/his/her wall/ceiling/plateau/deadline/deadlines/target/targets/goal/goals/ground/road/bottom/roadblock/snag/limit/milestone/milestones;
  hit it off; it/that/this hit/hits me/us; touch base/bases; in/lost/lose/losing/keep/kept/keeping touch; lost/lose/losing all/any touch; out of touch; touch/touches/touched/touching on/upon/up;
  in danger of missing/losing/failing/falling/dropping/running/forgetting/delaying/repeating; in danger of being/getting/becoming late/behind/rejected/stuck/boring/forgotten;
  die arbeit/frage/fragen/zeit/beziehung/mentorin/person/sitzung/besprechung; dying to; die hard; to die for;
  threat/threats to validity/internal/external; under threat of deadline; career/professional/academic/political suicide; crisis of confidence; career/identity/midlife/quarter/replication/reproducibility crisis;
  emergency medicine/department/physician/doctor/residency/nursing; insult to injury; market/markets/economy/sector/industry/field/prices/mood is/are/was/were depressed; depressed market/markets/economy/prices; discriminate/discriminating/discriminates/discriminated between; discriminant analysis;
  safe to say/speak/tell/ask/share/admit/disagree/talk/open/raise/show/fail; safe to be honest/open/frank/vulnerable/myself/critical/wrong; safe telling/saying/speaking/talking/sharing/asking/admitting/opening/raising/showing; safe enough to; safe space/job/bet/option/choice;
  unsafe to say/speak/tell/ask/share/admit/disagree/talk/open/raise; can not go on leave/holiday/vacation/parental/maternity/paternity/sabbatical/trips/trip/exchange; not can go on leave/holiday/vacation/parental/maternity/paternity/sabbatical/trips/trip/exchange;
  not can go on a/the/my/this/our leave/holiday/vacation/trip/exchange/course/sabbatical/visit; overdose/overdosed/overdosing on coffee/caffeine/zoom/meetings; end/ends/ended/ending it well/nicely/gracefully/early/properly/politely/formally/early; ending it here; die down; dead end/line/lines; brutal/violent agreement`;

/** Every word of denial is the same one, in what is typed as in the tables. */
function plainWord(word: string): string {
  return NOT_WORDS.has(word) ? 'not' : word;
}

type Pattern = readonly (readonly string[] | '...')[];

function patternsOf(table: string): Pattern[] {
  return table.split(';').flatMap((line) => {
    const parts = line.trim().split(/\s+/);
    return parts[0] === '' ? [] : [parts.map((part) => (part === '...' ? part : part.split('/').map(plainWord)))];
  });
}

/** Of words with a star, so that a slip is seen in the long forms too. */
const ENDINGS =
  ' s es ed e ing ment ements er or ion ions al ally ly ive ity es ened ening en ening ying ied ist ism ic e y cy'.split(
    ' ',
  );

const patterns = {
  harm: patternsOf(ALARMS.harm.phrases),
  crisis: patternsOf(ALARMS.crisis.phrases),
  none: patternsOf(FALSE_ALARMS),
};
const telling = { harm: formsOf(ALARMS.harm.words), crisis: formsOf(ALARMS.crisis.words) };

function formsOf(words: string) {
  return words.split(/\s+/).map((word) => {
    const base = word.replace('*', '');
    return { base, forms: word === base ? [base] : ENDINGS.map((ending) => base + ending) };
  });
}

/** A text without what only sounds like harm or danger. */
export function withoutFalseAlarms(typed: string): string {
  // An idiom does not go over a comma: "he hit me. That ..." is none.
  const parts = typed.split(/[.,;:!?()\n]+/).map((part) => {
    const words = wordsOf(part).map(plainWord);
    return patterns.none.reduce(without, words);
  });
  return parts.flat().join(' ');
}

/**
 * Which of the two a text without false alarms cries for, with the words that say so, the clearer one first; empty when
 * neither.
 */
export function alarmsIn(text: string): { id: 'harm' | 'crisis'; words: string[] }[] {
  const words = text.split(' ');
  const found = (['harm', 'crisis'] as const).map((id) => {
    const single = words.filter((word) => telling[id].some((alarm) => isWord(word, alarm)));
    const phrases = patterns[id].flatMap((pattern) => {
      const [from, to] = place(words, pattern, isSame) ?? [0, 0];
      return words.slice(from, to);
    });
    return { id, words: [...new Set([...single, ...phrases])] };
  });
  return found.filter((one) => one.words.length > 0).sort((a, b) => b.words.length - a.words.length);
}

/** The word itself, one of its forms when it has a star, or a slip of one. */
function isWord(word: string, { base, forms }: { base: string; forms: readonly string[] }): boolean {
  if (word === base || (forms.length > 1 && word.startsWith(base))) return true;
  if (PLAIN_WORDS.has(word)) return false;
  return forms.some((form) => {
    const most = form.length < 5 ? 0 : form.length < 9 ? 1 : 2;
    return most > 0 && slips(word, form, most) !== undefined;
  });
}

/** Does a word fill its place in a pattern? */
type Fit = (word: string, wanted: string) => boolean;

/** Where the pattern begins and ends in the words, the end not included. */
function place(words: readonly string[], pattern: Pattern, isFit: Fit): [from: number, to: number] | undefined {
  for (let from = 0; from < words.length; from += 1) {
    const to = endOf(words, from, pattern, isFit);
    if (to !== undefined) return [from, to];
  }
  return undefined;
}

function endOf(words: readonly string[], at: number, pattern: Pattern, isFit: Fit, part = 0): number | undefined {
  const wanted = pattern[part];
  if (wanted === undefined) return at;
  if (wanted === '...') {
    for (let gap = 0; gap <= 3; gap += 1) {
      const to = endOf(words, at + gap, pattern, isFit, part + 1);
      if (to !== undefined) return to;
    }
    return undefined;
  }
  const word = words[at];
  return word !== undefined && wanted.some((one) => isFit(word, one))
    ? endOf(words, at + 1, pattern, isFit, part + 1)
    : undefined;
}

/** In a phrase the neighbours help, so a slip is seen in words of five letters already. */
function isSame(word: string, wanted: string): boolean {
  if (word === wanted) return true;
  const isSlip = wanted.length > 4 && word.length > 3 && !PLAIN_WORDS.has(word);
  return isSlip && slips(word, wanted, wanted.length < 9 ? 1 : 2) !== undefined;
}

/** An idiom must stand there letter by letter: "academia siucide" is not "academic suicide". */
const isEqual: Fit = (word, wanted) => word === wanted;

function without(words: string[], pattern: Pattern): string[] {
  let rest = [...words];
  for (let found = place(rest, pattern, isEqual); found !== undefined; found = place(rest, pattern, isEqual)) {
    rest = [...rest.slice(0, found[0]), ...rest.slice(found[1])];
  }
  return rest;
}
