import { Download } from 'lucide';
import { useState } from 'preact/hooks';
import { passphraseTrouble } from '../../core/passphrase';
import { t } from '../../platform/words';
import { CheckField } from '../shared/CheckField';
import type { FileAnswer, Files, Progress } from '../shared/files';
import { Icon } from '../shared/Icon';
import { PassphraseFields } from './PassphraseFields';
import { progressWords, savedWords } from './progress';

interface Props {
  files: Files;
  /** Addresses of calendars are there. */
  hasFeeds: boolean;
  /** Others may find the file. */
  startsLocked?: boolean;
  onSaved?: (passphrase: string | undefined) => void;
}

/** Everything to a file: the copy that survives a lost computer. */
export function SavePart({ files, hasFeeds, startsLocked = false, onSaved = () => {} }: Props) {
  const [isLocked, setLocked] = useState(startsLocked);
  const [withFeeds, setWithFeeds] = useState(false);
  const [phrase, setPhrase] = useState({ first: '', again: '' });
  const [isTried, setTried] = useState(false);
  const [progress, setProgress] = useState<Progress>();
  const [answer, setAnswer] = useState<FileAnswer>();
  const save = async () => {
    if (progress) return;
    setTried(isLocked);
    // What an earlier try said is not true of this one.
    setAnswer(undefined);
    if (isLocked && passphraseTrouble(phrase.first, phrase.again)) return;
    setTried(false);
    setProgress({ step: 'reading' });
    const made = await files.save({ withFeeds, ...(isLocked ? { passphrase: phrase.first } : {}) }, setProgress);
    setAnswer(made);
    if (made.ok) onSaved(isLocked ? phrase.first : undefined);
    setProgress(undefined);
    setPhrase({ first: '', again: '' });
  };
  return (
    <>
      <p>{t('menu_save_line')}</p>
      <CheckField
        label={t('save_lock')}
        line={t(isLocked ? 'save_lock_line' : 'menu_save_care')}
        checked={isLocked}
        onChange={setLocked}
      />
      {hasFeeds && (
        <CheckField label={t('save_feeds')} line={t('save_feeds_line')} checked={withFeeds} onChange={setWithFeeds} />
      )}
      <form
        class="save-pass"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        {isLocked && <PassphraseFields value={phrase} onChange={setPhrase} isTried={isTried} />}
        <div>
          <button type="submit" class="btn btn-primary" aria-disabled={progress !== undefined}>
            <Icon node={Download} />
            {t('menu_save_now')}
          </button>
        </div>
      </form>
      <div role="status">{progress ? <p>{progressWords(progress)}</p> : answer && <p>{savedWords(answer)}</p>}</div>
    </>
  );
}
