import { width } from '../../core/placement';
import { pageBrowser } from '../../platform/page-runtime';
import { setStyle } from './style';

/** What the handle may do to the frame. */
interface Handled {
  width(): number;
  side(): 'left' | 'right';
  resize(wanted: number): void;
  /** The new width is to be remembered. */
  done(): void;
  /** While it is dragged the frame must not swallow the pointer. */
  hold(isHeld: boolean): void;
}

/** The edge that is dragged to make the sidebar narrower or wider; arrow keys and a double click do the same. */
export function addHandle(root: ShadowRoot, frame: Handled): HTMLElement {
  const handle = root.ownerDocument.createElement('div');
  handle.tabIndex = 0;
  handle.setAttribute('role', 'separator');
  handle.setAttribute('aria-orientation', 'vertical');
  handle.setAttribute('aria-label', pageBrowser.i18n.getMessage('frame_resize'));
  setStyle(handle, {
    position: 'absolute',
    top: '0',
    width: '8px',
    height: '100%',
    cursor: 'ew-resize',
    'touch-action': 'none',
  });
  const wider = (by: number) => frame.resize(frame.width() + by);
  handle.addEventListener('pointerdown', (down) => {
    const start = frame.width();
    handle.setPointerCapture(down.pointerId);
    frame.hold(true);
    const moved = (move: PointerEvent) =>
      frame.resize(start + (move.clientX - down.clientX) * (frame.side() === 'right' ? -1 : 1));
    const ended = () => {
      handle.removeEventListener('pointermove', moved);
      frame.hold(false);
      frame.done();
    };
    handle.addEventListener('pointermove', moved);
    handle.addEventListener('lostpointercapture', ended, { once: true });
  });
  handle.addEventListener('dblclick', () => {
    frame.resize(frame.width() >= width.most ? width.usual : width.most);
    frame.done();
  });
  handle.addEventListener('keydown', (key) => {
    const step = { ArrowLeft: 20, ArrowRight: -20 }[key.key];
    if (step === undefined) return;
    key.preventDefault();
    wider(frame.side() === 'right' ? step : -step);
    frame.done();
  });
  handle.addEventListener('focus', () => setStyle(handle, { outline: '2px solid #138a84', 'outline-offset': '-2px' }));
  handle.addEventListener('blur', () => setStyle(handle, { outline: 'none' }));
  return handle;
}
