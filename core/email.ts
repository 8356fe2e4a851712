/** Ends of addresses that are a slip of a well-known one. */
const slips = /@(gmial|gmai|gmal|gamil|gmil|gnail|hotmial|hotmal|hotmai|outlok|outloo|yaho|iclod)\.|\.(con|cmo|ocm)$/i;

/** An address as calendars tell them: something, @, a domain with a dot. A slip such as "lena.vogt@uni" or "@gmial.com" is none. */
export function looksLikeEmail(text: string): boolean {
  const address = text.trim();
  return /^[^\s@]+@[^\s@]+\.[^\s@.]{2,}$/.test(address) && !slips.test(address);
}
