import { callSource, type Size } from './browser';
import type { Marionette } from './marionette';

/** A document that Marionette can stand in: a window, or the sidebar's frame inside it. */
export interface Place {
  handle: string;
  inSidebar: boolean;
  /** Selector of a frame of the page; the document is in there. */
  frame?: string | undefined;
  /** Acted on without coming to the front. */
  isBehind?: boolean;
}

/** WebDriver's code points for keys that write nothing. */
const keys: Record<string, string> = {
  Backspace: '\ue003',
  Tab: '\ue004',
  Enter: '\ue006',
  Shift: '\ue008',
  Control: '\ue009',
  Alt: '\ue00a',
  Escape: '\ue00c',
  End: '\ue010',
  Home: '\ue011',
  ArrowLeft: '\ue012',
  ArrowUp: '\ue013',
  ArrowRight: '\ue014',
  ArrowDown: '\ue015',
  Delete: '\ue017',
  Meta: '\ue03d',
};

/** Looks through open and closed shadow roots, which only a script with all rights can. */
const findSidebars = `
  const found = [];
  const walk = (root) => {
    for (const element of root.querySelectorAll('*')) {
      if (element.localName === 'iframe' && /\\/sidebar\\.html([?#]|$)/.test(element.src)) found.push(element);
      if (element.openOrClosedShadowRoot) walk(element.openOrClosedShadowRoot);
    }
  };
  walk(document);
`;

/** Marionette's one session. It has one current window and frame, so every act goes there first, one act at a time. */
export class FirefoxSession {
  private queue: Promise<unknown> = Promise.resolve();

  private constructor(private readonly marionette: Marionette) {}

  /** @param trustsAll any certificate will do. */
  static async start(marionette: Marionette, trustsAll = false): Promise<FirefoxSession> {
    await marionette.send('WebDriver:NewSession', { acceptInsecureCerts: trustsAll });
    return new FirefoxSession(marionette);
  }

  private alone<T>(work: () => Promise<T>): Promise<T> {
    const result = this.queue.then(work);
    this.queue = result.catch(() => undefined);
    return result;
  }

  private at<T>({ handle, frame: outer, inSidebar, isBehind = false }: Place, work: () => Promise<T>): Promise<T> {
    return this.alone(async () => {
      await this.marionette.send('Marionette:SetContext', { value: 'content' });
      await this.marionette.send('WebDriver:SwitchToWindow', { handle, focus: !isBehind });
      await this.marionette.send('WebDriver:SwitchToFrame', { id: null });
      if (outer !== undefined) {
        const frame = await this.script<Record<string, string> | null>(
          `return document.querySelector(${JSON.stringify(outer)});`,
        );
        if (!frame) throw new Error(`There is no frame ${outer}.`);
        await this.marionette.send('WebDriver:SwitchToFrame', { element: Object.values(frame)[0] });
      }
      if (inSidebar) {
        const frame = await this.script<Record<string, string> | null>(
          `${findSidebars} return found[0] ?? null;`,
          'system',
        );
        if (!frame) throw new Error('The frame with sidebar.html is gone.');
        await this.marionette.send('WebDriver:SwitchToFrame', { element: Object.values(frame)[0] });
      }
      return work();
    });
  }

  private async script<T>(script: string, sandbox: 'system' | null = null): Promise<T> {
    const { value } = await this.marionette.send<{ value: T }>('WebDriver:ExecuteScript', {
      script,
      args: [],
      sandbox,
      newSandbox: false,
    });
    return value;
  }

  private inChrome<T>(work: () => Promise<T>): Promise<T> {
    return this.alone(async () => {
      await this.marionette.send('Marionette:SetContext', { value: 'chrome' });
      return work();
    });
  }

  /** Runs a function in the browser's own window, with all rights. */
  chrome<T, A>(work: (argument: A) => T | Promise<T>, argument: A): Promise<T> {
    return this.chromeSource(callSource(work as (argument: never) => unknown, argument));
  }

  /** Evaluates an expression there. */
  chromeSource<T>(source: string): Promise<T> {
    return this.inChrome(() => this.script<T>(`return ${source}`));
  }

