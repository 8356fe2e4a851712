import { writeFile } from 'node:fs/promises';
import type { CDPSession } from 'playwright-core';
import { until, type View } from './browser';
import { makeView } from './view';

export interface Target {
  targetId: string;
  type: string;
  url: string;
}

/** A line to one target that Playwright does not show as a page: a popup, a side panel, a worker. */
export interface TargetLine {
  send(method: string, params?: Record<string, unknown>): Promise<Record<string, unknown>>;
  /** Evaluates an expression, awaits it, returns its JSON value. */
  evaluate(source: string): Promise<unknown>;
}

export async function listTargets(browser: CDPSession): Promise<Target[]> {
  // Without the empty filter, popups and panels are left out.
  const { targetInfos } = await browser.send('Target.getTargets', { filter: [{}] });
  return targetInfos;
}

export async function attachTo(browser: CDPSession, targetId: string): Promise<TargetLine> {
  const { sessionId } = await browser.send('Target.attachToTarget', { targetId, flatten: false });
  const waiting = new Map<number, { resolve(value: Record<string, unknown>): void; reject(error: Error): void }>();
  let lastId = 0;
  browser.on('Target.receivedMessageFromTarget', (event) => {
    if (event.sessionId !== sessionId) return;
    const { id, result, error } = JSON.parse(event.message);
    const call = waiting.get(id);
    waiting.delete(id);
    if (error) call?.reject(new Error(error.message));
    else call?.resolve(result);
  });
  browser.on('Target.detachedFromTarget', (event) => {
    if (event.sessionId !== sessionId) return;
    for (const call of waiting.values()) call.reject(new Error('The popup, panel or worker was closed.'));
    waiting.clear();
  });
  const send: TargetLine['send'] = (method, params = {}) =>
    new Promise((resolve, reject) => {
      lastId += 1;
      waiting.set(lastId, { resolve, reject });
      const message = JSON.stringify({ id: lastId, method, params });
      browser.send('Target.sendMessageToTarget', { sessionId, message }).catch(reject);
    });
  return {
    send,
    async evaluate(expression) {
      const answer = (await send('Runtime.evaluate', {
        expression,
        awaitPromise: true,
        returnByValue: true,
      })) as {
        result: { value?: unknown };
        exceptionDetails?: { text: string; exception?: { description?: string } };
      };
      const problem = answer.exceptionDetails;
      if (problem) throw new Error(problem.exception?.description ?? problem.text);
      return answer.result.value;
    },
  };
}

const keyCodes: Record<string, number> = {
  Enter: 13,
  Escape: 27,
  Tab: 9,
  Backspace: 8,
  Delete: 46,
  Home: 36,
  End: 35,
  ArrowLeft: 37,
  ArrowUp: 38,
  ArrowRight: 39,
  ArrowDown: 40,
  ' ': 32,
};
const modifierBits: Record<string, number> = { Alt: 1, Control: 2, Meta: 4, Shift: 8 };

async function pressKey(line: TargetLine, chord: string): Promise<void> {
  const parts = chord.split(/(?<=.)\+/);
  const key = parts.pop() ?? '';
  const modifiers = parts.reduce((bits, name) => bits | (modifierBits[name] ?? 0), 0);
  const windowsVirtualKeyCode = keyCodes[key] ?? key.toUpperCase().charCodeAt(0);
  const written = key === 'Enter' ? '\r' : key;
  const text = written.length === 1 && (modifiers & ~8) === 0 ? { text: written } : {};
  const code = key.length === 1 && /[a-z]/i.test(key) ? `Key${key.toUpperCase()}` : key;
  const common = { key, code, modifiers, windowsVirtualKeyCode };
  await line.send('Input.dispatchKeyEvent', { type: 'keyDown', ...common, ...text });
  await line.send('Input.dispatchKeyEvent', { type: 'keyUp', ...common });
}

/** A view of a popup or a side panel. */
export function viewOfLine(name: string, line: TargetLine): View {
  return makeView({
    name,
    evaluate: (source) => line.evaluate(source),
    async clickAt(x, y) {
      const press = { x, y, button: 'left', clickCount: 1 };
      await line.send('Input.dispatchMouseEvent', { type: 'mousePressed', ...press });
      await line.send('Input.dispatchMouseEvent', { type: 'mouseReleased', ...press });
    },
    async typeText(text) {
      for (const letter of text) await pressKey(line, letter === '\n' ? 'Enter' : letter);
    },
    press: (chord) => pressKey(line, chord),
    async screenshot(file) {
      const { data } = await line.send('Page.captureScreenshot', { format: 'png' });
      await writeFile(file, Buffer.from(String(data), 'base64'));
    },
  });
}

/** Waits for a target whose address starts like this and attaches to it. */
export async function waitForTarget(browser: CDPSession, start: string, before: Set<string>): Promise<TargetLine> {
  const target = await until(`no popup or panel at ${start}`, async () =>
    (await listTargets(browser)).find(
      ({ targetId, type, url }) => type === 'page' && url.startsWith(start) && !before.has(targetId),
    ),
  );
  return attachTo(browser, target.targetId);
}
