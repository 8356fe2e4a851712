import type { IconNode } from 'lucide';
import { useRef } from 'preact/hooks';
import { Icon } from './Icon';

interface Props {
  label: string;
  icon?: IconNode;
  /** As `accept` of a file field. */
  accept: string;
  onFile: (file: File) => void;
}

/** A button that lets her choose a file. */
export function FileButton({ label, icon, accept, onFile }: Props) {
  const field = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" class="btn btn-edge" onClick={() => field.current?.click()}>
        {icon && <Icon node={icon} />}
        {label}
      </button>
      <input
        ref={field}
        type="file"
        accept={accept}
        hidden
        tabIndex={-1}
        aria-label={label}
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          if (file) onFile(file);
          // The same file may be chosen again after it was mended.
          event.currentTarget.value = '';
        }}
      />
    </>
  );
}
