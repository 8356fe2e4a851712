import type { PointPart } from '../../core/views';
import { locale, t } from '../../platform/words';
import { reasonWords } from './reasons';
import './Points.css';

/** "Why these?" for one question: each reason with its points, and the sum. */
export function Points({ parts }: { parts: PointPart[] }) {
  const rows = parts.map(({ reason, points }) => ({ words: reasonWords(reason), points: Math.round(points) }));
  const sum = rows.reduce((total, { points }) => total + points, 0);
  // What speaks for it and what against, with its sign.
  const part = new Intl.NumberFormat(locale(), { signDisplay: 'exceptZero' });
  const whole = new Intl.NumberFormat(locale());
  return (
    <dl class="points small">
      {rows.map(({ words, points }) => (
        <div key={words}>
          <dt>{words}</dt>
          <dd class="num">{part.format(points)}</dd>
        </div>
      ))}
      <div>
        <dt>{t('why_sum')}</dt>
        <dd class="num">{whole.format(sum)}</dd>
      </div>
    </dl>
  );
}

/** Opens and closes the points of all shown questions. */
export function WhyThese({ isOpen, onToggle }: { isOpen: boolean; onToggle: () => void }) {
  return (
    <button type="button" class="btn btn-quiet btn-out-r" aria-expanded={isOpen} onClick={onToggle}>
      {t('why_these')}
    </button>
  );
}

/** What the points are made of. */
export function WhyLine() {
  return <p class="small quiet">{t('why_never_read')}</p>;
}
