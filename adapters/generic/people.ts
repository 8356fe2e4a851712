import type { Attendee } from '../../core/calendar-event';
import { cleanText } from '../page-text';
import { toAttendee, toAttendees } from '../reading';
import type { Line } from './lines';

const EMAIL = /[\p{L}\p{N}._%+'-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,6}/gu;
const MAX_TEXT = 20_000;

/** People by their e-mail: links, then labels, texts and fields. A name only where it clearly belongs to the address. */
export function findPeople(holder: Element, lines: readonly Line[]): Attendee[] {
  const people: (Attendee | null)[] = [];
  for (const link of [...holder.querySelectorAll('a[href^="mailto:" i]')].slice(0, 500)) {
    const [address = ''] = safeDecode((link.getAttribute('href') ?? '').slice(7, 400)).split(/[?,;]/u);
    people.push(toAttendee(nameOf(link.textContent ?? ''), address));
  }
  const texts: string[] = [];
  for (const each of [...holder.querySelectorAll('[aria-label*="@"], [title*="@"], [data-email]')].slice(0, 500)) {
    const email = each.getAttribute('data-email');
    if (email) people.push(toAttendee(nameOf(each.textContent ?? ''), email));
    else texts.push(each.getAttribute('aria-label') ?? '', each.getAttribute('title') ?? '');
  }
  for (const { text } of lines) if (text.includes('@')) texts.push(text);
  for (const text of texts.slice(0, 600)) people.push(...inText(text.slice(0, MAX_TEXT)));
  return toAttendees(people.filter((person) => person?.email));
}

/** `Ana Ruiz <ana@example.test>`, `Ana Ruiz (ana@example.test)`, or addresses alone. */
function inText(text: string): (Attendee | null)[] {
  const found = [...text.matchAll(EMAIL)].slice(0, 100);
  let from = 0;
  return found.map((match) => {
    const before = text.slice(from, match.index);
    const wrapped = /(?:^|[,;])\s*"?([^,;:<>()"@]{2,80}?)"?\s*[<(]$/u.exec(before)?.[1];
    from = match.index + match[0].length + 1;
    return toAttendee(wrapped, match[0].replace(/\.+$/u, ''));
  });
}

function nameOf(text: string): string | undefined {
  const name = cleanText(
    text
      .slice(0, 400)
      .replace(EMAIL, ' ')
      .replace(/[<>()]/gu, ' '),
    100,
  );
  return name && /\p{L}/u.test(name) ? name : undefined;
}

function safeDecode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
