import { t } from '../../platform/words';
import { RestorePart } from '../save/RestorePart';
import type { Files } from '../shared/files';
import '../save/save.css';

interface Props {
  files: Files;
  onSample: () => Promise<void>;
  onRestored: () => void;
}

/** Instead of the steps: sample people, or a file from another computer. */
export function OtherWays({ files, onSample, onRestored }: Props) {
  return (
    <section class="welcome-other" aria-labelledby="welcome-instead">
      <h2 id="welcome-instead">{t('welcome_instead')}</h2>
      <div class="bar wrap">
        <button type="button" class="btn btn-edge" onClick={() => void onSample()}>
          {t('welcome_sample')}
        </button>
      </div>
      <RestorePart files={files} label={t('welcome_have_file')} onRestored={onRestored} />
    </section>
  );
}
