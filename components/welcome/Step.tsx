import { Check } from 'lucide';
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { t } from '../../platform/words';
import { Icon } from '../shared/Icon';

interface Props {
  number: number;
  title: string;
  isDone: boolean;
  children: ComponentChildren;
}

/** One step of the first run: its number becomes a tick when it is done. */
export function Step({ number, title, isDone, children }: Props) {
  const id = useId();
  return (
    <section class="welcome-step" aria-labelledby={id}>
      <h2 id={id}>
        <b data-done={isDone}>{isDone ? <Icon node={Check} /> : number}</b>
        {title}
        {isDone && <span class="sr">{t('welcome_done')}</span>}
      </h2>
      <div class="welcome-body">{children}</div>
    </section>
  );
}
