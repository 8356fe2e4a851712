import browser from 'webextension-polyfill';

/** What this very build may do from the start, and what it may ask for later. */
export function permissionsOfBuild(): { always: string[]; later: string[] } {
  const { permissions = [], optional_permissions: later = [] } = browser.runtime.getManifest() as {
    permissions?: string[];
    optional_permissions?: string[];
  };
  return { always: permissions, later };
}
