import { signal } from '@preact/signals';
import { EyeOff } from 'lucide';
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { call } from '../../platform/call';
import type { CoverState } from '../../platform/calls';
import { hearCover, keptCover, tellCover, turned } from '../../platform/cover';
import { t } from '../../platform/words';
import { Icon } from '../shared/Icon';
import './Cover.css';

const cover = signal<CoverState>({ isCovered: false, at: 0 });

/** Takes what was said elsewhere, unless something later is known here: answers may be on their way for a while. */
export function takeCover(said: CoverState): void {
  if (said.at > cover.peek().at) cover.value = said;
}

/** Hears of the cover from now on. */
export function followCover(): void {
  hearCover(takeCover);
}

/** For our own top-level pages, before anything is drawn: what was covered is never seen, not for a moment. */
export async function startCover(): Promise<void> {
  followCover();
  takeCover(await keptCover());
}

/** Hides all texts for a shared screen, here at once and then on every other surface, or shows them again. */
function toggleCover(): void {
  const said = turned(cover.peek(), Date.now());
  takeCover(said);
  tellCover(said);
  void call('setCover', said);
}

/** The button in a header; Alt+Shift+H does the same. */
export function CoverButton() {
  return (
    <button
      type="button"
      class="btn btn-icon"
      aria-label={t('shared_cover')}
      aria-keyshortcuts="Alt+Shift+H"
      title={t('shared_cover_key')}
      onClick={toggleCover}
    >
      <Icon node={EyeOff} />
    </button>
  );
}

/**
 * Goes around a whole surface. Covered, the content stays where it is (nothing typed is lost) but can neither be seen
 * nor reached.
 */
export function Cover({ children }: { children: ComponentChildren }) {
  const covered = cover.value.isCovered;
  const back = useRef<Element | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    const key = (event: KeyboardEvent) => {
      // The code, not the letter: with Alt many keyboards type another sign.
      if (event.code !== 'KeyH' || !event.altKey || !event.shiftKey || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      toggleCover();
    };
    document.addEventListener('keydown', key, { capture: true });
    return () => document.removeEventListener('keydown', key, { capture: true });
  }, []);
  useEffect(() => {
    if (covered) {
      button.current?.focus();
      return;
    }
    if (back.current instanceof HTMLElement && back.current.isConnected) back.current.focus();
    back.current = null;
  }, [covered]);
  if (covered && !back.current) back.current = document.activeElement;
  return (
    <>
      <div class={covered ? 'covered' : 'uncovered'} inert={covered}>
        {children}
      </div>
      {covered && (
        <div class="cover">
          <p>{t('shared_covered')}</p>
          <button ref={button} type="button" class="btn btn-edge" title={t('shared_cover_key')} onClick={toggleCover}>
            {t('shared_uncover')}
          </button>
          <p class="small quiet">Alt+Shift+H</p>
        </div>
      )}
    </>
  );
}
