/**
 * Does a permission for pages (`https://*.example.org/*`) hold for this host? Permissions know no ports, hosts of events
 * have them. In the browser's settings she may allow every site at once, and take that back.
 */
export function isOfHost(pattern: string, host: string): boolean {
  if (pattern === '<all_urls>') return true;
  const allowed = /^[^:]+:\/\/([^/]+)\//.exec(pattern)?.[1];
  if (allowed === undefined) return false;
  const name = host.replace(/:\d+$/, '');
  if (allowed === '*' || allowed === name) return true;
  return allowed.startsWith('*.') && `.${name}`.endsWith(allowed.slice(1));
}

/** These permissions were taken back, and none that is left holds for this host. */
export function isGone(host: string, taken: readonly string[], left: readonly string[]): boolean {
  const isHeld = (all: readonly string[]) => all.some((one) => isOfHost(one, host));
  return isHeld(taken) && !isHeld(left);
}
