import { call } from '../../platform/call';
import { openOwnPage } from '../../platform/panel';
import { t } from '../../platform/words';
import { addPerson, toldOf } from '../shared/acts';
import { PersonForm } from '../shared/PersonForm';
import { Promises } from '../shared/Promises';
import './FirstRun.css';
import { LostHere } from './LostHere';

/** Nobody is set up yet: what it does in three lines, and whom one meets. */
export function FirstRun({ onAdded }: { onAdded: (mentorshipId?: string) => void }) {
  return (
    <>
      <header class="person first-brand">
        <img src="/icon/mark-32.svg" width={32} height={32} alt="" />
        <h1 class="grow">{t('extName')}</h1>
        <button type="button" class="btn btn-quiet btn-out-r" onClick={() => void openOwnPage('welcome.html')}>
          {t('welcome_have_file')}
        </button>
      </header>
      <main class="scroll">
        <LostHere />
        <section class="sec">
          <p class="first-intro">{t('welcome_intro')}</p>
          <Promises />
        </section>
        <section class="sec first-ask">
          <h2 class="first-title">{t('welcome_whom')}</h2>
          <PersonForm
            submit={t('welcome_start')}
            onSubmit={async (person) => {
              const added = await addPerson(person);
              if (added) onAdded(added);
            }}
          >
            <button
              type="button"
              class="btn btn-quiet"
              onClick={() => void call('showSample', { on: true }).then((answer) => toldOf(answer) && onAdded())}
            >
              {t('welcome_sample')}
            </button>
          </PersonForm>
        </section>
      </main>
    </>
  );
}
