/** What the background needs of the browser, without one: a memory that lasts while the browser runs. */
const session = new Map<string, unknown>();
const sizes = new Map<string, number>();
/** As in both browsers: what would be more is refused. */
const quotaBytes = 10_485_760;
let room = quotaBytes;

/** How many keys and bytes are in memory. */
export function sessionSize(): { keys: number; bytes: number } {
  return { keys: session.size, bytes: [...sizes.values()].reduce((sum, size) => sum + size, 0) };
}

/** @param bytes how much it holds from now on. */
export function forgetSession(bytes = quotaBytes): void {
  session.clear();
  sizes.clear();
  room = bytes;
}

export function sessionText(): string {
  return JSON.stringify([...session]);
}

function remember(values: object): void {
  const added = Object.entries(values).map(([key, value]) => ({
    key,
    value,
    size: JSON.stringify({ [key]: value }).length,
  }));
  const grows = added.reduce((sum, { key, size }) => sum + size - (sizes.get(key) ?? 0), 0);
  if (sessionSize().bytes + grows > room) throw new Error('Session storage quota bytes exceeded.');
  for (const { key, value, size } of added) {
    session.set(key, structuredClone(value));
    sizes.set(key, size);
  }
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
      set: async (values: object) => remember(values),
      remove: async (keys: string | string[]) => {
        for (const key of [keys].flat()) {
          session.delete(key);
          sizes.delete(key);
        }
      },
    },
  },
};
