import type { BriefView } from '../../core/views';
import { t } from '../../platform/words';
import { Section } from '../brief/BriefSections';
import { formatStart } from '../shared/dates';
import { useNow } from '../shared/use-now';
import './Upcoming.css';

interface Props {
  brief: BriefView;
  onOpen: (meetingId: string) => void;
}

/** The meetings after the one above, whoever they are with. A press opens the notes and turns to these people. */
export function Upcoming({ brief, onOpen }: Props) {
  const now = useNow();
  if (brief.upcoming.length === 0) return null;
  return (
    <Section title={t('upcoming_title')}>
      <ul class="upcoming">
        {brief.upcoming.map(({ meetingId, names, startsAt }) => (
          <li key={meetingId}>
            <button type="button" onClick={() => onOpen(meetingId)}>
              <span class="upcoming-who">{names.join(', ')}</span>{' '}
              <span class="small quiet num">{formatStart(startsAt, now)}</span>
            </button>
          </li>
        ))}
      </ul>
    </Section>
  );
}
