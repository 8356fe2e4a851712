import browser from 'webextension-polyfill';

const permission = { permissions: ['notifications' as const] };

/** May we remind now? She can take it back in the browser at any time. */
export function mayNotify(): Promise<boolean> {
  return browser.permissions.contains(permission);
}

/** Asks whether we may remind. Call it in the press itself, before any `await`. */
export function requestNotify(): Promise<boolean> {
  return browser.permissions.request(permission);
}

/** Calls back when a permission came or went. Returns the end. */
export function onPermissions(callback: () => void): () => void {
  browser.permissions.onAdded.addListener(callback);
  browser.permissions.onRemoved.addListener(callback);
  return () => {
    browser.permissions.onAdded.removeListener(callback);
    browser.permissions.onRemoved.removeListener(callback);
  };
}
