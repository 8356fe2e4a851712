import { Search, X } from 'lucide';
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { pairKey } from '../../core/pair';
import type { FoundLine, ProblemLine } from '../../core/problem-view';
import type { Pair } from '../../core/views';
import { t, tn } from '../../platform/words';
import { Icon } from '../shared/Icon';
import { FoundList, type Option } from './FoundList';
import { GoodQuestions } from './GoodQuestions';
import { UrgentHelp } from './HelpCard';
import { useProblems } from './use-problems';
import './Finder.css';

interface Props {
  pair: Pair;
  /** Called with the problem that was chosen; never with an urgent one, whose card is shown here. */
  onOpen: (problem: ProblemLine) => void;
  /** At the foot of a surface: no visible label, and the list opens upwards. */
  isLow?: boolean;
  /** Called when something more than the box and its list is shown, and when it goes. */
  onWide?: (isWide: boolean) => void;
}

const longest = 500;

/** "What is going on?": one box, and below it the problems that fit, while she types. Her words are kept nowhere. */
export function Finder(props: Props) {
  return <Box key={pairKey(props.pair.mentorshipIds)} {...props} />;
}

function Box({ pair, onOpen, isLow = false, onWide }: Props) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  const [isOpen, setOpen] = useState(false);
  const [at, setAt] = useState<number>();
  const [shown, setShown] = useState<'help' | 'questions'>();
  const { answer, failed, ask, askSoon, forget } = useProblems(pair);

  const isFound = (answer?.found.length ?? 0) > 0;
  const isNone = Boolean(answer?.typed.trim()) && !isFound;
  const isUrgent = answer?.found[0]?.isUrgent === true || shown === 'help';
  const isWide = isUrgent || shown === 'questions';
  const options = optionsOf(isFound ? answer?.found : answer?.usual, isNone);
  const isExpanded = isOpen && !isWide && options.length > 0;
  const active = isExpanded ? Math.min(at ?? (isFound ? 0 : -1), options.length - 1) : -1;
  // Before it is drawn: the card for somebody in danger never stands among other things.
  useLayoutEffect(() => {
    onWide?.(isWide);
    return () => onWide?.(false);
  }, [isWide]);

  const choose = (option: Option | undefined) => {
    if (!option) return;
    setAt(undefined);
    if (option.kind !== 'problem' || option.isUrgent) {
      setShown(option.kind === 'questions' ? 'questions' : 'help');
      return;
    }
    setOpen(false);
    onOpen({ problemId: option.problemId, title: option.title });
  };
  const clear = () => {
    setTyped('');
    setAt(undefined);
    setShown(undefined);
    forget();
    field.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      setOpen(true);
      const from = active < 0 && step < 0 ? 0 : active;
      if (isExpanded) setAt((from + step + options.length) % options.length);
    } else if (event.key === 'Enter') {
      if (answer?.typed !== typed) void ask(typed);
      else choose(options[active]);
    } else if (event.key === 'Escape' && (isExpanded || typed || shown)) {
      // Here, or the browser would close the popup's whole window.
      event.stopPropagation();
      if (isExpanded) setOpen(false);
      else clear();
    } else return;
    event.preventDefault();
  };
  return (
    <search class={isLow ? 'finder finder-low' : 'finder'} aria-label={t('finder_label')}>
      <div class="finder-box">
        <label class={isLow ? 'sr' : 'label'} for={`${id}-field`}>
          {t('finder_label')}
        </label>
        <div class="bar">
          <span class="find">
            <Icon node={Search} />
            <input
              ref={field}
              id={`${id}-field`}
              class="input"
              role="combobox"
              aria-expanded={isExpanded}
              aria-controls={isExpanded ? `${id}-list` : undefined}
              aria-autocomplete="list"
              aria-activedescendant={active >= 0 ? `${id}-list-${active}` : undefined}
              placeholder={t(isLow ? 'finder_label' : 'finder_hint')}
              autocomplete="off"
              // Some browsers ask a service for spelling.
              spellcheck={false}
              maxLength={longest}
              value={typed}
              // The list opens by a press, an arrow or a word: the focus may come by itself when something else goes.
              onFocus={() => {
                if (!answer) void ask(typed);
              }}
              onBlur={() => setOpen(false)}
              onClick={() => setOpen(true)}
              onInput={(event) => {
                const words = event.currentTarget.value;
                setTyped(words);
                setAt(undefined);
                setShown(undefined);
                setOpen(true);
                if (words.trim()) askSoon(words);
                else forget();
              }}
              onKeyDown={onKeyDown}
            />
          </span>
          {(typed !== '' || shown) && (
            <button
              type="button"
              class="btn btn-icon"
              aria-label={t('finder_clear')}
              title={t('finder_clear')}
              onClick={clear}
            >
              <Icon node={X} />
            </button>
          )}
        </div>
        {isExpanded && (
          <FoundList
            id={`${id}-list`}
            head={isFound ? undefined : t(isNone ? 'finder_none' : 'finder_usual')}
            options={options}
            active={active}
            onChoose={choose}
          />
        )}
        <p class={failed ? 'small quiet' : 'sr'} role="status">
          {failed ? t('finder_failed') : isExpanded ? said(isFound, isNone, options.length) : ''}
        </p>
      </div>
      {isUrgent && answer && <UrgentHelp cards={answer.help} />}
      {shown === 'questions' && !isUrgent && <GoodQuestions pair={pair} />}
    </search>
  );
}

/** What a screen reader hears of the list. */
function said(isFound: boolean, isNone: boolean, count: number): string {
  return isFound ? tn('finder_found', count) : isNone ? t('finder_none') : '';
}

function optionsOf(lines: readonly (ProblemLine | FoundLine)[] | undefined, isNone: boolean): Option[] {
  const problems = (lines ?? []).map(
    (line): Option => ({ kind: 'problem', isUrgent: 'isUrgent' in line && line.isUrgent, ...line }),
  );
  if (!isNone) return problems;
  // What was not understood may be grave: the way to help stands there too.
  return [...problems, { kind: 'help', title: t('finder_help') }, { kind: 'questions', title: t('finder_questions') }];
}
