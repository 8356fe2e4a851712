import { Trash2 } from 'lucide';
import { useState } from 'preact/hooks';
import { call } from '../../platform/call';
import { t, tn } from '../../platform/words';
import { toldOf } from '../shared/acts';
import { FileButton } from '../shared/FileButton';
import type { Files, FileTrouble, Progress } from '../shared/files';
import { backupFiles } from '../shared/files';
import { Icon } from '../shared/Icon';
import { showToast } from '../shared/toasts';
import { progressWords, troubleWords } from './progress';
import { SavePart } from './SavePart';
import { UnlockForm } from './UnlockForm';

type State =
  | { at: 'start'; words?: string }
  | { at: 'busy'; progress: Progress }
  | { at: 'locked'; file: File; isWrong: boolean }
  | { at: 'whole'; file: File; records: number; missing: number };

/**
 * For a computer that others use: everything into a file, the file read back, and only then everything deleted here. The
 * file is compared once more in the press itself, so that a word written meanwhile is not lost.
 */
export function CloseDay({ files, hasFeeds }: { files: Files; hasFeeds: boolean }) {
  // Of the file that was saved here just now, so that it need not be typed again.
  const [saved, setSaved] = useState<{ passphrase: string | undefined }>();
  const [state, setState] = useState<State>({ at: 'start' });
  const check = async (file: File, passphrase: string | undefined) => {
    setState({ at: 'busy', progress: { step: 'reading' } });
    const answer = await files.check(file, passphrase, (progress) => setState({ at: 'busy', progress }));
    if (answer.ok) return setState({ at: 'whole', file, records: answer.records, missing: answer.missing });
    const { reason, message } = answer;
    if (reason === 'locked' || reason === 'wrong-passphrase')
      setState({ at: 'locked', file, isWrong: reason === 'wrong-passphrase' && passphrase !== saved?.passphrase });
    else failed(reason, message);
  };
  const failed = (reason: FileTrouble, message?: string) =>
    setState({ at: 'start', words: `${troubleWords(reason, message)} ${t('close_nothing_deleted')}` });
  const close = async (file: File) => {
    setState({ at: 'busy', progress: { step: 'comparing' } });
    const answer = await files.check(undefined, undefined, (progress) => setState({ at: 'busy', progress }));
    if (!answer.ok) return failed(answer.reason, answer.message);
    if (!toldOf(await call('eraseEverything', {}))) return;
    localStorage.clear();
    showToast(t('close_done', file.name));
  };
  return (
    <>
      <p>{t('close_line')}</p>
      <SavePart
        files={files}
        hasFeeds={hasFeeds}
        startsLocked
        onSaved={(passphrase) => {
          setSaved({ passphrase });
          setState({ at: 'start' });
        }}
      />
      <div>
        <p>{t('close_check_line')}</p>
        <FileButton
          label={t('close_check')}
          accept={backupFiles}
          onFile={(file) => void check(file, saved?.passphrase)}
        />
      </div>
      <div role="status">
        {state.at === 'start' && state.words && <p>{state.words}</p>}
        {state.at === 'busy' && <p>{progressWords(state.progress)}</p>}
        {state.at === 'whole' && (
          <p>
            {t('close_whole', state.file.name, String(state.records))}
            {state.missing > 0 && ` ${tn('save_missing', state.missing)}`}
          </p>
        )}
      </div>
      {state.at === 'locked' && (
        <UnlockForm
          isWrong={state.isWrong}
          onUnlock={(passphrase) => void check(state.file, passphrase)}
          onCancel={() => setState({ at: 'start' })}
        />
      )}
      {state.at === 'whole' && (
        <div>
          <button type="button" class="btn btn-alarm" onClick={() => void close(state.file)}>
            <Icon node={Trash2} />
            {t('close_delete')}
          </button>
        </div>
      )}
    </>
  );
}
