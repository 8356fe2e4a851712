import { Search, Star } from 'lucide';
import { STAGES } from '../../../core/pair';
import { DEPTHS, type QuestionFilter, THEMES } from '../../../core/question-filter';
import { t } from '../../../platform/words';
import { Icon } from '../../shared/Icon';
import { stageName } from '../../shared/reasons';
import { Select } from './Select';
import { depthName, themeName } from './words';

interface Props {
  filter: QuestionFilter;
  onFilter: (filter: QuestionFilter) => void;
}

/** Search and filters; each works at once. */
export function QuestionFilters({ filter, onFilter }: Props) {
  const set = (change: Partial<QuestionFilter>) => onFilter({ ...filter, ...change });
  return (
    // biome-ignore lint/a11y/useSemanticElements: the search element is not known to all browsers that we run in
    <div role="search" class="q-filters">
      <span class="find">
        <Icon node={Search} />
        <input
          class="input"
          type="search"
          aria-label={t('questions_search')}
          placeholder={t('questions_search')}
          autocomplete="off"
          value={filter.typed}
          onInput={(event) => set({ typed: event.currentTarget.value })}
        />
      </span>
      <Select
        name={t('questions_stage')}
        value={filter.stage ?? ''}
        all={t('questions_all_stages')}
        options={STAGES.map((stage) => [stage, stageName(stage)] as const)}
        onChange={(stage) => set({ stage })}
        look="pill"
      />
      <Select
        name={t('questions_theme')}
        value={filter.theme ?? ''}
        all={t('questions_all_themes')}
        options={THEMES.map((theme) => [theme, themeName(theme)] as const)}
        onChange={(theme) => set({ theme })}
        look="pill"
      />
      <Select
        name={t('questions_depth')}
        value={filter.depth ?? ''}
        all={t('questions_any_depth')}
        options={DEPTHS.map((depth) => [depth, depthName(depth)] as const)}
        onChange={(depth) => set({ depth })}
        look="pill"
      />
      <button
        type="button"
        class="chip q-starred"
        aria-pressed={filter.starred}
        onClick={() => set({ starred: !filter.starred })}
      >
        <Icon node={Star} />
        {t('questions_starred')}
      </button>
    </div>
  );
}
