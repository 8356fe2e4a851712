import { normaliseText } from '../../core/locale-text';
import { readSpan, type Span } from '../../core/span-text';
import type { Page } from '../page';

const MAX_TEXT = 400;

/** A time as one place of the page writes it. */
export interface Written {
  span: Span;
  /** 11/12/2026 in the person's own format: which is the month is not known. */
  isAmbiguous: boolean;
}

/** Reads a date line in the page's language. */
export function readWritten(text: string, page: Page): Written | null {
  if (text.length > MAX_TEXT) return null;
  const span = readSpan(text, page.document.documentElement.lang, { near: page.now.slice(0, 10) });
  return span && { span, isAmbiguous: isAmbiguous(text) };
}

/** Whether two places agree on the start; undefined when one of them says nothing. */
export function agree(written: Written | null, span: Span | null): boolean | undefined {
  if (!written || !span) return undefined;
  const { startsAt } = written.span;
  const swapped = written.isAmbiguous && startsAt.replace(/-(\d\d)-(\d\d)/u, '-$2-$1') === span.startsAt;
  return startsAt === span.startsAt || swapped;
}

/** The order of day and month follows the person's settings, not the language, unless dots or a year in front tell. */
function isAmbiguous(text: string): boolean {
  const match = /(?<!\d|\d[/-])(\d{1,2})([/-])(\d{1,2})\2\d{2,4}(?!\d)/u.exec(normaliseText(text));
  const [a, b] = [Number(match?.[1]), Number(match?.[3])];
  return match !== null && a !== b && a <= 12 && b <= 12;
}
