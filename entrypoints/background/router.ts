import browser, { type Runtime } from 'webextension-polyfill';
import type { Answer } from '../../platform/answer';
import type { CallName, OwnCalls, PageCalls, SidebarCalls } from '../../platform/calls';
import { isCall } from '../../platform/check';
import { type Circle, circleOf } from '../../platform/circle';
import { refusalOf } from './database';

/** The answers of one circle; each is told who asks, as the browser says it. */
export type Handlers<C, From = Extract<Circle, { name: 'sidebar' }>> = {
  [N in keyof C]: C[N] extends (args: infer A) => infer R ? (args: A, circle: From) => Promise<R> : never;
};

export interface Circles {
  page: Handlers<PageCalls, Extract<Circle, { name: 'page' }>>;
  sidebar: Handlers<SidebarCalls>;
  own: Handlers<OwnCalls, { name: 'own' }>;
}

/** Lets a call through to its handler, or refuses it. */
export type Gate = (name: CallName, circle: Circle, job: () => Promise<Answer<object>>) => Promise<Answer<object>>;

/** The one place where messages arrive. */
export function answerCalls(circles: Circles, gate: Gate): void {
  const self = { id: browser.runtime.id, origin: browser.runtime.getURL('').replace(/\/$/, '') };
  browser.runtime.onMessage.addListener(async (message: unknown, sender: Runtime.MessageSender) => {
    const circle = circleOf(sender as never, self);
    return circle ? answer(circles, circle, message, gate) : refuse('not-allowed');
  });
}

/** Refuses what is malformed or not for this circle; expected failures become values, others are logged without text. */
async function answer(circles: Circles, circle: Circle, message: unknown, gate: Gate): Promise<Answer<object>> {
  if (!isCall(message)) return refuse('bad-request');
  const handlers = circles[circle.name] as Partial<
    Record<CallName, (args: object, from: Circle) => Promise<Answer<object>>>
  >;
  const handler = Object.hasOwn(handlers, message.call) ? handlers[message.call] : undefined;
  if (!handler) return refuse('not-allowed');
  try {
    return await gate(message.call, circle, () => handler(message.args, circle));
  } catch (error) {
    const refusal = await refusalOf(error);
    if (!refusal) console.error('Mentorside:', message.call, error instanceof Error ? error.stack : 'failed');
    return refusal ?? { ok: false, reason: 'database', message: error instanceof Error ? error.name : 'unknown' };
  }
}

function refuse(reason: 'not-allowed' | 'bad-request'): Answer<object> {
  return { ok: false, reason };
}
