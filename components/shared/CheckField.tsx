import { keepTick } from './keep-tick';

interface Props {
  label: string;
  /** What it changes, in one line. */
  line: string;
  checked: boolean;
  /** May resolve to false: it was not kept. */
  onChange: (checked: boolean) => unknown;
}

/** A yes or no that is kept at once. */
export function CheckField({ label, line, checked, onChange }: Props) {
  return (
    <label class="check">
      <input
        type="checkbox"
        checked={checked}
        onChange={({ currentTarget: box }) => void keepTick(box, onChange(box.checked))}
      />
      <span>
        {label}
        <span class="small quiet ticked-on">{line}</span>
      </span>
    </label>
  );
}
