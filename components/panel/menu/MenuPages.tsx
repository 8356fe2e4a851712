import type { Pair } from '../../../core/views';
import type { MenuPage } from '../../../platform/panel';
import { t } from '../../../platform/words';
import type { Files } from '../../shared/files';
import { type NewPerson, PersonForm } from '../../shared/PersonForm';
import { PageHead } from '../PageHead';
import { AboutPage, type AboutWords } from './AboutPage';
import { CalendarsPage } from './CalendarsPage';
import { ContactsPage } from './ContactsPage';
import { DeletedPage } from './DeletedPage';
import { ErasePage } from './ErasePage';
import { KeyboardPage } from './KeyboardPage';
import { LeavePage } from './LeavePage';
import { PeoplePage } from './PeoplePage';
import { SavePage } from './SavePage';
import { SettingsPage } from './SettingsPage';

export interface PageProps {
  page: MenuPage | 'add-person';
  pairs: Pair[];
  /** The mentorship to begin with on the page of people; else all are listed. */
  personId?: string | undefined;
  about: AboutWords;
  files: Files;
  onPage: (page: MenuPage | 'add-person') => void;
  onBack: () => void;
  onAdd: (person: NewPerson) => Promise<void>;
}

/** The page that was chosen in the menu. */
export function MenuPages(props: PageProps) {
  const { page, pairs, personId, about, files, onPage, onBack, onAdd } = props;
  if (page === 'people')
    return <PeoplePage pairs={pairs} startId={personId} onBack={onBack} onAdd={() => onPage('add-person')} />;
  const title = page === 'add-person' ? t('welcome_whom') : t(`menu_${page}`);
  return (
    <>
      <PageHead back={t('menu_back')} onBack={onBack} title={title} />
      {page === 'add-person' && (
        <div class="page-form">
          <PersonForm submit={t('person_add')} onSubmit={onAdd} autoFocus />
        </div>
      )}
      {page === 'settings' && <SettingsPage onSave={() => onPage('save')} onErase={() => onPage('erase')} />}
      {page === 'calendars' && <CalendarsPage />}
      {page === 'contacts' && <ContactsPage fields={about.institutionFields} />}
      {page === 'save' && <SavePage files={files} pairs={pairs} />}
      {page === 'deleted' && <DeletedPage />}
      {page === 'erase' && <ErasePage files={files} onSave={() => onPage('save')} onDone={onBack} />}
      {page === 'keyboard' && <KeyboardPage />}
      {page === 'leave' && <LeavePage onSave={() => onPage('save')} />}
      {page === 'about' && <AboutPage about={about} />}
    </>
  );
}
