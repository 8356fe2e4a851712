/**
 * The parts by which an adapter reads an event, in words that all adapters share: all that is ever told of a page that
 * could not be read.
 */
const PARTS = ['tile', 'dialog', 'id', 'title', 'time', 'address'] as const;

/** Whether the page still has them as the adapter knows them. */
export type Signs = Partial<Record<(typeof PARTS)[number], boolean>>;

/** Calendars that can tell that an event was pressed, with the hosts that everybody has in common. */
const CALENDARS = {
  'google-calendar': /^calendar\.google\.com$/u,
  outlook: /^outlook\.(?:office\.com|office365\.com|cloud\.microsoft|live\.com)$/u,
  proton: /^calendar\.proton\.me$/u,
  sogo: null,
  nextcloud: null,
} as const satisfies Record<string, RegExp | null>;

type Calendar = keyof typeof CALENDARS;

/** What is kept of a calendar that could not be read. */
export interface Unreadable {
  adapter: Calendar;
  signs: Signs;
  /** On so many loads of its page; from 99 on it is not counted. */
  pages: number;
  /** The day on which it was last so, as `2026-11-24`. */
  lastSeen: string;
  /** The version of Mentorside that could not read it: a newer one may. */
  version: string;
}

/** So many events must have been pressed in one page, and none read, before it counts. */
export const ENOUGH = 3;

const MOST_HOSTS = 20;
const MOST_PAGES = 99;

/**
 * Adds what a page told, hostile until it is cleaned here, to what is kept by host.
 * @returns null when it is of no calendar that we know.
 */
export function addUnreadable(
  kept: Readonly<Record<string, Unreadable>>,
  host: string,
  told: { adapter: string; signs: object },
  { today, version }: { today: string; version: string },
): Record<string, Unreadable> | null {
  if (!isCalendar(told.adapter)) return null;
  const { [host]: before, ...others } = kept;
  const isSame = before?.adapter === told.adapter && before.version === version;
  const pages = Math.min((isSame ? before.pages : 0) + 1, MOST_PAGES);
  const now: Unreadable = { adapter: told.adapter, signs: cleanSigns(told.signs), pages, lastSeen: today, version };
  return Object.fromEntries([...Object.entries(others), [host, now] as const].slice(-MOST_HOSTS));
}

function isCalendar(adapter: string): adapter is Calendar {
  return Object.hasOwn(CALENDARS, adapter);
}

function cleanSigns(raw: object): Signs {
  const from = raw as Record<string, unknown>;
  return Object.fromEntries(PARTS.flatMap((part) => (typeof from[part] === 'boolean' ? [[part, from[part]]] : [])));
}

/**
 * A text for those who mend adapters, in English whatever the language of the surface. Its only words are ours: the
 * host of a hospital's own server is left out.
 */
export function healthReport({ adapter, signs, pages, lastSeen, version }: Unreadable, host: string, agent: string) {
  const parts = (isThere: boolean) => PARTS.filter((part) => signs[part] === isThere).join(', ') || 'none';
  return [
    'Mentorside could not read the events of a calendar.',
    `Version: ${version}`,
    `Browser: ${browserOf(agent)}`,
    `Calendar: ${adapter}${CALENDARS[adapter]?.test(host) ? ` at ${host}` : ''}`,
    `Last seen: ${lastSeen}, on ${pages} ${pages === 1 ? 'page' : 'pages'} with at least ${ENOUGH} events pressed`,
    `Still there: ${parts(true)}`,
    `Missing: ${parts(false)}`,
  ].join('\n');
}

/** Name and main version, out of the long text by which browsers name themselves. */
function browserOf(agent: string): string {
  const [, name, version] = /(Edg|Firefox)\/(\d{1,4})/u.exec(agent) ?? /(Chrome)\/(\d{1,4})/u.exec(agent) ?? [];
  return name ? `${name === 'Edg' ? 'Edge' : name} ${version}` : 'unknown';
}
