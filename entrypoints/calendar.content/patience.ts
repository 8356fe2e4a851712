import { pageBrowser } from '../../platform/page-runtime';
import { setStyle } from './style';

/** How long our page in the frame may take until it has asked for its view, in ms. */
const waitMs = 4000;

/**
 * Some pages cannot hold our frame: those under a COEP that asks for a header which extension pages do not have, and
 * those under a CSP sandbox. First the frame is tried once more without credentials (Chromium); if that is refused too,
 * a line says where the notes are.
 */
export class Patience {
  readonly #root: ShadowRoot;
  readonly #iframe: HTMLIFrameElement;
  readonly #reload: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #line: HTMLElement | undefined;

  constructor(root: ShadowRoot, iframe: HTMLIFrameElement, reload: () => void) {
    this.#root = root;
    this.#iframe = iframe;
    this.#reload = reload;
  }

  begin(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#over(), waitMs);
  }

  end(): void {
    clearTimeout(this.#timer);
    this.#line?.remove();
    this.#line = undefined;
    setStyle(this.#iframe, { visibility: 'visible' });
  }

  #over(): void {
    const frame = this.#iframe as HTMLIFrameElement & { credentialless?: boolean };
    if (frame.credentialless === false) {
      frame.credentialless = true;
      this.#reload();
      this.begin();
      return;
    }
    if (this.#line) return;
    this.#line = this.#iframe.ownerDocument.createElement('p');
    this.#line.textContent = pageBrowser.i18n.getMessage('frame_refused');
    setStyle(this.#iframe, { visibility: 'hidden' });
    setStyle(this.#line, {
      all: 'initial',
      position: 'absolute',
      right: '0',
      top: '0',
      width: '220px',
      padding: '12px 16px',
      border: '1px solid #87817a',
      'border-radius': '8px',
      background: '#fdfcf9',
      color: '#24221e',
      font: '14px/1.45 system-ui, sans-serif',
    });
    this.#root.append(this.#line);
  }
}
