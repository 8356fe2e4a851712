/** Anything wider than this is an open sidebar (the collapsed tab has 28 px). */
const tabWidth = 120;

/**
 * After an update an element of the former version may stand in the page. A tab is removed. An open sidebar may hold
 * words that were not saved: it stays with its line "reload this page", and this script stays away until then.
 * @returns false when the page belongs to the former version until it is reloaded.
 */
export function removeOrphan(document: Document): boolean {
  for (const orphan of document.querySelectorAll('mentorside-sidebar')) {
    if (orphan.getBoundingClientRect().width > tabWidth) return false;
    orphan.remove();
  }
  return true;
}
