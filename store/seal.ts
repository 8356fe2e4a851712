import type { Body } from '../core/record-base';
import type { StoreName } from '../core/records';

/** The words of a record, unreadable without the key: only their version is told. Base64 of IV (12 bytes) and text. */
export type SealedBody = Body & { sealed: string };

/** Where a body belongs: it opens nowhere else, so that nobody can put one record's words under another. */
interface Place {
  store: StoreName;
  id: string;
}

export function isSealed(body: Body | undefined): body is SealedBody {
  return typeof (body as SealedBody | undefined)?.sealed === 'string';
}

/** Many records (ticks, marks) have no words at all: there is nothing to seal in them. */
export function hasWords(body: Body): boolean {
  return Object.keys(body).some((field) => field !== 'v');
}

export async function sealBody(key: CryptoKey, place: Place, body: Body): Promise<SealedBody> {
  const text = new TextEncoder().encode(JSON.stringify(body));
  return { v: body.v, sealed: await encrypt(key, text, bindTo(place, body.v)) };
}

/** @throws OperationError when the key is another one, or when these words belong to another record. */
export async function openBody(key: CryptoKey, place: Place, { v, sealed }: SealedBody): Promise<Body> {
  return JSON.parse(new TextDecoder().decode(await decrypt(key, sealed, bindTo(place, v)))) as Body;
}

function bindTo({ store, id }: Place, v: number): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(JSON.stringify([store, id, v]));
}

const ivLength = 12;

/** AES-GCM under a fresh random IV; `bound` is not hidden, but must be the same when it is opened. */
export async function encrypt(
  key: CryptoKey,
  data: Uint8Array<ArrayBuffer>,
  bound: Uint8Array<ArrayBuffer>,
): Promise<string> {
  const iv = crypto.getRandomValues(new Uint8Array(ivLength));
  const sealed = new Uint8Array(await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: bound }, key, data));
  const whole = new Uint8Array(ivLength + sealed.length);
  whole.set(iv);
  whole.set(sealed, ivLength);
  return toBase64(whole);
}

export async function decrypt(
  key: CryptoKey,
  sealed: string,
  bound: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array<ArrayBuffer>> {
  const whole = fromBase64(sealed);
  const way = { name: 'AES-GCM', iv: whole.subarray(0, ivLength), additionalData: bound };
  return new Uint8Array(await crypto.subtle.decrypt(way, key, whole.subarray(ivLength)));
}

export function toBase64(bytes: Uint8Array): string {
  let text = '';
  // In pieces: a long note has more bytes than a function takes arguments.
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(text);
}

export function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  const plain = atob(text);
  const bytes = new Uint8Array(plain.length);
  for (let at = 0; at < plain.length; at++) bytes[at] = plain.charCodeAt(at);
  return bytes;
}
