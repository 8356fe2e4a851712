import type { ComponentChildren } from 'preact';
import type { DoneFact } from '../../core/checklist';
import type { ChecklistRow } from '../../core/views';
import { t, tn } from '../../platform/words';
import { formatDate } from './dates';
import { keepTick } from './keep-tick';
import { useNow } from './use-now';
import { WhyButton } from './WhyButton';

interface Props {
  rows: ChecklistRow[];
  /** Absent: the rows are for reading, as those of the other person's list. */
  onTick?: (row: ChecklistRow, ticked: boolean) => Promise<boolean>;
  /** Say when a row was ticked, now or in an earlier round. */
  withDates?: boolean;
  /** What stands at a row's end; else why it matters, where that is known. */
  end?: (row: ChecklistRow) => ComponentChildren;
  /** What stands in place of a row. */
  instead?: (row: ChecklistRow) => ComponentChildren;
}

/** Checklist rows: a tick, and why with its source. */
export function ChecklistRows({ rows, onTick, withDates = false, end = why, instead }: Props) {
  return (
    <ul>
      {rows.map((row) => {
        const other = instead?.(row);
        if (other) return <li key={`${row.item.id} other`}>{other}</li>;
        return (
          <li class="row" key={`${row.item.id} ${row.round}`}>
            {onTick ? (
              <label>
                <input
                  type="checkbox"
                  checked={row.ticked}
                  onChange={({ currentTarget: box }) => void keepTick(box, onTick(row, box.checked))}
                />
                <Words row={row} withDates={withDates} />
              </label>
            ) : (
              <div class="grow">
                <Words row={row} withDates={false} />
              </div>
            )}
            {end(row)}
          </li>
        );
      })}
    </ul>
  );
}

function Words({ row, withDates }: { row: ChecklistRow; withDates: boolean }) {
  return (
    <span class="txt">
      {row.item.label}
      {row.isOwn && (
        <>
          {' '}
          <span class="chip yours">{t('own_yours')}</span>
        </>
      )}
      {withDates && <TickedOn row={row} />}
      {row.fact && !row.ticked && <span class="small quiet row-fact">{factWords(row.fact)}</span>}
    </span>
  );
}

/** 'Done? You have written an agreement.' A press on it ticks, as on all of the row. */
function factWords(fact: DoneFact): string {
  return t(`fact_${fact.replaceAll('-', '_') as 'met'}`);
}

function why({ item, source }: ChecklistRow): ComponentChildren {
  return item.why ? <WhyButton label={item.label} why={item.why} source={source} /> : null;
}

function TickedOn({ row }: { row: ChecklistRow }) {
  const now = useNow();
  const words = tickedWords(row, now);
  return words ? <span class="small quiet ticked-on">{words}</span> : null;
}

function tickedWords({ ticked, tickedOn, history }: ChecklistRow, now: Date): string | undefined {
  const isNow = ticked && tickedOn !== undefined;
  const last = isNow ? tickedOn : history[0];
  if (last === undefined) return undefined;
  const times = history.length + (isNow ? 1 : 0);
  if (times > 1) return tn('stage_ticked_times', times, formatDate(last, now));
  return t(isNow ? 'stage_ticked_on' : 'stage_last_ticked_on', formatDate(last, now));
}
