import { t } from '../../platform/words';

/** What to do next. */
export function Finish({ hasCalendar }: { hasCalendar: boolean }) {
  return (
    <section class="welcome-finish" aria-labelledby="welcome-next">
      <h2 id="welcome-next">{t('welcome_next')}</h2>
      <p>{t(hasCalendar ? 'welcome_next_calendar' : 'welcome_next_none')}</p>
    </section>
  );
}
