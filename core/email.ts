/** An address as calendars tell them: something, @, a domain with a dot. A slip such as "lena.vogt@uni" is none. */
export function looksLikeEmail(text: string): boolean {
  return /^[^\s@]+@[^\s@]+\.[^\s@.]{2,}$/.test(text.trim());
}
