/** What the background needs of the browser, without one: a memory that lasts while the browser runs. */
const session = new Map<string, unknown>();

export function forgetSession(): void {
  session.clear();
}

export default {
  runtime: { id: 'fake', getURL: (path: string) => `/${path}` },
  i18n: { getUILanguage: () => 'en-GB', getMessage: (key: string, subs: string[] = []) => [key, ...subs].join(' ') },
  tabs: { sendMessage: async () => {}, query: async () => [] },
  storage: {
    local: { get: async () => ({}), set: async () => {}, remove: async () => {} },
    session: {
      get: async (key: string | null) =>
        structuredClone(
          key === null ? Object.fromEntries(session) : session.has(key) ? { [key]: session.get(key) } : {},
        ),
      set: async (values: object) => {
        for (const [key, value] of Object.entries(values)) session.set(key, structuredClone(value));
      },
      remove: async (keys: string | string[]) => {
        for (const key of [keys].flat()) session.delete(key);
      },
    },
  },
};
