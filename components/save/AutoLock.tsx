import { useState } from 'preact/hooks';
import { passphraseTrouble } from '../../core/passphrase';
import { putDailyKey } from '../../platform/auto-backup';
import { call } from '../../platform/call';
import { t } from '../../platform/words';
import { toldOf } from '../shared/acts';
import { CheckField } from '../shared/CheckField';
import type { FileAnswer, Files } from '../shared/files';
import { PassphraseFields } from './PassphraseFields';
import { troubleWords } from './progress';

/** A passphrase for the daily files, asked once. */
export function AutoLock({ files, isLocked }: { files: Files; isLocked: boolean }) {
  const [isChoosing, setChoosing] = useState(false);
  const [phrase, setPhrase] = useState({ first: '', again: '' });
  const [isTried, setTried] = useState(false);
  const [answer, setAnswer] = useState<FileAnswer | 'busy'>();
  const turn = (on: boolean) => {
    setChoosing(on);
    setAnswer(undefined);
    if (!on) void putDailyKey(undefined);
  };
  const lock = async () => {
    if (answer === 'busy') return;
    setTried(true);
    if (passphraseTrouble(phrase.first, phrase.again)) return;
    setTried(false);
    setAnswer('busy');
    const made = await files.lockDaily(phrase.first);
    setAnswer(made);
    if (!made.ok) return;
    setPhrase({ first: '', again: '' });
    setChoosing(false);
    toldOf(await call('backUpNow', {}));
  };
  return (
    <>
      <CheckField label={t('auto_lock')} line={t('auto_lock_line')} checked={isLocked || isChoosing} onChange={turn} />
      {isChoosing && (
        <form
          class="save-pass"
          onSubmit={(event) => {
            event.preventDefault();
            void lock();
          }}
        >
          <PassphraseFields value={phrase} onChange={setPhrase} isTried={isTried} />
          <div>
            <button type="submit" class="btn btn-edge" aria-disabled={answer === 'busy'}>
              {t('auto_lock_now')}
            </button>
          </div>
        </form>
      )}
      {answer && answer !== 'busy' && !answer.ok && (
        <p class="small" role="alert">
          {troubleWords(answer.reason, answer.message)}
        </p>
      )}
    </>
  );
}
