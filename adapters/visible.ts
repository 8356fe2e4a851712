/**
 * Whether an element is shown. In a window the browser answers; a document without one, which has no layout, is judged
 * by its markup. What is transparent or scrolled away counts as shown.
 */
export function isVisible(element: Element): boolean {
  if (!element.isConnected) return false;
  if (element.ownerDocument.defaultView) return element.checkVisibility({ visibilityProperty: true });
  for (let each: Element | null = element; each; each = each.parentElement) {
    const style = each.getAttribute('style') ?? '';
    const hides = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/iu.test(style);
    if (hides || each.hasAttribute('hidden')) return false;
    if (each.localName === 'dialog' && !each.hasAttribute('open')) return false;
  }
  return true;
}
