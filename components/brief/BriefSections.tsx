import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { dateOf, toLocal } from '../../core/local-time';
import type { BriefView, SuggestedQuestion } from '../../core/views';
import { t, tn } from '../../platform/words';
import { notNow, setDone, takeQuestion, tickAway } from '../shared/acts';
import { ChecklistRows } from '../shared/ChecklistRows';
import { OpenItemRow } from '../shared/OpenItemRow';
import { WhyLine, WhyThese } from '../shared/Points';
import { QuestionPrompt } from '../shared/QuestionPrompt';
import { shortName } from '../shared/short-name';
import { useNow } from '../shared/use-now';

interface SectionProps {
  title: string;
  count?: string | undefined;
  more?: { words: string; onClick: () => void } | undefined;
  /** Another act in its place. */
  act?: ComponentChildren;
  children: ComponentChildren;
}

/** A section with its heading, a quiet count and one quiet act. */
export function Section({ title, count, more, act, children }: SectionProps) {
  return (
    <section class="sec" aria-label={title}>
      <div class="sec-h">
        <h2>{title}</h2>
        {count && <span class="count num">{count}</span>}
        <span class="grow" />
        {more && (
          <button type="button" class="btn btn-quiet btn-out-r" onClick={more.onClick}>
            {more.words}
          </button>
        )}
        {act}
      </div>
      {children}
    </section>
  );
}

interface PartProps {
  brief: BriefView;
  /** At most so many rows. */
  limit: number;
  /** Where the rest is. */
  onMore?: () => void;
  /** What to say when there is nothing; absent: then there is no section. */
  empty?: string;
}

const more = (left: number, onClick: (() => void) | undefined) =>
  left > 0 && onClick ? { words: tn('popup_more', left), onClick } : undefined;

/** Promises on both sides. */
export function OpenBetween({ brief, limit, onMore, empty }: PartProps) {
  const now = useNow();
  const { items, total } = brief.open;
  if (total === 0 && !empty) return null;
  const shown = items.slice(0, limit);
  const rest = more(total - shown.length, onMore);
  return (
    <Section title={t('popup_open')} count={total > shown.length ? String(total) : undefined} more={rest}>
      {total === 0 && <p class="empty">{empty}</p>}
      <ul>
        {shown.map((item) => (
          <OpenItemRow
            key={item.id}
            item={item.ownerName ? { ...item, ownerName: shortName(item.ownerName) } : item}
            now={now}
            onDone={(done) => setDone(item, item.meetingId ?? brief.next?.meetingId ?? '', done)}
          />
        ))}
      </ul>
    </Section>
  );
}

/** What is left on the checklist of this stage, core first. */
export function BeforeMeeting({ brief, limit, onMore, empty }: PartProps) {
  const { rows, left } = brief.checklist;
  const open = rows.filter((row) => !row.ticked);
  if (left === 0 && !empty) return null;
  const shown = open.slice(0, limit);
  return (
    <Section
      title={t(brief.next ? 'popup_before' : 'popup_this_stage')}
      count={left > 0 ? tn('popup_left', left) : undefined}
      more={more(left - shown.length, onMore)}
    >
      {left === 0 && <p class="empty">{empty}</p>}
      <ChecklistRows rows={shown} onTick={(row, ticked) => tickAway(brief.pair.mentorshipIds, row, ticked)} />
    </Section>
  );
}

/** Alone, today, or at the next meeting. */
function worthTitle({ next }: BriefView, shown: readonly SuggestedQuestion[], today: string): string {
  if (shown.length > 0 && shown.every(({ isForSelf }) => isForSelf)) return t('popup_worth_self');
  return t(next && dateOf(next.startsAt) === today ? 'popup_worth' : 'popup_worth_next');
}

/** Up to three questions with a reason each. */
export function WorthAsking({ brief, limit, empty, isWide = false }: PartProps & { isWide?: boolean }) {
  const [isExplained, setExplained] = useState(false);
  const today = dateOf(toLocal(useNow()));
  const shown = brief.questions.slice(0, limit);
  if (shown.length === 0 && !empty) return null;
  return (
    <Section
      title={worthTitle(brief, shown, today)}
      act={shown.length > 0 && <WhyThese isOpen={isExplained} onToggle={() => setExplained(!isExplained)} />}
    >
      {isExplained && shown.length > 0 && <WhyLine />}
      {shown.length === 0 && <p class="empty">{empty}</p>}
      <ul>
        {shown.map((question) => (
          <QuestionPrompt
            key={question.questionId}
            question={question}
            isWide={isWide}
            isExplained={isExplained}
            onTake={() => void takeQuestion(brief.next, question)}
            onNotNow={() => void notNow(brief.pair.mentorshipIds, question)}
          />
        ))}
      </ul>
    </Section>
  );
}
