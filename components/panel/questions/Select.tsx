import { ChevronDown } from 'lucide';
import { Icon } from '../../shared/Icon';

interface Props<T extends string> {
  /** Above a field; for a pill among filters, whose choice says it, for screen readers alone. */
  name: string;
  look: 'field' | 'pill';
  value: T | '';
  /** What the empty choice says; absent: one must be chosen. */
  all?: string;
  options: readonly (readonly [T, string])[];
  onChange: (value: T | undefined) => void;
}

/** A native choice with our arrow. */
export function Select<T extends string>({ name, look, value, all, options, onChange }: Props<T>) {
  return (
    <label class={look === 'field' ? 'field' : 'q-pill'}>
      <span class={look === 'field' ? undefined : 'sr'}>{name}</span>
      <span class="sel">
        <select
          class={look === 'field' ? 'input' : 'chip'}
          value={value}
          onChange={(event) => onChange((event.currentTarget.value as T) || undefined)}
        >
          {all !== undefined && <option value="">{all}</option>}
          {options.map(([id, words]) => (
            <option key={id} value={id}>
              {words}
            </option>
          ))}
        </select>
        <Icon node={ChevronDown} />
      </span>
    </label>
  );
}
