import type { SelfCheckResult as Result } from '../../../core/self-check';
import { t } from '../../../platform/words';
import { formatDate } from '../../shared/dates';
import { useNow } from '../../shared/use-now';

interface Props {
  result: Result;
  /** From rare to often. */
  scale: string[];
}

/** Two dots for each area, first and latest, on the scale of five words. No total, no rank. */
export function SelfCheckResult({ result, scale }: Props) {
  const now = useNow();
  const { hasTwo, firstOn, latestOn, areas } = result;
  const fell = areas.filter(({ falling }) => falling).map(({ label }) => label);
  return (
    <>
      <div class="legend small quiet">
        {hasTwo && (
          <span class="bar">
            <Dot kind="first" />
            {t('plan_check_first', formatDate(firstOn, now))}
          </span>
        )}
        <span class="bar">
          <Dot kind="latest" />
          {t('plan_check_latest', formatDate(latestOn, now))}
        </span>
      </div>
      <div class="dots-ends small quiet" aria-hidden="true">
        <span>{scale[0]}</span>
        <span>{scale.at(-1)}</span>
      </div>
      <ul>
        {areas.map((area) => (
          <li key={area.id} class="dots">
            <span>
              {area.label}
              {area.change && <span class="word">{area.change}</span>}
            </span>
            <Track area={area} scale={scale} hasTwo={hasTwo} />
          </li>
        ))}
      </ul>
      {fell.length > 0 && <p class="small">{t('plan_check_fell', fell.join(', '))}</p>}
    </>
  );
}

function Dot({ kind }: { kind: 'first' | 'latest' }) {
  return (
    <svg class="track track-dot" viewBox="0 0 10 16" aria-hidden="true">
      <circle class={kind} cx="5" cy="8" r="4" />
    </svg>
  );
}

function Track({ area, scale, hasTwo }: Pick<Props, 'scale'> & { area: Result['areas'][number]; hasTwo: boolean }) {
  const { label, first, latest } = area;
  const last = scale.length - 1;
  const at = (value: number) => `${5 + ((value - 1) / last) * 90}%`;
  const latestWords = wordOf(latest, scale);
  const isSame = first === latest;
  return (
    <svg
      class="track"
      role="img"
      aria-label={
        hasTwo
          ? t('plan_check_track', label, wordOf(first, scale), latestWords)
          : t('plan_check_track_one', label, latestWords)
      }
    >
      <line class="rail" x1="5%" x2="95%" y1="8" y2="8" />
      {scale.map((word, index) => (
        <line key={word} class="tick" x1={at(index + 1)} x2={at(index + 1)} y1="5" y2="11" />
      ))}
      {hasTwo && !isSame && <line class="move" x1={at(first)} x2={at(latest)} y1="8" y2="8" />}
      {hasTwo && <circle class="first" cx={at(first)} cy="8" r={isSame ? 6.5 : 4} />}
      <circle class="latest" cx={at(latest)} cy="8" r="4" />
    </svg>
  );
}

/** The word of the scale, or the two between which a mean lies. */
function wordOf(value: number, scale: string[]): string {
  const below = scale[Math.floor(value) - 1] ?? '';
  return Number.isInteger(value) ? below : t('plan_check_between', below, scale[Math.floor(value)] ?? '');
}
