import { Pencil, Star, Trash2 } from 'lucide';
import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { QuestionRow } from '../../../core/question-library';
import type { MeetingRow, Pair } from '../../../core/views';
import { t } from '../../../platform/words';
import { notNow, startNow, takeQuestion } from '../../shared/acts';
import { formatDate } from '../../shared/dates';
import { Icon } from '../../shared/Icon';
import { StageMark, stageNumber } from '../../shared/StageMark';
import { useNow } from '../../shared/use-now';
import { WhyButton } from '../../shared/WhyButton';
import { AgendaAct } from './AgendaAct';
import { OwnForm } from './OwnForm';
import { changeOwn, removeOwn, showAgain, star } from './questions-acts';
import { depthName, depthWords, themeName } from './words';

interface Props {
  row: QuestionRow;
  pair: Pair;
  upcoming: readonly MeetingRow[];
  onNotes: (meetingId: string) => void;
  onNewMeeting: () => void;
}

/** One question of the library: what it is, what is known of it for this pair, and what to do with it. */
export function QuestionEntry({ row, pair, upcoming, onNotes, onNewMeeting }: Props) {
  const [editing, setEditing] = useState(false);
  const isBack = useRef(false);
  const editButton = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isBack.current) editButton.current?.focus();
    isBack.current = editing;
  }, [editing]);
  if (editing)
    return (
      <li class="q-edit">
        <OwnForm
          words={row}
          submit={t('questions_save')}
          label={t('questions_edit')}
          onSubmit={(words) => changeOwn(row, words)}
          onDone={() => setEditing(false)}
        />
      </li>
    );
  return (
    <li class={`prompt prompt-wide q-row stage-${stageNumber(row.stage)} ${row.notNowUntil ? 'q-off' : ''}`}>
      <p class="q">
        <bdi>{row.text}</bdi>
      </p>
      <p class="q-facts">
        <StageMark stage={row.stage} />
        <span>
          {row.depth ? t('questions_kind', themeName(row.theme), depthName(row.depth)) : themeName(row.theme)}
        </span>
        <Facts row={row} />
      </p>
      <span class="acts">
        {row.mode === 'pair' && !row.isOnAgenda && (
          <AgendaAct
            text={row.text}
            upcoming={upcoming}
            onTake={(meeting) => void takeQuestion(meeting, row)}
            onStartNow={() => onNotes(startNow(pair, (meeting) => void takeQuestion(meeting, row)))}
            onNewMeeting={onNewMeeting}
          />
        )}
        {(row.notNowUntil || !row.isOnAgenda) && (
          <button
            type="button"
            class="btn btn-quiet later"
            aria-label={t(row.notNowUntil ? 'questions_again_named' : 'shared_not_now_named', row.text)}
            onClick={() => void (row.notNowUntil ? showAgain(pair, row) : notNow(pair.mentorshipIds, row))}
          >
            {t(row.notNowUntil ? 'questions_again' : 'shared_not_now')}
          </button>
        )}
        <span class="q-end">
          {row.isOwn && <OwnActs row={row} button={editButton} onEdit={() => setEditing(true)} />}
          {row.depth && (
            <WhyButton
              label={row.text}
              name={t('questions_about', row.text)}
              why={depthWords(row.depth)}
              source={row.source}
            />
          )}
          <button
            type="button"
            class="btn btn-icon"
            aria-pressed={row.isStarred}
            aria-label={t('questions_star_named', row.text)}
            title={t('questions_star')}
            onClick={() => void star(pair, row)}
          >
            <Icon node={Star} />
          </button>
        </span>
      </span>
    </li>
  );
}

/** What is known of it, each as a sentence of its own. */
function Facts({ row }: { row: QuestionRow }) {
  const now = useNow();
  return (
    <>
      {row.isOwn && <span class="chip">{t('questions_yours')}</span>}
      {row.mode === 'self' && <span class="chip">{t('questions_self')}</span>}
      {row.isOnAgenda && <span>{t('questions_on_agenda')}</span>}
      {row.askedOn && <span class="num">{t('questions_asked_on', formatDate(row.askedOn, now))}</span>}
      {row.notNowUntil && <span class="num">{t('questions_not_now_until', formatDate(row.notNowUntil, now))}</span>}
    </>
  );
}

interface OwnProps {
  row: QuestionRow;
  button: RefObject<HTMLButtonElement | null>;
  onEdit: () => void;
}

function OwnActs({ row, button, onEdit }: OwnProps) {
  return (
    <>
      <button
        ref={button}
        type="button"
        class="btn btn-icon"
        aria-label={t('questions_edit_named', row.text)}
        title={t('questions_edit')}
        onClick={onEdit}
      >
        <Icon node={Pencil} />
      </button>
      <button
        type="button"
        class="btn btn-icon"
        aria-label={t('questions_remove_named', row.text)}
        title={t('questions_remove')}
        onClick={() => void removeOwn(row)}
      >
        <Icon node={Trash2} />
      </button>
    </>
  );
}
