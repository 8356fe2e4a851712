import { LifeBuoy, MessageCircleQuestion } from 'lucide';
import { useEffect } from 'preact/hooks';
import type { FoundLine } from '../../core/problem-view';
import { t } from '../../platform/words';
import { Icon } from '../shared/Icon';

/** What can be chosen below the box. */
export type Option = ({ kind: 'problem' } & FoundLine) | { kind: 'questions' | 'help'; title: string };

interface Props {
  id: string;
  head: string | undefined;
  options: Option[];
  active: number;
  onChoose: (option: Option) => void;
}

/** The list of the box. The focus stays in the box, which takes the keys. */
export function FoundList({ id, head, options, active, onChoose }: Props) {
  useEffect(() => {
    if (active >= 0) document.getElementById(`${id}-${active}`)?.scrollIntoView({ block: 'nearest' });
  }, [id, active]);
  return (
    <div class="finder-list">
      {head && (
        <p class="small quiet" aria-hidden="true">
          {head}
        </p>
      )}
      <div
        id={id}
        role="listbox"
        tabIndex={-1}
        aria-label={head ?? t('finder_label')}
        onMouseDown={(event) => event.preventDefault()}
      >
        {options.map((option, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the box above takes the keys
          <div
            key={option.kind === 'problem' ? option.problemId : option.kind}
            id={`${id}-${index}`}
            role="option"
            tabIndex={-1}
            class="finder-row"
            data-active={index === active}
            aria-selected={index === active}
            onClick={() => onChoose(option)}
          >
            {option.kind === 'questions' && <Icon node={MessageCircleQuestion} />}
            {option.kind === 'help' && <Icon node={LifeBuoy} />}
            {option.title}
          </div>
        ))}
      </div>
    </div>
  );
}
