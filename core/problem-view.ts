import type { Content, HelpCard, InstitutionFieldId, Problem, ProblemLevel, Question, Role } from '../content/types';
import { sourceLine } from './checklist';
import { dateOf } from './local-time';
import type { PairRecords } from './pair-records';
import type { PairState } from './pair-state';
import { countingPicks, pickToAskAbout } from './picks';
import type { ProblemPicked } from './records';
import { lastCheckOn } from './self-check';
import { CARD_PROBLEMS, helpCards } from './stage-advice';

/** A problem in one line, in the words of her role. */
export interface ProblemLine {
  problemId: string;
  title: string;
}

/** A problem that fits what was typed. Of an urgent one only the help card is shown, and nothing is kept. */
export interface FoundLine extends ProblemLine {
  isUrgent: boolean;
}

/** A problem that she picked. */
export interface PickedView extends ProblemLine {
  pickedOn: string;
}

/** A card that names others to turn to, with the contacts that her institution has. */
export interface HelpCardView {
  id: HelpCard['id'];
  title: string;
  lines: string[];
  contacts: { label: string; text: string }[];
  /** Where no contact is filled in. */
  fallback?: string;
  /** What she picked that brought it, the newest first. */
  because?: PickedView[];
  /** Else the day of the self-check that did. */
  checkedOn?: string;
}

/** The answer to one problem, on one screen. An urgent one has only its card. */
export interface ProblemView extends ProblemLine {
  level: ProblemLevel;
  causes: string[];
  firstStep: string;
  /** At most three, of her role. */
  questions: { questionId: string; text: string; mode: Question['mode'] }[];
  /** At most two, of her role. */
  items: { itemId: string; label: string; why: string }[];
  escalate: string;
  cards: HelpCardView[];
  sources: string[];
  /** Since when it counts; absent: not picked. */
  pickedOn?: string;
}

type Contacts = Partial<Record<InstitutionFieldId, string>>;

const QUESTIONS = 3;
const ITEMS = 2;

/** The problem as this role would say it. */
export function problemLine(problem: Problem, role: Role): ProblemLine {
  const own = role === 'mentor' ? problem.titleMentor : problem.titleMentee;
  return { problemId: problem.id, title: own ?? problem.title };
}

/** What may lie behind it, what to do this week, what to ask, and when to get others in. */
export function problemView(
  problem: Problem,
  records: PairRecords,
  content: Content,
  { nowLocal, contacts }: { nowLocal: string; contacts: Contacts },
): ProblemView {
  const role = records.pair.myRole;
  const line = problemLine(problem, role);
  const isUrgent = problem.level === 'urgent';
  const own = role === 'mentor' ? problem.firstStepMentor : problem.firstStepMentee;
  const picked = countingPicks(records, dateOf(nowLocal)).find((one) => one.problemId === problem.id);
  const sources = content.sources.filter(({ key }) => problem.src.includes(key) && key !== 'team');
  return {
    ...line,
    level: problem.level,
    causes: isUrgent ? [] : problem.likelyCauses.slice(0, 3),
    firstStep: isUrgent ? '' : (own ?? problem.firstStep),
    questions: isUrgent ? [] : questionsOf(problem, records, content),
    items: isUrgent ? [] : itemsOf(problem, role, content),
    escalate: isUrgent ? '' : problem.escalate,
    cards: isUrgent
      ? urgentCards(problem, content, { role, contacts })
      : cardViews(content, cardsOf(problem.level, content), role, contacts),
    sources: sources.map(sourceLine),
    ...(picked === undefined ? {} : { pickedOn: picked.pickedOn }),
  };
}

/** What was found, in words, and the card of the urgent one: it is shown at once. */
export function foundLines(
  problems: readonly Problem[],
  content: Content,
  { role, contacts }: { role: Role; contacts: Contacts },
): { found: FoundLine[]; help: HelpCardView[] } {
  const [urgent, ...more] = problems.filter(({ level }) => level === 'urgent');
  const isAtHand = problems.length === 0 || urgent !== undefined;
  // Where both may be meant, the card says only what is right for both.
  const one = more.length === 0 ? urgent : undefined;
  return {
    found: problems.map((problem) => ({ ...problemLine(problem, role), isUrgent: problem.level === 'urgent' })),
    help: isAtHand ? urgentCards(one, content, { role, contacts }) : [],
  };
}

