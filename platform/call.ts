import browser from 'webextension-polyfill';
import type { CallAnswer, CallArgs, CallName } from './calls';
import { isOrphaned, send } from './send';

/** A call from one of our pages to the background. */
export function call<N extends CallName>(name: N, args: CallArgs<N>): Promise<CallAnswer<N>> {
  return send(browser.runtime, name, args);
}

/** This page belongs to a version of the extension that is gone. */
export function isUpdated(): boolean {
  return isOrphaned(browser.runtime);
}
