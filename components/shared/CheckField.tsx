interface Props {
  label: string;
  /** What it changes, in one line. */
  line: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
}

/** A yes or no that is kept at once. */
export function CheckField({ label, line, checked, onChange }: Props) {
  return (
    <label class="check">
      <input type="checkbox" checked={checked} onChange={(event) => onChange(event.currentTarget.checked)} />
      <span>
        {label}
        <span class="small quiet ticked-on">{line}</span>
      </span>
    </label>
  );
}
