/** A calendar that another program shows in a frame: where the frame's page lies, and which pages may hold it. */
interface Framed {
  hosts: readonly string[];
  path: RegExp;
  tops: readonly string[];
}

/** Outlook's page in the calendar of Teams (facts of 2026). Panes such as Gmail's are too narrow: they are not here. */
const framed: readonly Framed[] = [
  {
    hosts: ['outlook.office.com', 'outlook.office365.com', 'outlook.cloud.microsoft'],
    path: /^\/hosted\/calendar(?:\/|$)/u,
    tops: ['teams.microsoft.com', 'teams.cloud.microsoft'],
  },
];

/**
 * Whether the calendar script may work in this frame.
 * @param ancestors origins of the pages around it, nearest first; a page of the same calendar in between is no stranger.
 * Empty: the browser does not tell, and only the frame's own address counts.
 */
export function isFramedCalendar(address: string | undefined, ancestors: readonly string[]): boolean {
  const url = parse(address);
  if (url?.protocol !== 'https:') return false;
  return framed.some(({ hosts, path, tops }) => {
    if (!hosts.includes(url.host) || !path.test(url.pathname)) return false;
    const around = ancestors.map((origin) => parse(origin));
    const top = around.at(-1);
    return around.every(
      (each) =>
        each?.protocol === 'https:' &&
        (each === top ? tops.includes(each.host) : [...hosts, ...tops].includes(each.host)),
    );
  });
}

/** The part of a window that tells what stands around it. */
interface Framing {
  location: Location & { ancestorOrigins?: ArrayLike<string> };
  parent: unknown;
  top: unknown;
  document: { referrer: string };
}

/** Origins around a frame, nearest first. Without `ancestorOrigins` (older Firefox) the referrer names the parent. */
export function ancestorsOf(view: Framing): string[] | null {
  const { ancestorOrigins } = view.location;
  if (ancestorOrigins) return Array.from(ancestorOrigins);
  const { referrer } = view.document;
  return view.parent === view.top && URL.canParse(referrer) ? [new URL(referrer).origin] : null;
}

function parse(address: string | undefined): URL | null {
  return address && URL.canParse(address) ? new URL(address) : null;
}
