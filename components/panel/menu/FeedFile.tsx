import { useState } from 'preact/hooks';
import { t } from '../../../platform/words';
import { FileButton } from '../../shared/FileButton';

const mostBytes = 12_000_000;

interface Props {
  onFile: (name: string, text: string) => Promise<void>;
  onTrouble: (trouble: 'too-large' | 'broken') => void;
}

/** A calendar file, chosen or dropped. */
export function FeedFile({ onFile, onTrouble }: Props) {
  const [isOver, setOver] = useState(false);
  const take = async (file: File | undefined) => {
    if (!file) return;
    // Not even read: it may be of any size.
    if (file.size > mostBytes) return onTrouble('too-large');
    const text = await file.text().catch(() => undefined);
    if (text === undefined) return onTrouble('broken');
    await onFile(file.name, text);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the button inside does the same by keyboard.
    <div
      class={`feeds-drop${isOver ? ' is-over' : ''}`}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        void take(event.dataTransfer?.files[0]);
      }}
    >
      <FileButton label={t('feeds_file')} accept=".ics,text/calendar" onFile={(file) => void take(file)} />
      <span class="small quiet">{t('feeds_drop')}</span>
    </div>
  );
}
