import { ArrowLeft } from 'lucide';
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { Icon } from '../shared/Icon';

interface Props {
  /** Where the button leads, in words. */
  back: string;
  onBack: () => void;
  title?: string;
  children?: ComponentChildren;
}

/**
 * The head of a page inside the panel: the way back, then what it is. Takes the focus when the page opens, which begins
 * at its top wherever the one before was scrolled to.
 */
export function PageHead({ back, onBack, title, children }: Props) {
  const head = useRef<HTMLDivElement>(null);
  useEffect(() => {
    head.current?.focus({ preventScroll: true });
    document.documentElement.scrollTop = 0;
  }, []);
  return (
    <div ref={head} class="page-head" tabIndex={-1}>
      <div class="page-bar">
        <button type="button" class="btn btn-quiet btn-out" onClick={onBack}>
          <Icon node={ArrowLeft} />
          {back}
        </button>
        {children}
      </div>
      {title && <h2>{title}</h2>}
    </div>
  );
}