/** One card for harm and for danger, with all contacts: a wrong guess must cost nobody help. It adds what to do first. */
function urgentCards(
  problem: Problem | undefined,
  content: Content,
  { role, contacts }: { role: Role; contacts: Contacts },
): HelpCardView[] {
  const { helpCards } = content;
  const withStep = helpCards.map((card) =>
    problem && card.level === 'urgent' ? { ...card, body: [...card.body, problem.firstStep] } : card,
  );
  return cardViews({ ...content, helpCards: withStep }, cardsOf('urgent', content), role, contacts);
}

function cardsOf(wanted: ProblemLevel, { helpCards }: Pick<Content, 'helpCards'>): HelpCard['id'][] {
  return helpCards.filter(({ level }) => level === wanted).map(({ id }) => id);
}

/** Those to ask the other person come first; before they have met, those to think about. */
function questionsOf(problem: Problem, { pair, meetings }: PairRecords, content: Content): ProblemView['questions'] {
  const hasMet = pair.stage !== 'prepare' || meetings.some((one) => one.status === 'held');
  const wanted = hasMet ? 'pair' : 'self';
  const mine = problem.questions
    .flatMap((id) => content.questions.find((one) => one.id === id) ?? [])
    .filter(({ asker }) => asker === 'both' || asker === pair.myRole);
  const first = [...mine.filter(({ mode }) => mode === wanted), ...mine.filter(({ mode }) => mode !== wanted)];
  return first.slice(0, QUESTIONS).map(({ id, text, mode }) => ({ questionId: id, text, mode }));
}

function itemsOf(problem: Problem, role: Role, content: Content): ProblemView['items'] {
  return problem.checklist
    .flatMap((id) => content.checklist.find((one) => one.id === id && one.role === role) ?? [])
    .slice(0, ITEMS)
    .map(({ id, label, why }) => ({ itemId: id, label, why }));
}

/** Cards in words: nobody's number is invented, and what is not filled in is not shown. */
export function cardViews(
  content: Pick<Content, 'helpCards' | 'institutionFields'>,
  ids: readonly HelpCard['id'][],
  role: Role,
  contacts: Contacts,
): HelpCardView[] {
  return ids.flatMap((id) => {
    const card = content.helpCards.find((one) => one.id === id);
    if (card === undefined) return [];
    const known = card.contacts.flatMap((field) => {
      const text = contacts[field]?.trim();
      const label = content.institutionFields.find((one) => one.id === field)?.label ?? field;
      return text ? [{ label, text }] : [];
    });
    const { title, body, mentorNote, fallback } = card;
    const lines = role === 'mentor' && mentorNote !== undefined ? [...body, mentorNote] : body;
    return [{ id, title, lines, contacts: known, ...(known.length === 0 ? { fallback } : {}) }];
  });
}

/** The cards of a pair's state, each with what brought it: what was picked long ago is not remembered. */
export function statedCards(
  state: PairState,
  records: PairRecords,
  content: Content,
  { nowLocal, contacts }: { nowLocal: string; contacts: Contacts },
): HelpCardView[] {
  const picked = pickedViews(records, content, nowLocal);
  const checkedOn = lastCheckOn(records.reflections, content.assessment, records.pair.myRole);
  return cardViews(content, helpCards(state), records.pair.myRole, contacts).map((card) => {
    const because = picked.filter(({ problemId }) => CARD_PROBLEMS[card.id].includes(problemId));
    if (because.length > 0) return { ...card, because };
    return checkedOn === undefined ? card : { ...card, checkedOn };
  });
}

/** Her picks in words. */
export function pickedViews(records: PairRecords, content: Content, nowLocal: string): PickedView[] {
  return countingPicks(records, dateOf(nowLocal)).flatMap((pick) => pickView(pick, records, content));
}

/** What she is asked once, in words: did that help? */
export function askHelped(records: PairRecords, content: Content, nowLocal: string): PickedView | undefined {
  const pick = pickToAskAbout(records, nowLocal);
  return pick && pickView(pick, records, content)[0];
}

function pickView({ problemId, pickedOn }: ProblemPicked, { pair }: PairRecords, content: Content): PickedView[] {
  const problem = content.problems.find(({ id }) => id === problemId);
  return problem ? [{ ...problemLine(problem, pair.myRole), pickedOn }] : [];
}
