/**
 * The address of a calendar as it is asked for: `webcal://` is read as `https://`. Only https, and http on this very
 * machine. Undefined for anything else.
 */
export function feedAddress(typed: string): string | undefined {
  const text = typed.trim().replace(/^webcals?:\/\//i, 'https://');
  if (text.length > 2000 || !URL.canParse(text)) return undefined;
  const url = new URL(text);
  const isLoopback = url.hostname === 'localhost' || url.hostname === '127.0.0.1';
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLoopback)) return undefined;
  // A name and password in the address would be sent in another way than the rest, which fetch refuses.
  if (url.username || url.password) return undefined;
  url.hash = '';
  return url.href;
}

/**
 * Where an address that leads elsewhere is likely to lead: browsers do not tell. Google's old address of every calendar,
 * and a site's name with or without `www.`. Undefined where nothing is likely.
 */
export function likelyMove(address: string): string | undefined {
  const url = new URL(address);
  const { hostname } = url;
  const labels = hostname.split('.');
  if (url.protocol !== 'https:' || /^[\d.]+$|:/.test(hostname)) return undefined;
  if (hostname === 'www.google.com' && url.pathname.startsWith('/calendar/')) url.hostname = 'calendar.google.com';
  else if (labels[0] === 'www' && labels.length > 2) url.hostname = labels.slice(1).join('.');
  else if (labels.length === 2) url.hostname = `www.${hostname}`;
  else return undefined;
  return url.href;
}

/** A calendar that was asked for in secret is not asked for in the open. */
export function isDowngrade(from: string, to: string): boolean {
  return from.startsWith('https:') && !to.startsWith('https:');
}

/** Enough to tell two addresses apart, too little to use one. */
export function maskedAddress(address: string): string {
  const { host, pathname, search } = new URL(address);
  const end = (pathname + search).replace(/\/?(basic|calendar|reachcalendar)?\.ics$/i, '').slice(-4);
  return `${host} …${end}`;
}

/** Waits before the next try: 40 minutes when all is well, doubled with each failure, at most a day. */
export function waitMinutes(failures: number): number {
  return failures === 0 ? 40 : Math.min(24 * 60, 30 * 2 ** Math.min(failures - 1, 10));
}
