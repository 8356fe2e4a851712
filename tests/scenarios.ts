// `npm run scenarios -- FILE...`: asks the suggestion model and the problem finder about cases from files, such as cases
// written by people who have not seen ours; without a file, about ours. Forms: as the files in tests/fixtures/scenarios.
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { answerTo, failures, type Scenario } from './core/scenario';
import { type SearchPhrase, searched } from './core/search-phrase';

const OURS = fileURLToPath(new URL('./fixtures/scenarios', import.meta.url));

/** One case, answered: the line to print. */
interface Answer {
  isMet: boolean;
  name: string;
  expected: string;
  found: string;
}

/** All cases of a file; which form it has is seen by its shape. Throws one sentence when it has none of them. */
function answersOf(file: string): Answer[] {
  const cases = casesIn(readJson(file));
  if (cases === undefined || cases.length === 0) throw new Error(`${file} holds no scenarios and no phrases.`);
  return cases.map((one, place) => {
    if (isPhrase(one)) return phraseAnswer(one);
    if (isScenario(one)) return scenarioAnswer(one);
    throw new Error(`${file}: case ${place + 1} has neither a "phrase" with "expect" nor an "id" with a "state".`);
  });
}

function readJson(file: string): unknown {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    throw new Error(`${file} cannot be read.`);
  }
  try {
    return JSON.parse(text);
  } catch {
    throw new Error(`${file} is not JSON.`);
  }
}

function casesIn(data: unknown): unknown[] | undefined {
  if (Array.isArray(data)) return data;
  if (!isObject(data)) return undefined;
  const list = data.scenarios ?? data.phrases;
  return Array.isArray(list) ? list : undefined;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isPhrase(value: unknown): value is SearchPhrase {
  return (
    isObject(value) && typeof value.phrase === 'string' && (typeof value.expect === 'string' || value.expect === null)
  );
}

function isScenario(value: unknown): value is Scenario {
  return isObject(value) && typeof value.id === 'string' && isObject(value.state);
}

function phraseAnswer(one: SearchPhrase): Answer {
  const { isMet, found } = searched(one);
  const expected = one.expect === null ? 'nothing' : `${one.expect} in the first ${one.rank ?? 3}`;
  return { isMet, name: `"${one.phrase}"`, expected, found: found.slice(0, 5).join(' ') || 'nothing' };
}

function scenarioAnswer(one: Scenario): Answer {
  const { questions, stage, cards } = answerTo(one);
  const wrong = failures(one);
  const must = (one.mustTop5 ?? []).map((condition) => JSON.stringify(condition));
  const not = (one.mustNot ?? []).map((condition) => `not ${JSON.stringify(condition)}`);
  const rest = [`stage ${one.suggestStage ?? 'any'}`, `cards ${one.mustCards?.join(' ') || 'any'}`];
  const found = [
    questions.map(({ id }) => id).join(' ') || 'no questions',
    `stage ${stage}`,
    `cards ${cards.join(' ') || 'none'}`,
  ];
  return {
    isMet: wrong.length === 0,
    name: one.situation === undefined ? one.id : `${one.id} (${one.situation})`,
    expected: [...must, ...not, ...rest].join(', '),
    found: [...found, ...wrong.map((line) => `WRONG: ${line}`)].join(', '),
  };
}

const asked = process.argv.slice(2);
const files =
  asked.length > 0
    ? asked
    : readdirSync(OURS)
        .filter((name) => name.endsWith('.json'))
        .sort()
        .map((name) => relative(process.cwd(), join(OURS, name)));
let [met, all, isAllRead] = [0, 0, true];
for (const file of files) {
  try {
    for (const { isMet, name, expected, found } of answersOf(file)) {
      console.log(`${isMet ? 'ok  ' : 'FAIL'} ${name}: expected ${expected}; found ${found}`);
      all += 1;
      if (isMet) met += 1;
    }
  } catch (error) {
    isAllRead = false;
    console.error(error instanceof Error ? error.message : String(error));
  }
}
console.log(`${met} of ${all}`);
process.exitCode = isAllRead && met === all ? 0 : 1;
