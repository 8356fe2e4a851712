import { writeFile } from 'node:fs/promises';
import { type Box, until, type View } from './browser';
import type { FirefoxSession } from './firefox-session';
import { makeView } from './view';

type Surface = 'popup' | 'panel';

/** The element of Firefox's own window that shows a popup or a panel. */
interface SurfaceElement extends HTMLElement {
  currentURI: { spec: string } | null;
  messageManager: {
    addMessageListener(name: string, listener: (message: { data: Answer }) => void): void;
    removeMessageListener(name: string, listener: (message: { data: Answer }) => void): void;
    loadFrameScript(url: string, forAll: boolean): void;
  };
  browsingContext: {
    currentWindowGlobal: { drawSnapshot(area: null, scale: number, colour: string): Promise<ImageBitmap> };
  };
}

interface Answer {
  value?: string;
  error?: string;
}

declare const SidebarController: { browser: HTMLIFrameElement };

/** In Firefox's own window: the surface's element, when it is open and laid out. */
function findSurface(surface: Surface): SurfaceElement | null {
  const element =
    surface === 'popup'
      ? document.querySelector<SurfaceElement>('.webextension-popup-browser')
      : SidebarController.browser?.contentDocument?.querySelector<SurfaceElement>('browser');
  if (!element?.currentURI?.spec.startsWith('moz-extension:')) return null;
  return element.getBoundingClientRect().height > 0 ? element : null;
}

/** In Firefox's own window: where the surface lies in it. */
function measure(element: SurfaceElement): Box {
  const { x, y, width, height } = element.getBoundingClientRect();
  // The panel lies in a document of its own inside the window.
  const outer = element.ownerDocument === document ? { x: 0, y: 0 } : SidebarController.browser.getBoundingClientRect();
  return { x: x + outer.x, y: y + outer.y, width, height };
}

/**
 * In Firefox's own window: evaluates in the surface's document. It lives in another process and Marionette has no way
 * into it, hence a frame script, which answers by message.
 */
function evaluateInside({ messageManager }: SurfaceElement, source: string): Promise<Answer> {
  const name = `mentorside-test-${Math.random()}`;
  const script = `(async () => {
    let data;
    try {
      const sandbox = Components.utils.Sandbox(content, { sandboxPrototype: content, wantXrays: false });
      data = { value: await Components.utils.evalInSandbox(${JSON.stringify(source)}, sandbox) };
    } catch (error) {
      data = { error: String(error) };
    }
    sendAsyncMessage(${JSON.stringify(name)}, data);
  })()`;
  return new Promise((resolve) => {
    const done = ({ data }: { data: Answer }) => {
      messageManager.removeMessageListener(name, done);
      resolve(data);
    };
    messageManager.addMessageListener(name, done);
    messageManager.loadFrameScript(`data:text/javascript;charset=utf-8,${encodeURIComponent(script)}`, false);
  });
}

/** In Firefox's own window: a picture of the surface as a data URL. */
async function draw(element: SurfaceElement): Promise<string> {
  const bitmap = await element.browsingContext.currentWindowGlobal.drawSnapshot(null, 1, 'white');
  const canvas = document.createElementNS('http://www.w3.org/1999/xhtml', 'canvas') as HTMLCanvasElement;
  canvas.width = bitmap.width;
  canvas.height = bitmap.height;
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0);
  return canvas.toDataURL('image/png');
}

/** Waits until the popup or panel is open; a view of it. */
export async function surfaceView(session: FirefoxSession, surface: Surface): Promise<View> {
  const onSurface = <T>(work: (element: SurfaceElement, text: string) => T | Promise<T>, text = '') =>
    session.chromeSource<T | null>(`(() => {
      const __name = (f) => f;
      const element = (${findSurface})(${JSON.stringify(surface)});
      return element && (${work})(element, ${JSON.stringify(text)});
    })()`);
  const place = () => until(`the ${surface} is not open`, () => onSurface(measure));
  await place();
  const view = makeView({
    name: `the ${surface}`,
    async evaluate(source) {
      const answer = await onSurface(evaluateInside, `(async () => JSON.stringify(await ${source}))()`);
      if (!answer) throw new Error(`The ${surface} was closed.`);
      if (answer.error) throw new Error(answer.error);
      return answer.value === undefined ? undefined : JSON.parse(answer.value);
    },
    async clickAt(x, y) {
      const box = await place();
      await session.clickInChrome(box.x + x, box.y + y);
    },
    typeText: (text) => session.typeText('chrome', text),
    press: (chord) => session.press('chrome', chord),
    async screenshot(file) {
      const url = await onSurface(draw);
      await writeFile(file, Buffer.from(url?.split(',')[1] ?? '', 'base64'));
    },
  });
  await until(`the ${surface} does not load`, () => view.evaluate(() => document.readyState === 'complete'));
  return view;
}
