/**
 * Sets styles that no style sheet of the page can override: inline and important. (CSSOM is not subject to the page's
 * CSP, and Firefox does not let a content script adopt a sheet.)
 */
export function setStyle(element: HTMLElement, styles: Record<string, string>): void {
  for (const [property, value] of Object.entries(styles)) element.style.setProperty(property, value, 'important');
}
