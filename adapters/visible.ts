/**
 * Whether an element is shown. In a window the browser answers; a document without one, which has no layout, is judged
 * by its markup. What is transparent or scrolled away counts as shown.
 */
export function isVisible(element: Element): boolean {
  if (!element.isConnected) return false;
  const view = element.ownerDocument.defaultView;
  if (view) {
    if (element.checkVisibility({ visibilityProperty: true })) return true;
    // It has no box of its own, what is in it has.
    return view.getComputedStyle(element).display === 'contents' && [...element.children].some(isVisible);
  }
  for (let each: Element | null = element; each; each = each.parentElement) {
    const style = each.getAttribute('style') ?? '';
    const hides = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/iu.test(style);
    if (hides || each.hasAttribute('hidden')) return false;
    if (each.localName === 'dialog' && !each.hasAttribute('open')) return false;
  }
  return true;
}
