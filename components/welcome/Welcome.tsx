import { useEffect, useState } from 'preact/hooks';
import { call } from '../../platform/call';
import { onNews } from '../../platform/news';
import { t } from '../../platform/words';
import { LockSettings } from '../lock/LockSettings';
import { Cover, CoverButton } from '../meeting/Cover';
import { CopiesPart } from '../save/CopiesPart';
import { troubleWords } from '../save/progress';
import { RestorePart } from '../save/RestorePart';
import { addPerson, toldOf } from '../shared/acts';
import { CalendarChoice } from '../shared/CalendarChoice';
import type { Files } from '../shared/files';
import { Lost } from '../shared/Lost';
import { PersonForm } from '../shared/PersonForm';
import { Promises } from '../shared/Promises';
import { Toast } from '../shared/Toast';
import { showToast } from '../shared/toasts';
import { useTheme } from '../shared/use-theme';
import { ComputerChoice } from './ComputerChoice';
import { Finish } from './Finish';
import { OtherWays } from './OtherWays';
import { Permissions } from './Permissions';
import { PinHint } from './PinHint';
import { Step } from './Step';
import './Welcome.css';

interface Props {
  files: Files;
}

/** What was done so far; each part can be done in any order, and none is a must but the person. */
interface Done {
  who?: string;
  /** It was typed here: another one can be. */
  isHers?: true;
  calendar?: boolean;
  mine?: boolean;
}

function withoutWho({ who: _who, isHers: _hers, ...rest }: Done): Done {
  return rest;
}

/** First run, in a tab: what it does, three short steps, and what comes next. */
export function Welcome({ files }: Props) {
  const [done, setDone] = useState<Done>({});
  const note = (part: Done) => setDone((before) => ({ ...before, ...part }));
  useTheme();
  // Everything was deleted elsewhere: what was done here is not there any more.
  useEffect(() => onNews((changes) => changes.some(({ id }) => id === 'erased') && setDone({})), []);
  const sayMine = async (mine: boolean) => {
    note({ mine });
    toldOf(await call('putSettings', { patch: { id: 'settings', head: { computerIsMine: mine } } }));
  };
  const save = async () => {
    const answer = await files.save({}, () => {});
    showToast(answer.ok ? t('menu_saved_as', answer.fileName ?? '') : troubleWords(answer.reason, answer.message));
  };
  const restored = () => note({ who: t('welcome_your_people') });
  return (
    <Cover>
      <main class="welcome">
        <header class="welcome-head">
          <img src="/icon/48.png" width={48} height={48} alt="" />
          <h1 class="grow">{t('extName')}</h1>
          <CoverButton />
        </header>
        <Lost>
          <RestorePart files={files} label={t('restore_choose')} onRestored={restored} />
          <CopiesPart files={files} title={t('copies_title')} />
        </Lost>
        <p class="welcome-intro">{t('welcome_intro')}</p>
        <Promises />
        <Permissions />
        <Step number={1} title={t('welcome_whom')} isDone={done.who !== undefined}>
          {done.who === undefined ? (
            <PersonForm
              submit={t('person_add')}
              onSubmit={async (person) => {
                if (await addPerson(person)) note({ who: person.name, isHers: true });
              }}
            />
          ) : (
            <>
              <p role="status">{done.who ? t('welcome_added', done.who) : t('welcome_sample_shown')}</p>
              {done.isHers && (
                <div>
                  <button type="button" class="btn btn-quiet btn-out" onClick={() => setDone(withoutWho)}>
                    {t('welcome_another')}
                  </button>
                </div>
              )}
            </>
          )}
        </Step>
        <Step number={2} title={t('welcome_which')} isDone={done.calendar === true}>
          <p class="quiet">{t('welcome_which_line')}</p>
          <CalendarChoice onGranted={() => note({ calendar: true })} />
        </Step>
        <Step number={3} title={t('welcome_computer')} isDone={done.mine !== undefined}>
          <ComputerChoice isTitled value={done.mine} onChange={(mine) => void sayMine(mine)} onSave={() => void save()}>
            <div class="after">
              <LockSettings onSave={() => void save()} />
            </div>
          </ComputerChoice>
        </Step>
        {done.who !== undefined && <Finish hasCalendar={done.calendar === true} />}
        {done.who === undefined && (
          <OtherWays
            files={files}
            onSample={async () => {
              if (toldOf(await call('showSample', { on: true }))) note({ who: '' });
            }}
            onRestored={restored}
          />
        )}
        <PinHint />
        <Toast />
      </main>
    </Cover>
  );
}
