import { FileOutput } from 'lucide';
import { useState } from 'preact/hooks';
import { pairKey, pairName } from '../../core/pair';
import type { Pair } from '../../core/views';
import { t } from '../../platform/words';
import { Select } from '../panel/questions/Select';
import { CheckField } from '../shared/CheckField';
import type { FileAnswer, Files } from '../shared/files';
import { Icon } from '../shared/Icon';
import { savedWords } from './progress';

/** Pages and tables for other tools. */
export function ExportPart({ files, pairs }: { files: Files; pairs: Pair[] }) {
  const [whom, setWhom] = useState<string>();
  const [withPrivate, setWithPrivate] = useState(false);
  const [answer, setAnswer] = useState<FileAnswer | 'busy'>();
  const run = async () => {
    if (answer === 'busy') return;
    setAnswer('busy');
    const pair = pairs.find((one) => pairKey(one.mentorshipIds) === whom);
    setAnswer(await files.exportAll({ withPrivate, ...(pair ? { mentorshipIds: pair.mentorshipIds } : {}) }));
  };
  const single = pairs.filter(({ members }) => members.length === 1);
  return (
    <>
      <p>{t('export_line')}</p>
      <Select
        name={t('export_whom')}
        look="field"
        value={whom ?? ''}
        all={t('export_everybody')}
        options={single.map((pair) => [pairKey(pair.mentorshipIds), pairName(pair)] as const)}
        onChange={setWhom}
      />
      <CheckField
        label={t('export_private')}
        line={t('export_private_line')}
        checked={withPrivate}
        onChange={setWithPrivate}
      />
      <div>
        <button type="button" class="btn btn-edge" aria-disabled={answer === 'busy'} onClick={() => void run()}>
          <Icon node={FileOutput} />
          {t('export_now')}
        </button>
      </div>
      <div role="status">{answer && <p>{answer === 'busy' ? t('progress_reading') : savedWords(answer)}</p>}</div>
    </>
  );
}
