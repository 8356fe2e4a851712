import { agendaText, agreedText, type CopyLabels, onlyMine, onlyMySteps } from '../../core/copied';
import type { MeetingView } from '../../core/views';
import { t, tn } from '../../platform/words';
import { Copy } from '../shared/Copy';
import { formatFullDay, formatFullWhen } from '../shared/dates';
import { copyWarning } from '../shared/GuardLine';
import { shareLines, shareSteps } from './agenda-acts';
import type { Acts } from './use-acts';

/** Two texts to send or paste, made of what is for both and of nothing else. */
export function CopyParts({ view, acts }: { view: MeetingView; acts: Acts }) {
  const mine = onlyMine(view);
  const steps = onlyMySteps(view);
  const labels: CopyLabels = {
    agenda: t('notes_agenda'),
    notes: t('notes_notes'),
    steps: t('notes_steps'),
    done: t('notes_done'),
    me: t('notes_me'),
    // Read by somebody else on another day: no "today", no "Friday".
    when: (startsAt, endsAt) => formatFullWhen(startsAt, endsAt),
    due: (date) => t('shared_due', formatFullDay(date)),
    minutes: (minutes) => tn('notes_minutes', minutes),
  };
  return (
    <section class="sec copies">
      <h2 class="sr">{t('notes_copies')}</h2>
      <Copy
        label={t('notes_copy_agenda')}
        text={() => agendaText(view, labels)}
        empty={t('notes_copy_nothing')}
        warn={copyWarning}
        fill={
          mine.length > 0
            ? { words: tn('notes_make_all_both', mine.length), onPress: () => shareLines(mine, acts) }
            : undefined
        }
      />
      <Copy
        label={t('notes_copy_agreed')}
        text={() => agreedText(view, labels)}
        empty={t('notes_copy_nothing')}
        warn={copyWarning}
        fill={
          steps.length > 0
            ? { words: tn('notes_make_steps_both', steps.length), onPress: () => shareSteps(steps, acts) }
            : undefined
        }
      />
      <p class="small quiet">{t('notes_copies_hint')}</p>
    </section>
  );
}
