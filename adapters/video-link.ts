import { MAX_FIELD, parseUrl } from './page-text';

const HOSTS = new Set(['meet.google.com', 'zoom.us', 'teams.microsoft.com', 'teams.live.com']);
const MAX_LINKS = 200;

/** The first link to a known video service, out of Google's redirect where it is wrapped. */
export function findVideoLink(links: Iterable<Element>): string | undefined {
  let seen = 0;
  for (const link of links) {
    if (++seen > MAX_LINKS) break;
    const address = videoAddress(parseUrl(link.getAttribute('href')?.slice(0, 4 * MAX_FIELD)));
    if (address) return address;
  }
  return undefined;
}

/** The first address of a known video service in a text, such as a place that is a link. */
export function videoLinkInText(text: string | undefined): string | undefined {
  const addresses = text?.match(/https:\/\/[^\s"'<>]+/gu) ?? [];
  return addresses.flatMap((address) => videoAddress(parseUrl(address.replace(/[.,;:!?)\]]+$/u, ''))) ?? [])[0];
}

function videoAddress(url: URL | null): string | undefined {
  const target = unwrap(url);
  return target && isVideo(target) && target.href.length <= MAX_FIELD ? target.href : undefined;
}

function unwrap(url: URL | null): URL | null {
  const wrapped = url && /^(?:www\.)?google\.com$/u.test(url.hostname) && url.pathname === '/url';
  return wrapped ? parseUrl(url.searchParams.get('q')) : url;
}

function isVideo(url: URL): boolean {
  return url.protocol === 'https:' && (HOSTS.has(url.hostname) || url.hostname.endsWith('.zoom.us'));
}
