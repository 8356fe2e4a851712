/** Anything wider than this is an open sidebar (the collapsed tab has 28 px). */
const tabWidth = 120;

/**
 * After an update an element of the former version may stand in the page. A tab is removed. In Chromium an open
 * sidebar lives on and may hold words that were not saved: it stays with its line "reload this page", and this script
 * stays away until then. Firefox takes the frame's inside away with the old version: what is left is removed.
 * @returns false when the page belongs to the former version until it is reloaded.
 */
export function removeOrphan(document: Document, ourOrigin: string): boolean {
  const livesOn = !ourOrigin.startsWith('moz-extension:');
  for (const orphan of document.querySelectorAll('mentorside-sidebar')) {
    if (livesOn && orphan.getBoundingClientRect().width > tabWidth) return false;
    orphan.remove();
  }
  return true;
}
