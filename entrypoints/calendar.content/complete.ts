import type { Completed, Completion } from '../../adapters/page';

const MAX_BYTES = 256 * 1024;
const TIMEOUT_MS = 3000;

/** Asks the calendar's own server about the open event. Null for every answer that is not as it should be. */
export async function ask(completion: Completion, signal: AbortSignal): Promise<Completed | null> {
  if (!URL.canParse(completion.url) || new URL(completion.url).origin !== location.origin) return null;
  try {
    const response = await fetch(completion.url, {
      headers: completion.headers ?? {},
      credentials: 'same-origin',
      redirect: 'error',
      cache: 'no-store',
      referrerPolicy: 'same-origin',
      signal: AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)]),
    });
    const text = response.ok ? await readBounded(response) : null;
    return text === null ? null : completion.parse(text);
  } catch {
    return null;
  }
}

/** The answer's text, or null as soon as it is longer than any event. */
export async function readBounded(response: Response): Promise<string | null> {
  const reader = response.body?.getReader();
  if (!reader) return null;
  const decoder = new TextDecoder();
  let text = '';
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    length += value.byteLength;
    if (length > MAX_BYTES) {
      void reader.cancel().catch(() => {});
      return null;
    }
    text += decoder.decode(value, { stream: true });
  }
}
