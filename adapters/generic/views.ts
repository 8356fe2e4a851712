import { normaliseText } from '../../core/locale-text';
import { isVisible } from '../visible';
import type { Tongue } from './times';

const PRESSABLE = 'button, a, label, option, [role=button], [role=tab], [role=radio], [role=option], [role=menuitem]';
const MAX_LOOKED = 600;

/**
 * Whether the page can be turned between weeks and months by buttons of their own, as calendars can. Intl knows what a
 * language calls them.
 */
export function showsViews(document: Document, tongue: Tongue): boolean {
  const wanted = new Map([tongue.lang, 'en'].flatMap((lang) => fieldNames(lang)));
  const seen = new Set<string>();
  const all = document.querySelectorAll(PRESSABLE);
  for (let index = 0; index < Math.min(all.length, MAX_LOOKED); index++) {
    const each = all[index];
    const text = each?.textContent ?? '';
    const field = text.length < 40 ? wanted.get(normaliseText(text)) : undefined;
    if (each && field && isVisible(each)) seen.add(field);
    if (seen.size === 2) return true;
  }
  return false;
}

function fieldNames(lang: string): [string, string][] {
  try {
    const names = new Intl.DisplayNames([lang.replaceAll('_', '-') || 'en'], { type: 'dateTimeField' });
    return (['weekOfYear', 'month'] as const).map((field) => [normaliseText(names.of(field) ?? ''), field]);
  } catch {
    return [];
  }
}
