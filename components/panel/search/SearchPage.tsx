import { Search } from 'lucide';
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { pairKey, pairName } from '../../../core/pair';
import { type FoundRow, mostFound, type SearchView } from '../../../core/search-view';
import type { Pair } from '../../../core/views';
import { call } from '../../../platform/call';
import { t, tn } from '../../../platform/words';
import { Icon } from '../../shared/Icon';
import { shortName } from '../../shared/short-name';
import { Trouble } from '../../shared/Trouble';
import { useView } from '../../shared/use-view';
import { PageHead } from '../PageHead';
import { FoundEntry } from './FoundEntry';
import { useSlash } from './use-slash';
import './SearchPage.css';

/** Asked when she has stopped typing for so long, in ms. */
const quiet = 150;
const step = 20;

interface Props {
  pair: Pair;
  /** What was looked for last. */
  typed: string;
  onTyped: (typed: string) => void;
  onOpen: (row: FoundRow) => void;
  onBack: () => void;
}

/** The search over everything: words in, meetings out. Arrows go through the list, Enter opens, Esc goes back. */
export function SearchPage({ pair, typed, onTyped, onOpen, onBack }: Props) {
  const [asked, setAsked] = useState(typed);
  const [isOnly, setOnly] = useState(false);
  const [limit, setLimit] = useState(step);
  const area = useRef<HTMLElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const only = isOnly ? pairKey(pair.mentorshipIds) : '';
  useEffect(() => {
    const timer = setTimeout(() => {
      setAsked(typed);
      setLimit(step);
    }, quiet);
    return () => clearTimeout(timer);
  }, [typed]);
  const toField = () => {
    field.current?.focus();
    field.current?.select();
  };
  useEffect(toField, []);
  useSlash(toField);
  const load = useCallback(async () => {
    const whom = only ? { mentorshipIds: only.split(' ') } : {};
    const answer = await call('searchNotes', { typed: asked, limit, ...whom });
    return answer.ok ? { ok: true as const, view: { ...answer, asked } } : answer;
  }, [asked, only, limit]);
  const { view, refusal, message, reload } = useView<SearchView & { asked: string }>(load);
  const rows = view?.rows ?? [];
  const move = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.preventDefault();
      return document.activeElement === field.current ? onBack() : toField();
    }
    if (event.key === 'Enter' && document.activeElement === field.current && rows[0]) return onOpen(rows[0]);
    const way = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!way) return;
    const stops = [field.current, ...(area.current?.querySelectorAll<HTMLElement>('.found-open') ?? [])];
    const at = stops.indexOf(document.activeElement as HTMLInputElement);
    if (at < 0) return;
    event.preventDefault();
    stops[Math.max(0, Math.min(stops.length - 1, at + way))]?.focus();
  };
  const filter = (value: boolean, words: string) => (
    <button type="button" aria-pressed={isOnly === value} onClick={() => setOnly(value)}>
      {words}
    </button>
  );
  const isAsked = view !== undefined && view.asked.trim() !== '';
  return (
    <section ref={area} aria-label={t('search_everything')} onKeyDown={move}>
      <PageHead back={t('menu_back')} onBack={onBack} />
      {/* biome-ignore lint/a11y/useSemanticElements: the search element is not known to all browsers that we run in */}
      <div role="search" class="search-top">
        <span class="find">
          <Icon node={Search} />
          <input
            ref={field}
            class="input"
            type="search"
            aria-label={t('search_everything')}
            placeholder={t('search_everything')}
            autocomplete="off"
            maxLength={200}
            value={typed}
            onInput={(event) => onTyped(event.currentTarget.value)}
          />
        </span>
        {/* biome-ignore lint/a11y/useSemanticElements: a fieldset does not lay out as a row of buttons */}
        <div class="seg" role="group" aria-label={t('panel_show')}>
          {filter(false, t('panel_everyone'))}
          {filter(true, pair.members.map((one) => shortName(one.name)).join(', ') || pairName(pair))}
        </div>
      </div>
      <p class="search-line quiet" role="status">
        {!isAsked ? t('search_empty') : rows.length > 0 ? tn('search_found', rows.length + view.more) : nothing(isOnly)}
      </p>
      {!view && refusal && <Trouble reason={refusal} message={message} onRetry={() => void reload()} />}
      <ol>
        {rows.map((row) => (
          <FoundEntry key={row.meetingId ?? row.mentorshipIds.join()} row={row} onOpen={() => onOpen(row)} />
        ))}
      </ol>
      {view && view.more > 0 && (
        <p class="search-line">
          {limit < mostFound ? (
            <button type="button" class="btn btn-quiet btn-out" onClick={() => setLimit(limit + step)}>
              {tn('search_more', Math.min(step, view.more))}
            </button>
          ) : (
            tn('search_narrow', view.more)
          )}
        </p>
      )}
    </section>
  );
}

function nothing(isOnly: boolean): string {
  return t(isOnly ? 'search_none_here' : 'search_none');
}
