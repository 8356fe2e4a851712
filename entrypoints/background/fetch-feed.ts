import type { FeedTrouble } from '../../core/feed';

export type Fetched =
  | { state: 'read'; text: string; etag?: string; lastModified?: string }
  | { state: 'same' }
  | { state: 'trouble'; trouble: FeedTrouble };

export interface FetchOptions {
  etag?: string | undefined;
  lastModified?: string | undefined;
  mostBytes: number;
  timeoutMs: number;
}

/**
 * Asks for a calendar once. Nothing of hers goes along: no cookie, no referrer, and nowhere but to that address: a
 * redirect is not followed, for it may lead to a site that she did not allow (browsers do not tell where).
 */
export async function fetchFeed(address: string, options: FetchOptions): Promise<Fetched> {
  const { etag, lastModified, mostBytes, timeoutMs } = options;
  const stop = AbortSignal.timeout(timeoutMs);
  const headers = {
    Accept: 'text/calendar, text/plain;q=0.5',
    ...(etag ? { 'If-None-Match': etag } : {}),
    ...(lastModified ? { 'If-Modified-Since': lastModified } : {}),
  };
  try {
    const answer = await fetch(address, {
      headers,
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      redirect: 'manual',
      signal: stop,
    });
    if (answer.status === 304) return { state: 'same' };
    if (answer.type === 'opaqueredirect' || (answer.status >= 300 && answer.status < 400)) return trouble('moved');
    if (!answer.ok) return trouble(answer.status >= 500 || answer.status === 429 ? 'server' : 'gone');
    const text = await readBounded(answer, mostBytes);
    if (text === undefined) return trouble('too-large');
    const newTag = answer.headers.get('ETag');
    const newDate = answer.headers.get('Last-Modified');
    return { state: 'read', text, ...(newTag ? { etag: newTag } : {}), ...(newDate ? { lastModified: newDate } : {}) };
  } catch {
    // The message of a failed request may hold the address: it is not passed on.
    return trouble(stop.aborted ? 'slow' : 'unreachable');
  }
}

function trouble(what: FeedTrouble): Fetched {
  return { state: 'trouble', trouble: what };
}

/** The text, or undefined as soon as it is longer than allowed; what it says of its own length is not believed. */
async function readBounded(answer: Response, mostBytes: number): Promise<string | undefined> {
  const reader = answer.body?.getReader();
  if (!reader) return '';
  const decoder = new TextDecoder();
  const parts: string[] = [];
  let bytes = 0;
  for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
    bytes += chunk.value.byteLength;
    if (bytes > mostBytes) {
      await reader.cancel();
      return undefined;
    }
    parts.push(decoder.decode(chunk.value, { stream: true }));
  }
  parts.push(decoder.decode());
  return parts.join('');
}
