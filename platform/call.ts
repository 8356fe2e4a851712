import browser from 'webextension-polyfill';
import type { CallAnswer, CallArgs, CallName } from './calls';
import { sawLocked } from './lock';
import { tellHere } from './news';
import { isOrphaned, send } from './send';

/** A call from one of our pages to the background. */
export async function call<N extends CallName>(name: N, args: CallArgs<N>): Promise<CallAnswer<N>> {
  const answer = await send(browser.runtime, name, args);
  if (isDeaf && !/^(get|list|find|other|setFrame)/.test(name)) tellHere();
  if (!answer.ok && answer.reason === 'locked') sawLocked();
  return answer;
}

/** A frame without credentials (on pages with a strict COEP) shares no channel with the rest of us. */
const isDeaf = (globalThis as { credentialless?: boolean }).credentialless === true;

/** This page belongs to a version of the extension that is gone. */
export function isUpdated(): boolean {
  return isOrphaned(browser.runtime);
}
