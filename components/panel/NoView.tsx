import { useState } from 'preact/hooks';
import type { Refusal } from '../../platform/answer';
import { t } from '../../platform/words';
import type { Files } from '../shared/files';
import { SaveWay } from '../shared/save-way';
import { Toast } from '../shared/Toast';
import { Trouble } from '../shared/Trouble';
import { SavePage } from './menu/SavePage';
import { PageHead } from './PageHead';

interface Props {
  files: Files;
  reason: Refusal;
  message: string | undefined;
  onRetry: () => Promise<void>;
}

/** Nobody can be shown: what happened, and the page that saves everything, which reads the database itself. */
export function NoView({ files, reason, message, onRetry }: Props) {
  const [isSaving, setSaving] = useState(false);
  if (!isSaving)
    return (
      <SaveWay.Provider value={() => setSaving(true)}>
        <Trouble reason={reason} message={message} onRetry={() => void onRetry()} />
      </SaveWay.Provider>
    );
  return (
    <main class="panel-page">
      <PageHead back={t('menu_back')} onBack={() => setSaving(false)} title={t('menu_save')} />
      <SavePage files={files} pairs={[]} />
      <Toast />
    </main>
  );
}
