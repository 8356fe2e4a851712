import type { CallArgs, CallName } from '../../platform/calls';
import messages from '../../public/_locales/en/messages.json';

type Messages = Record<string, { message: string }>;
type Handler = (args: never) => unknown;

/** The calls that were sent, in order. */
const sent: { call: CallName; args: never }[] = [];
let handlers: Partial<Record<CallName, Handler>> = {};
let id: string | undefined = 'fake';

/** Sets how the background answers; a call without a handler is acknowledged. Forgets what was sent. */
export function answerCalls(answers: { [N in CallName]?: (args: CallArgs<N>) => unknown }): void {
  handlers = answers as typeof handlers;
  sent.length = 0;
  id = 'fake';
}

/** The extension was reloaded: this page belongs to the old one. */
export function orphan(): void {
  id = undefined;
}

/** The arguments with which a call was sent, oldest first. */
export function sentTo<N extends CallName>(name: N): CallArgs<N>[] {
  return sent.filter(({ call }) => call === name).map(({ args }) => args);
}

/** What the polyfill gives to the surfaces, without a browser. */
export default {
  runtime: {
    get id() {
      return id;
    },
    getURL: (path: string) => `/${path}`,
    sendMessage: async (message: { call: CallName; args: never }) => {
      sent.push(message);
      return (await handlers[message.call]?.(message.args)) ?? { ok: true, rev: 1 };
    },
  },
  i18n: {
    getUILanguage: () => 'en-GB',
    getMessage: (key: string, subs: string[] = []) =>
      ((messages as Messages)[key]?.message ?? '').replace(/\$([1-9])/g, (_, number) => subs[Number(number) - 1] ?? ''),
  },
  permissions: { contains: async () => false, request: async () => true },
  tabs: { getCurrent: async () => ({ id: 1 }) },
  storage: {
    local: {
      set: async () => {},
      get: async () => ({}),
      remove: async () => {},
      onChanged: { addListener() {}, removeListener() {} },
    },
    session: {
      set: async () => {},
      get: async () => ({}),
      remove: async () => {},
      onChanged: { addListener() {}, removeListener() {} },
    },
  },
};
