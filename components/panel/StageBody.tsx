import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Role, StageId } from '../../content/types';
import type { ChecklistRow, JourneyView, JourneyStage as Stage } from '../../core/views';
import { t } from '../../platform/words';
import { setTick } from '../shared/acts';
import { ChecklistRows } from '../shared/ChecklistRows';
import { shortName } from '../shared/short-name';
import { useNow } from '../shared/use-now';
import { AddOwnItem, EditOwnItem } from './EditOwnItem';
import { HiddenItems } from './HiddenItems';
import { moreId, RowMore } from './RowMore';
import { byWhen } from './rounds';
import { StageMoves } from './StageMoves';

interface Props {
  stage: Stage;
  journey: JourneyView;
  onMove: (to: StageId) => void;
}

/** What an open stage holds: a list for one role, how one sees that it is done, and the ways on. */
export function StageBody({ stage, journey, onMove }: Props) {
  const { member } = journey;
  const mine = member.myRole;
  const other: Role = mine === 'mentor' ? 'mentee' : 'mentor';
  const otherName = shortName(member.name);
  const [role, setRole] = useState<Role>(mine);
  const list = (value: Role, words: string) => (
    <button type="button" aria-pressed={role === value} onClick={() => setRole(value)}>
      {words}
    </button>
  );
  return (
    <>
      <p class="small quiet">{t('stage_typical', stage.typical)}</p>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset does not lay out as a row of buttons */}
      <div class="seg" role="group" aria-label={t('stage_whose_list')}>
        {list(mine, t('stage_your_list'))}
        {list(other, t('stage_other_list', otherName))}
      </div>
      {role === other && <p class="small quiet">{t('stage_other_list_line', otherName)}</p>}
      <Items key={role} rows={stage.rows[role]} journey={journey} isMine={role === mine} />
      {role === mine && <AddOwnItem member={member} stage={stage.id} />}
      <HiddenItems member={member} rows={stage.hidden.filter((row) => row.item.role === role)} />
      <Lines title={t('stage_signs')} lines={stage.signs} />
      {stage.isCurrent && <Lines title={t('stage_when_to_move')} lines={stage.advance} />}
      {stage.isCurrent && <StageMoves member={member} onMove={onMove} />}
    </>
  );
}

/** The rows by when they are due; one of hers turns into its form while it is changed. */
function Items({ rows, journey, isMine }: { rows: ChecklistRow[]; journey: JourneyView; isMine: boolean }) {
  const now = useNow();
  const { member } = journey;
  const [edited, setEdited] = useState<string>();
  const last = useRef<string>(undefined);
  useLayoutEffect(() => {
    if (edited === undefined && last.current !== undefined) document.getElementById(moreId(last.current))?.focus();
    last.current = edited;
  }, [edited]);
  if (rows.length === 0) return <p class="empty">{t('stage_no_rows')}</p>;
  return (
    <>
      {byWhen(rows, journey, now).map(({ when, heading, rows: ofThen }) => (
        <section key={when} aria-label={heading}>
          <h3 class="sub-h">{heading}</h3>
          <ChecklistRows
            rows={ofThen}
            {...(isMine
              ? { onTick: (row: ChecklistRow, ticked: boolean) => setTick([member.mentorshipId], row, ticked) }
              : {})}
            withDates
            end={(row) => <RowMore row={row} member={member} onEdit={() => setEdited(row.item.id)} />}
            instead={(row) =>
              row.item.id === edited && <EditOwnItem row={row} member={member} onDone={() => setEdited(undefined)} />
            }
          />
        </section>
      ))}
    </>
  );
}

function Lines({ title, lines }: { title: string; lines: string[] }) {
  if (lines.length === 0) return null;
  return (
    <section aria-label={title}>
      <h3 class="sub-h">{title}</h3>
      <ul class="lines">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}
