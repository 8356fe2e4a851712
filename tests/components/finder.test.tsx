// @vitest-environment happy-dom
import { render } from 'preact';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { Finder } from '../../components/finder/Finder';
import { ProblemPage } from '../../components/finder/ProblemPage';
import { ProblemQuestion } from '../../components/finder/ProblemQuestion';
import { toast, undoToast } from '../../components/shared/toasts';
import type { ProblemLine } from '../../core/problem-view';
import { aBrief, aMember, answers, aPair, asked, fakeBrowser, named, settle, startAnew } from './panel-fake';

vi.mock('webextension-polyfill', async () => ({ default: (await import('./panel-fake')).fakeBrowser }));

const pair = aPair(aMember('Ana Ruiz'));
const usual = [
  { problemId: 'what-to-ask', title: 'I don’t know what to ask' },
  { problemId: 'too-busy', title: 'I am short of time' },
];
const card = {
  id: 'help-urgent',
  title: 'Get help now',
  lines: ['You are not alone.'],
  contacts: [],
  fallback: 'Ask.',
};
const line = (problemId: string, isUrgent = false) => ({ problemId, title: `Title of ${problemId}`, isUrgent });
const opened: ProblemLine[] = [];
const wide: boolean[] = [];
/** Answers that wait until they are let go, by the words that were asked for. */
const waiting = new Map<string, (answer: object) => void>();
const answerTo = (typed: string, found: object[], help: object[] = []) => {
  const answer = waiting.get(typed);
  if (!answer) throw new Error(`nobody asked for "${typed}": ${[...waiting.keys()].join(' | ')}`);
  answer({ ok: true, found, help, usual });
};

const box = () => document.querySelector<HTMLInputElement>('.finder input') as HTMLInputElement;
const options = () => [...document.querySelectorAll('[role=option]')].map((one) => one.textContent);
const key = async (name: string) => {
  const event = new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true });
  box().dispatchEvent(event);
  await settle();
  return event;
};
async function type(words: string) {
  box().value = words;
  box().dispatchEvent(new Event('input', { bubbles: true }));
  await vi.waitFor(() => expect(waiting.has(words)).toBe(true));
}
const findCalls = () => asked.filter((one) => one.call === 'findProblems').map(({ args }) => args.typed);

async function show() {
  render(
    <Finder pair={pair} onOpen={(problem) => opened.push(problem)} onWide={(isWide) => wide.push(isWide)} />,
    document.body,
  );
  box().focus();
  await settle();
  answerTo('', []);
  await settle();
}

beforeEach(() => {
  render(null, document.body);
  startAnew();
  opened.length = 0;
  wide.length = 0;
  waiting.clear();
  const { sendMessage } = fakeBrowser.runtime;
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation((message) =>
    message.call === 'findProblems'
      ? new Promise((resolve) => {
          asked.push(message);
          waiting.set(String(message.args.typed), resolve);
        })
      : sendMessage(message),
  );
  return () => vi.restoreAllMocks();
});

describe('the finder', () => {
  test('shows the usual problems while nothing is typed, none of them chosen by Enter alone', async () => {
    await show();
    // The focus alone opens nothing: it may have come because something else went away.
    expect(options()).toEqual([]);
    box().click();
    await settle();
    expect(options()).toEqual(usual.map(({ title }) => title));
    await key('Enter');
    expect(opened).toEqual([]);
    await key('ArrowUp');
    await key('Enter');
    expect(opened).toEqual([usual[1]]);
  });

  test('an answer to older words never takes the place of one to newer words', async () => {
    await show();
    await type('cancel');
    await type('cancel credit');
    answerTo('cancel credit', [line('authorship')]);
    await settle();
    answerTo('cancel', [line('cancelling')]);
    await settle();
    expect(options()).toEqual(['Title of authorship']);
  });

  test('an answer that comes after the box was cleared shows nothing, not even a card', async () => {
    await show();
    await type('hits me');
    named('Clear').click();
    await settle();
    answerTo('hits me', [line('harm', true)], [card]);
    await settle();
    expect(document.querySelector('.help')).toBeNull();
    expect(options()).toEqual(usual.map(({ title }) => title));
    expect(document.activeElement).toBe(box());
  });

  test('words on their way are overtaken by the next key, and asked for once', async () => {
    await show();
    box().value = 'ca';
    box().dispatchEvent(new Event('input', { bubbles: true }));
    await type('cancel');
    expect(findCalls()).toEqual(['', 'cancel']);
  });

  test('what is urgent and fits best is a card at once, and no list', async () => {
    await show();
    await type('hits me');
    answerTo('hits me', [line('harm', true), line('conflict')], [card]);
    await settle();
    expect(document.querySelector('[role=alert] .help-urgent h2')?.textContent).toBe('Get help now');
    expect(options()).toEqual([]);
    expect(wide.at(-1)).toBe(true);
    await key('Enter');
    expect(opened).toEqual([]);
    // The same words without the danger: an ordinary list again.
    await type('disagree');
    answerTo('disagree', [line('conflict')]);
    await settle();
    expect(document.querySelector('.help')).toBeNull();
    expect(wide.at(-1)).toBe(false);
  });

  test('an urgent one further down opens its card on press, here and nowhere else', async () => {
    await show();
    await type('conflict');
    answerTo('conflict', [line('conflict'), line('harm', true)], [card]);
    await settle();
    expect(document.querySelector('.help')).toBeNull();
    named('Title of harm', '[role=option]').click();
    await settle();
    expect(document.querySelector('.help-urgent')).not.toBeNull();
    expect(opened).toEqual([]);
    expect(asked.map(({ call }) => call)).not.toContain('getProblem');
  });

  test('Esc closes the list, then clears, then is left to the browser', async () => {
    await show();
    await type('cancel');
    answerTo('cancel', [line('cancelling')]);
    await settle();
    expect((await key('Escape')).defaultPrevented).toBe(true);
    expect([options(), box().value]).toEqual([[], 'cancel']);
    await key('Escape');
    expect(box().value).toBe('');
    await key('Escape');
    expect((await key('Escape')).defaultPrevented).toBe(false);
  });

  test('nothing found says so, and gives questions', async () => {
    await show();
    answers.getBrief = { ok: true, brief: aBrief(pair) };
    await type('xyzzy');
    answerTo('xyzzy', []);
    await settle();
    expect(document.querySelector('.finder-list p')?.textContent).toContain('Nothing fits');
    named('Just give me good questions', '[role=option]').click();
    await settle();
    expect([...document.querySelectorAll('.prompt .q')].map((one) => one.textContent)).toEqual([
      'Question q1?',
      'Question q2?',
      'Question q3?',
    ]);
  });
});

