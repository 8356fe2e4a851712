import type { FoundKind, FoundRow } from '../../../core/search-view';
import { t, tn } from '../../../platform/words';
import { formatDay } from '../../shared/dates';
import { useNow } from '../../shared/use-now';

const kinds = {
  note: 'search_note',
  agenda: 'search_agenda',
  step: 'search_step',
  goal: 'search_goal',
  agreement: 'search_agreement',
  purpose: 'search_purpose',
} as const satisfies Record<FoundKind, string>;

/** What was found of one meeting, or of one pair, with the words marked. A press opens it. */
export function FoundEntry({ row, onOpen }: { row: FoundRow; onOpen: () => void }) {
  const now = useNow();
  const names = row.names.join(', ');
  return (
    <li class="found">
      <button type="button" class="found-open" onClick={onOpen}>
        <span class="found-head">
          <b>{row.startsAt ? formatDay(row.startsAt, now) : names}</b>
          {row.startsAt && <span class="small quiet">{names}</span>}
        </span>
        {row.title && <span class="found-line">{row.title}</span>}
        {row.hits.map(({ kind, pieces }, at) => (
          <span key={at} class="found-line small">
            <span class="quiet">{t(kinds[kind])} </span>
            {pieces.map(({ text, isWord }, n) => (isWord ? <mark key={n}>{text}</mark> : text))}
          </span>
        ))}
        {row.moreHits > 0 && <span class="found-line small quiet">{tn('search_more_lines', row.moreHits)}</span>}
      </button>
    </li>
  );
}
