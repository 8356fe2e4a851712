import { Plus } from 'lucide';
import type { ComponentChildren } from 'preact';
import { useCallback, useMemo, useRef } from 'preact/hooks';
import { pairKey } from '../../../core/pair';
import { filterQuestions, fromStage, isFiltered, NO_FILTER, type QuestionFilter } from '../../../core/question-filter';
import type { QuestionRow } from '../../../core/question-library';
import type { MeetingRow, Pair } from '../../../core/views';
import { call } from '../../../platform/call';
import { t, tn } from '../../../platform/words';
import { Icon } from '../../shared/Icon';
import { Trouble } from '../../shared/Trouble';
import { useKeepFocus } from '../../shared/use-keep-focus';
import { useView } from '../../shared/use-view';
import { OwnForm } from './OwnForm';
import { QuestionEntry } from './QuestionEntry';
import { QuestionFilters } from './QuestionFilters';
import { QuestionList } from './QuestionList';
import { addOwn, type OwnWords } from './questions-acts';
import { type Looking, STEP } from './use-looking';
import { themeName } from './words';
import './Questions.css';

/** As many meetings as the small menu offers. */
const MEETINGS = 8;

interface Props {
  pair: Pair;
  looking: Looking;
  onLooking: (change: Partial<Looking>) => void;
  onNotes: (meetingId: string) => void;
  onNewMeeting: () => void;
  /** What stands above the library. */
  children?: ComponentChildren;
}

interface Library {
  questions: QuestionRow[];
  upcoming: MeetingRow[];
}

/** All questions that she may ask, with search and filters, and her own. */
export function Questions({ pair, looking, onLooking, onNotes, onNewMeeting, children }: Props) {
  const { view, refusal, message, reload } = useLibrary(pair);
  const area = useRef<HTMLDivElement>(null);
  const ownButton = useRef<HTMLButtonElement>(null);
  useKeepFocus(area);
  const { filter, limit, draft } = looking;
  const look = (next: QuestionFilter) => onLooking({ filter: next, limit: STEP });
  const questions = useMemo(() => fromStage(view?.questions ?? [], pair.stage), [view, pair.stage]);
  const found = useMemo(() => filterQuestions(questions, filter, themeName), [questions, filter]);
  const isStarless = filter.starred && !questions.some((row) => row.isStarred);
  const closeForm = () => {
    ownButton.current?.focus();
    onLooking({ draft: undefined });
  };
  const add = async (words: OwnWords) => {
    const isAdded = await addOwn(pair, words);
    // It stands first: nothing may hide it.
    if (isAdded && isFiltered(filter)) look(NO_FILTER);
    return isAdded;
  };
  return (
    <div ref={area}>
      {children}
      <section class="sec q-top" aria-label={t('questions_find')}>
        <QuestionFilters filter={filter} onFilter={look} />
      </section>
      {!view && refusal && <Trouble reason={refusal} message={message} onRetry={() => void reload()} />}
      {view && (
        <section class="sec q-library" aria-label={t('panel_questions')}>
          <div class="sec-h">
            <h2>
              <span role="status" class="num">
                {isFiltered(filter)
                  ? t('questions_found', found.length, questions.length)
                  : tn('questions_count', questions.length)}
              </span>
            </h2>
            {isFiltered(filter) && (
              <button type="button" class="btn btn-quiet" onClick={() => look(NO_FILTER)}>
                {t('questions_clear')}
              </button>
            )}
            <button
              ref={ownButton}
              type="button"
              class="btn btn-quiet btn-out-r"
              aria-expanded={draft !== undefined}
              onClick={() => (draft ? closeForm() : onLooking({ draft: newWords(pair, filter) }))}
            >
              <Icon node={Plus} />
              {t('questions_add_own')}
            </button>
          </div>
          {draft && (
            <OwnForm
              words={draft}
              submit={t('questions_add')}
              label={t('questions_add_own')}
              onInput={(words) => onLooking({ draft: words })}
              onSubmit={add}
              onDone={closeForm}
            />
          )}
          {found.length === 0 && (
            <p class="empty">{t(isStarless ? 'questions_none_starred' : 'questions_none_found')}</p>
          )}
          <QuestionList rows={found} limit={limit} onLimit={(next) => onLooking({ limit: next })}>
            {(row) => (
              <QuestionEntry
                key={row.questionId}
                row={row}
                pair={pair}
                upcoming={view.upcoming}
                onNotes={onNotes}
                onNewMeeting={onNewMeeting}
              />
            )}
          </QuestionList>
        </section>
      )}
    </div>
  );
}

function useLibrary({ mentorshipIds }: Pair) {
  const who = pairKey(mentorshipIds);
  const load = useCallback(async () => {
    const ids = who.split(' ');
    const [library, meetings] = await Promise.all([
      call('listQuestions', { mentorshipIds: ids }),
      call('listMeetings', { mentorshipIds: ids, limit: 1 }),
    ]);
    if (!library.ok) return library;
    if (!meetings.ok) return meetings;
    const upcoming = meetings.upcoming.filter(({ status }) => status !== 'cancelled').slice(0, MEETINGS);
    return { ok: true as const, view: { questions: library.questions, upcoming } };
  }, [who]);
  return useView<Library>(load);
}

/** What the form starts with: the theme and stage that she looks at. */
function newWords({ stage }: Pair, filter: QuestionFilter): OwnWords {
  return { text: '', theme: filter.theme ?? 'expectations', stage: filter.stage ?? stage };
}
