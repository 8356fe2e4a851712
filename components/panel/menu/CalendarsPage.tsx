import { useEffect, useState } from 'preact/hooks';
import type { SiteRow } from '../../../core/calendar-views';
import { call } from '../../../platform/call';
import { t } from '../../../platform/words';
import { CalendarChoice } from '../../shared/CalendarChoice';
import { Feeds, type KnownFeeds } from './Feeds';
import { LeftAlone } from './LeftAlone';
import { Sites } from './Sites';

/** Which calendars are read. Drawn when all of it is known: what came later would move what she is about to press. */
export function CalendarsPage() {
  const [known, setKnown] = useState<{ sites?: SiteRow[]; feeds?: KnownFeeds }>();
  useEffect(() => {
    void Promise.all([call('listSites', {}), call('listFeeds', {})]).then(([sites, feeds]) =>
      setKnown({ ...(sites.ok && { sites: sites.sites }), ...(feeds.ok && { feeds }) }),
    );
  }, []);
  return (
    <div class="page-form">
      <p>{t('menu_calendars_line')}</p>
      {known && (
        <>
          <CalendarChoice sites={known.sites} />
          <Sites first={known.sites} />
          <Feeds first={known.feeds} />
          <LeftAlone />
        </>
      )}
    </div>
  );
}
