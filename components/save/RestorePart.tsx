import { FolderOpen } from 'lucide';
import { useState } from 'preact/hooks';
import { t } from '../../platform/words';
import { FileButton } from '../shared/FileButton';
import type { FileAnswer, Files, FileTrouble, HowToTake, Progress, ReadFile } from '../shared/files';
import { backupFiles } from '../shared/files';
import { showToast } from '../shared/toasts';
import { MergePreview } from './MergePreview';
import { progressWords, troubleWords } from './progress';
import { UnlockForm } from './UnlockForm';

interface Props {
  files: Files;
  /** What the button says. */
  label: string;
  onRestored?: () => void;
}

type State =
  | { at: 'start'; words?: string }
  | { at: 'busy'; progress: Progress; canStop: boolean }
  | { at: 'locked'; file: File; isWrong: boolean }
  | { at: 'read'; read: ReadFile };

/** A file back into Mentorside: read, shown, and only then taken. */
export function RestorePart({ files, label, onRestored = () => {} }: Props) {
  const [state, setState] = useState<State>({ at: 'start' });
  const failed = (reason: FileTrouble, message?: string) =>
    setState({ at: 'start', words: `${troubleWords(reason, message)} ${t('file_unchanged')}` });
  const read = async (file: File, passphrase?: string) => {
    setState({ at: 'busy', progress: { step: 'reading' }, canStop: true });
    const answer = await files.read(file, passphrase, (progress) => setState({ at: 'busy', progress, canStop: true }));
    if (!answer.ok && (answer.reason === 'locked' || answer.reason === 'wrong-passphrase'))
      return setState({ at: 'locked', file, isWrong: answer.reason === 'wrong-passphrase' });
    if (!answer.ok) return failed(answer.reason, answer.message);
    // Nobody is here yet: there is nothing to decide.
    if (answer.read.isEmptyHere) return take('merge', answer.read);
    setState({ at: 'read', read: answer.read });
  };
  const take = async (how: HowToTake, { dropped, feeds }: ReadFile, chosen: readonly string[] = []) => {
    setState({ at: 'busy', progress: { step: 'writing' }, canStop: false });
    const tell = (progress: Progress) => setState({ at: 'busy', progress, canStop: false });
    const answer = await files.take(how, tell, chosen);
    if (!answer.ok) return failed(answer.reason, answer.message);
    const more = [
      ...(dropped > 0 ? [t('restore_dropped', String(dropped))] : []),
      ...(feeds > 0 ? [t('restore_feeds')] : []),
    ];
    const isBack = how === 'bring-back';
    setState({ at: 'start', words: isBack ? t('preview_brought') : [t('welcome_restored'), ...more].join(' ') });
    const { copy } = answer;
    if (copy !== undefined) showToast(t(isBack ? 'preview_brought' : 'restore_done'), () => void undo(files, copy));
    // Into an empty profile: the first-run page goes on, and these words with it.
    else if (feeds > 0) showToast(t('restore_feeds'));
    onRestored();
  };
  return (
    <div class="save-pass">
      <div>
        <FileButton label={label} icon={FolderOpen} accept={backupFiles} onFile={(file) => void read(file)} />
      </div>
      <div role="status">
        {state.at === 'start' && state.words && <p class="small">{state.words}</p>}
        {state.at === 'busy' && <p>{progressWords(state.progress)}</p>}
      </div>
      {state.at === 'busy' && state.canStop && (
        <div>
          <button type="button" class="btn btn-quiet btn-out" onClick={() => files.stop()}>
            {t('restore_stop')}
          </button>
        </div>
      )}
      {state.at === 'locked' && (
        <UnlockForm
          isWrong={state.isWrong}
          onUnlock={(passphrase) => void read(state.file, passphrase)}
          onCancel={() => setState({ at: 'start' })}
        />
      )}
      {state.at === 'read' && (
        <MergePreview
          read={state.read}
          onTake={(how, chosen) => void take(how, state.read, chosen)}
          onCancel={() => setState({ at: 'start' })}
        />
      )}
    </div>
  );
}

/** Everything as it was before, from the copy that was kept. */
export async function undo(files: Files, copy: number): Promise<void> {
  const answer: FileAnswer = await files.goBack(copy);
  showToast(answer.ok ? t('copies_back') : troubleWords(answer.reason, answer.message));
}
