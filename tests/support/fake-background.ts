/** What the background needs of the browser, without one: a memory that lasts while the browser runs. */
const session = new Map<string, unknown>();

/** How many letters it holds. */
let room = Number.POSITIVE_INFINITY;

export function forgetSession(letters = Number.POSITIVE_INFINITY): void {
  session.clear();
  room = letters;
}

export function sessionText(): string {
  return JSON.stringify([...session]);
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
        const after = new Map([...session, ...Object.entries(structuredClone(values))]);
        if (JSON.stringify([...after]).length > room) throw new Error('Session storage quota bytes exceeded.');
        for (const [key, value] of after) session.set(key, value);
      },
      remove: async (keys: string | string[]) => {
        for (const key of [keys].flat()) session.delete(key);
      },
    },
  },
};