describe('the page of a problem', () => {
  const problem = {
    problemId: 'burnout',
    title: 'I feel burnt out',
    level: 'care',
    causes: ['the load is high'],
    firstStep: 'Drop one task.',
    questions: [{ questionId: 'q1', text: 'Which one can wait?', mode: 'pair' }],
    items: [{ itemId: 'i1', label: 'Say it early', why: 'It helps.' }],
    escalate: 'If health is affected.',
    cards: [{ ...card, id: 'help-care', title: 'Care comes first' }],
    sources: [],
  };
  const open = async (change: object, brief = aBrief(pair)) => {
    answers.getProblem = { ok: true, problem: { ...problem, ...change } };
    render(<ProblemPage brief={brief} problemId="burnout" onBack={() => {}} />, document.body);
    await settle();
  };
  const text = () => document.body.textContent ?? '';

  test('care stands before the questions, a neutral person after them', async () => {
    await open({});
    expect(text().indexOf('Care comes first')).toBeLessThan(text().indexOf('Which one can wait?'));
    render(null, document.body);
    await open({ level: 'formal', cards: [{ ...card, id: 'help-neutral-person', title: 'A neutral person' }] });
    expect(text().indexOf('A neutral person')).toBeGreaterThan(text().indexOf('If health is affected.'));
  });

  test('to work on it without a meeting says where it stands now, and can be undone', async () => {
    const { next: _, ...without } = aBrief(pair);
    await open({}, without);
    named('Work on this').click();
    await settle();
    expect(toast.peek()?.text).toContain('It stands on Today');
    undoToast();
    await settle();
    expect(asked.filter(({ call }) => call === 'pickProblem').map(({ args }) => args.undo)).toEqual([undefined, true]);
    render(null, document.body);
    await open({ pickedOn: '2026-11-20' }, without);
    expect(text()).toContain('The questions of your next meeting will fit it');
    render(null, document.body);
    await open({ pickedOn: '2026-11-20' });
    expect(text()).toContain('Your questions fit it');
  });

  test('a question goes to the next agenda and comes back by Undo', async () => {
    await open({});
    named('Add to agenda: Which one can wait?').click();
    await settle();
    expect(asked.find(({ call }) => call === 'takeQuestion')?.args).toMatchObject({
      meetingId: 'm1',
      questionId: 'q1',
    });
    expect(text()).toContain('On the agenda');
    undoToast();
    await settle();
    expect(asked.find(({ call }) => call === 'remove')?.args).toMatchObject({ store: 'agendaLines' });
    expect(text()).not.toContain('On the agenda');
  });

  test('an urgent one is its card alone', async () => {
    await open({ level: 'urgent', cards: [card] });
    expect(text()).toContain('Get help now');
    for (const other of ['Which one can wait?', 'Work on this', 'Drop one task.']) expect(text()).not.toContain(other);
  });
});

test('a question to ask oneself never goes on an agenda that may be shared', async () => {
  const question = { questionId: 'q-1', text: 'What do I avoid?', mode: 'self' as const };
  render(
    <ul>
      <ProblemQuestion question={question} brief={aBrief(aPair(aMember('Ana Ruiz')))} />
      <ProblemQuestion question={{ ...question, mode: 'pair' }} brief={aBrief(aPair(aMember('Ana Ruiz')))} />
    </ul>,
    document.body,
  );
  await settle();
  const [self, ask] = document.querySelectorAll('li');
  expect(self?.textContent).toContain('To ask yourself');
  expect(self?.querySelector('button')).toBeNull();
  expect(ask?.querySelector('button')?.textContent).toContain('Agenda');
});
