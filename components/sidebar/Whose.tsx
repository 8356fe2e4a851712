import type { SidebarView } from '../../core/views';
import { t } from '../../platform/words';
import { EventBar } from '../meeting/EventBar';
import { useNow } from '../shared/use-now';
import { WhoseForm } from './WhoseForm';

/** The event was read; whose is it? The first time of all it says what the extension reads and keeps. */
export function Whose({ view }: { view: Extract<SidebarView, { state: 'whose' }> }) {
  const now = useNow();
  return (
    <main class="sb-main">
      {view.isClosed && <p class="sb-closed">{t('notes_closed')}</p>}
      <EventBar meetingId={view.meetingId} event={view} now={now} isDoubtful={view.level === 'ask'} />
      <div class="scroll">
        {view.isFirst && (
          <section class="sec whose-hello">
            <p>{t('whose_hello_reads')}</p>
            <p>{t('whose_hello_keeps')}</p>
            <p>{t('whose_hello_sends')}</p>
          </section>
        )}
        <WhoseForm
          title={t(view.isFirst ? 'whose_first' : 'whose_title')}
          candidates={view.candidates}
          attendees={view.attendees}
          moreAttendees={view.moreAttendees}
          isSeries={view.isSeries}
          isFirst={view.isFirst}
          canReadGuests={view.canReadGuests}
        />
      </div>
    </main>
  );
}
