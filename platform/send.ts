import type { Answer } from './answer';
import type { CallAnswer, CallArgs, CallName } from './calls';

/** What travels. The sender is never in it: the browser says who sent it. */
interface CallMessage<N extends CallName = CallName> {
  call: N;
  args: CallArgs<N>;
}

/** The two things of the browser that sending needs; content scripts and pages reach them differently. */
export interface Runtime {
  readonly id?: string | undefined;
  sendMessage(message: unknown): Promise<unknown>;
}

/** Waits before the next try, in ms. Together a bit over 4 s: longer than the worker needs to start. */
const waits = [0, 50, 200, 500, 1000, 2500];

/**
 * Asks the background and waits for its word. The worker may be stopped in the middle: a call that was rejected or
 * answered with nothing is sent again. All calls are idempotent, because ids are made by the caller.
 */
export function send<N extends CallName>(runtime: Runtime, name: N, args: CallArgs<N>): Promise<CallAnswer<N>> {
  return ask(runtime, { call: name, args }) as Promise<CallAnswer<N>>;
}

async function ask(runtime: Runtime, message: CallMessage): Promise<unknown> {
  let failure = '';
  for (const wait of waits) {
    if (wait) await new Promise((resolve) => setTimeout(resolve, wait));
    if (isOrphaned(runtime)) return refuse('updated');
    try {
      const answer = await runtime.sendMessage(message);
      if (answer !== undefined && answer !== null) return answer;
    } catch (error) {
      failure = error instanceof Error ? error.message : String(error);
      if (/context invalidated/i.test(failure)) return refuse('updated');
    }
  }
  return refuse('unreachable', failure);
}

/** True when the extension was reloaded or updated while this page was open: no call will be answered any more. */
export function isOrphaned(runtime: Runtime | undefined): boolean {
  try {
    return !runtime?.id;
  } catch {
    return true;
  }
}

function refuse(reason: 'updated' | 'unreachable', message?: string): Answer<object> {
  return { ok: false, reason, ...(message ? { message } : {}) };
}
