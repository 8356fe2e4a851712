import type { Pair } from '../../../core/views';
import { t } from '../../../platform/words';
import { AutoPart } from '../../save/AutoPart';
import { CopiesPart } from '../../save/CopiesPart';
import { ExportPart } from '../../save/ExportPart';
import { LastSaved } from '../../save/LastSaved';
import { RestorePart } from '../../save/RestorePart';
import { SavePart } from '../../save/SavePart';
import { useSaveFacts } from '../../save/use-save-facts';
import type { Files } from '../../shared/files';
import '../../save/save.css';

/** Everything to a file, back from a file, and out to other tools. */
export function SavePage({ files, pairs }: { files: Files; pairs: Pair[] }) {
  const facts = useSaveFacts();
  if (!facts) return null;
  return (
    <div class="page-form">
      <section class="save-part">
        <h3>{t('save_title')}</h3>
        <LastSaved at={facts.lastBackupAt} />
        <SavePart files={files} hasFeeds={facts.hasFeeds} />
      </section>
      <section class="save-part">
        <h3>{t('auto_title')}</h3>
        <AutoPart files={files} />
      </section>
      <section class="save-part">
        <h3>{t('restore_title')}</h3>
        <p>{t('restore_line')}</p>
        <RestorePart files={files} label={t('restore_choose')} />
      </section>
      <CopiesPart files={files} title={t('copies_title')} />
      <section class="save-part">
        <h3>{t('export_title')}</h3>
        <ExportPart files={files} pairs={pairs} />
      </section>
    </div>
  );
}
