import { MAX_FIELD, parseUrl } from '../page-text';

const HOSTS = new Set(['meet.google.com', 'zoom.us', 'teams.microsoft.com', 'teams.live.com']);
const MAX_LINKS = 200;

/** The first link to a known video service, out of Google's redirect where it is wrapped. */
export function findVideoLink(links: Iterable<Element>): string | undefined {
  let seen = 0;
  for (const link of links) {
    if (++seen > MAX_LINKS) break;
    const url = unwrap(parseUrl(link.getAttribute('href')?.slice(0, 4 * MAX_FIELD)));
    if (url && isVideo(url) && url.href.length <= MAX_FIELD) return url.href;
  }
  return undefined;
}

function unwrap(url: URL | null): URL | null {
  const wrapped = url && /^(?:www\.)?google\.com$/u.test(url.hostname) && url.pathname === '/url';
  return wrapped ? parseUrl(url.searchParams.get('q')) : url;
}

function isVideo(url: URL): boolean {
  return url.protocol === 'https:' && (HOSTS.has(url.hostname) || url.hostname.endsWith('.zoom.us'));
}
