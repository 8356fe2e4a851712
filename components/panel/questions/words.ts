import type { Depth, Theme } from '../../../content/types';
import { t } from '../../../platform/words';

/** A theme's name in the reader's language. */
export function themeName(theme: Theme): string {
  return t(`questions_theme_${theme}`);
}

/** How near a question goes, in one word. */
export function depthName(depth: Depth): string {
  return t(`questions_depth_${depth}`);
}

/** The same as a sentence: when it is safe to ask. */
export function depthWords(depth: Depth): string {
  return t(`questions_why_${depth}`);
}
