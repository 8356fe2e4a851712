import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { t } from '../../../platform/words';
import { showToast } from '../../shared/toasts';
import { useKeepFocus } from '../../shared/use-keep-focus';

interface Props {
  label: string;
  /** What it changes, in one line. */
  line: string;
  value: string | undefined;
  /** Called with null when the date was taken away. */
  onChange: (date: string | null) => void;
  /** Quick choices, shown while there is no date. */
  children?: ComponentChildren;
}

/** Nobody means a year with one digit: it is half typed. */
const earliest = '2000-01-01';

/** A date that is kept as soon as it is whole. */
export function DateField({ label, line, value, onChange, children }: Props) {
  const lineId = useId();
  const area = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLInputElement>(null);
  useKeepFocus(area);
  // Set when it changed elsewhere; never under her hands.
  useEffect(() => {
    const input = field.current;
    if (input && input !== document.activeElement) input.value = value ?? '';
  }, [value]);
  const keep = ({ currentTarget: input }: { currentTarget: HTMLInputElement }) => {
    const isHalfTyped = input.validity.badInput || (input.value !== '' && input.value < earliest);
    if (!isHalfTyped && input.value !== (value ?? '')) onChange(input.value || null);
  };
  return (
    <div ref={area} class="field">
      <label>
        <span class="label">{label}</span>
        <input
          ref={field}
          type="date"
          class="input"
          aria-describedby={lineId}
          defaultValue={value ?? ''}
          onChange={keep}
        />
      </label>
      <p id={lineId} class="small quiet">
        {line}
      </p>
      <div class="bar wrap">
        {value ? (
          <button
            type="button"
            class="btn btn-quiet btn-out"
            aria-label={t('facts_no_date_named', label)}
            onClick={() => {
              onChange(null);
              showToast(t('facts_date_gone', label), () => onChange(value));
            }}
          >
            {t('facts_no_date')}
          </button>
        ) : (
          children
        )}
      </div>
    </div>
  );
}
