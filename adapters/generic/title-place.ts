import type { TitlePlace } from '../../core/mending';
import { hashOf } from '../../core/site-hints';
import { climb } from './chip';
import { hasLetters, type Line } from './lines';
import { readWhen, type Tongue } from './times';

const MOST = 12;
const LONGEST = 200;

/** The lines of an open event that may be its title. A place is named by what is around it, not by what stands there. */
export function titlePlaces(lines: readonly Line[], holder: Element, tongue: Tongue): TitlePlace[] {
  const counts = new Map<string, number>();
  return lines
    .flatMap(({ text, element }) => {
      const kind = kindOf(element, holder);
      const before = counts.get(kind) ?? 0;
      counts.set(kind, before + 1);
      const isTitle = text.length <= LONGEST && hasLetters(text) && readWhen(text, tongue) === null;
      return isTitle ? [{ text, at: `t${hashOf(`${kind} ${before}`)}` }] : [];
    })
    .slice(0, MOST);
}

/** The element's name and its own name among fields, or its class, and what it stands in. */
function kindOf(element: Element, holder: Element): string {
  const around = climb(element, 4, (each) => each === holder).map(({ localName }) => localName);
  return [element.getAttribute('name') ?? element.className, ...around].join(' ').slice(0, 500);
}
