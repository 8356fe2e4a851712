import { ChevronRight, Handshake, SlidersHorizontal, UsersRound } from 'lucide';
import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../platform/words';
import { Icon } from '../shared/Icon';

/** What the journey leads to: two pages to read, and what she told of this mentorship. */
export type JourneyPage = 'works' | 'why' | 'facts';

const pages = [
  { page: 'works', icon: Handshake, words: 'reading_works' },
  { page: 'why', icon: UsersRound, words: 'reading_why' },
  { page: 'facts', icon: SlidersHorizontal, words: 'facts_title' },
] as const;

interface Props {
  /** The row that one comes back to. */
  cameFrom: JourneyPage | undefined;
  onPage: (page: JourneyPage) => void;
}

export function JourneyPages({ cameFrom, onPage }: Props) {
  const back = useRef<HTMLButtonElement>(null);
  useEffect(() => back.current?.focus(), []);
  return (
    <nav class="journey-pages" aria-label={t('journey_more')}>
      <ul>
        {pages.map(({ page, icon, words }) => (
          <li key={page}>
            <button ref={page === cameFrom ? back : null} type="button" class="more" onClick={() => onPage(page)}>
              <Icon node={icon} />
              <span class="grow">{t(words)}</span>
              <Icon node={ChevronRight} />
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