  async install(folder: string): Promise<string> {
    const { value } = await this.marionette.send<{ value: string }>('Addon:Install', { path: folder, temporary: true });
    return value;
  }

  async currentWindow(): Promise<string> {
    await this.marionette.send('Marionette:SetContext', { value: 'content' });
    return (await this.marionette.send<{ value: string }>('WebDriver:GetWindowHandle')).value;
  }

  newWindow(type: 'tab' | 'window', isBehind = false): Promise<string> {
    return this.alone(async () => {
      await this.marionette.send('Marionette:SetContext', { value: 'content' });
      return (await this.marionette.send<{ handle: string }>('WebDriver:NewWindow', { type, focus: !isBehind })).handle;
    });
  }

  hasWindow(handle: string): Promise<boolean> {
    return this.alone(async () =>
      (await this.marionette.send<string[]>('WebDriver:GetWindowHandles')).includes(handle),
    );
  }

  closeWindow(handle: string): Promise<void> {
    return this.at({ handle, inSidebar: false }, async () => {
      const left = await this.marionette.send<string[]>('WebDriver:CloseWindow');
      await this.marionette.send('WebDriver:SwitchToWindow', { handle: left[0] });
    });
  }

  async resize(size: Size): Promise<void> {
    await this.alone(() => this.marionette.send('WebDriver:SetWindowRect', { ...size }));
  }

  focus(handle: string): Promise<void> {
    return this.at({ handle, inSidebar: false }, async () => undefined);
  }

  goto(handle: string, url: string, isBehind = false): Promise<void> {
    return this.at({ handle, inSidebar: false, isBehind }, async () => {
      await this.marionette.send('WebDriver:Navigate', { url });
    });
  }

  reload(handle: string): Promise<void> {
    return this.at({ handle, inSidebar: false }, async () => {
      await this.marionette.send('WebDriver:Refresh');
    });
  }

  countSidebars(place: Place): Promise<number> {
    return this.at(place, () => this.script(`${findSidebars} return found.length;`, 'system'));
  }

  evaluate(place: Place, source: string): Promise<unknown> {
    // As JSON text, because Marionette clones results by rules of its own.
    return this.at(place, async () => {
      const text = await this.script<string | null>(`return (async () => JSON.stringify(await ${source}))();`);
      return text === null ? undefined : JSON.parse(text);
    });
  }

  clickAt(place: Place, x: number, y: number): Promise<void> {
    return this.at(place, () => this.pointer(x, y));
  }

  clickInChrome(x: number, y: number): Promise<void> {
    return this.inChrome(() => this.pointer(x, y));
  }

  private async pointer(x: number, y: number): Promise<void> {
    const move = { type: 'pointerMove', duration: 0, origin: 'viewport', x: Math.round(x), y: Math.round(y) };
    const actions = [move, { type: 'pointerDown', button: 0 }, { type: 'pointerUp', button: 0 }];
    await this.perform({ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions });
  }

  typeText(place: Place | 'chrome', text: string): Promise<void> {
    const actions = [...text].flatMap((letter) => {
      const value = letter === '\n' ? keys.Enter : letter;
      return [
        { type: 'keyDown', value },
        { type: 'keyUp', value },
      ];
    });
    return this.keyboard(place, actions);
  }

  press(place: Place | 'chrome', chord: string): Promise<void> {
    const values = chord.split(/(?<=.)\+/).map((key) => keys[key] ?? key);
    return this.keyboard(place, [
      ...values.map((value) => ({ type: 'keyDown', value })),
      ...values.reverse().map((value) => ({ type: 'keyUp', value })),
    ]);
  }

  private keyboard(place: Place | 'chrome', actions: object[]): Promise<void> {
    const work = () => this.perform({ type: 'key', id: 'keyboard', actions });
    return place === 'chrome' ? this.inChrome(work) : this.at(place, work);
  }

  private async perform(source: object): Promise<void> {
    await this.marionette.send('WebDriver:PerformActions', { actions: [source] });
  }

  screenshot(place: Place): Promise<Buffer> {
    return this.at(place, async () => {
      const { value } = await this.marionette.send<{ value: string }>('WebDriver:TakeScreenshot', { full: false });
      return Buffer.from(value, 'base64');
    });
  }
}
