import type { ChecklistRow } from '../../core/views';
import { t } from '../../platform/words';
import { formatDate } from './dates';
import { useNow } from './use-now';
import { WhyButton } from './WhyButton';

interface Props {
  rows: ChecklistRow[];
  onTick: (row: ChecklistRow, ticked: boolean) => void;
  /** Say when a row was ticked, now or in an earlier round. */
  withDates?: boolean;
}

/** Checklist rows: a tick, and why with its source. */
export function ChecklistRows({ rows, onTick, withDates = false }: Props) {
  return (
    <ul>
      {rows.map((row) => (
        <li class="row" key={`${row.item.id} ${row.round}`}>
          <label>
            <input
              type="checkbox"
              checked={row.ticked}
              onChange={(event) => onTick(row, event.currentTarget.checked)}
            />
            <span class="txt">
              {row.item.label}
              {withDates && <TickedOn row={row} />}
            </span>
          </label>
          <WhyButton label={row.item.label} why={row.item.why} source={row.source} />
        </li>
      ))}
    </ul>
  );
}

function TickedOn({ row }: { row: ChecklistRow }) {
  const now = useNow();
  const last = row.history[0];
  const words =
    row.ticked && row.tickedOn
      ? t('stage_ticked_on', formatDate(row.tickedOn, now))
      : last
        ? t('stage_last_ticked_on', formatDate(last, now))
        : undefined;
  return words ? <span class="small quiet ticked-on">{words}</span> : null;
}
