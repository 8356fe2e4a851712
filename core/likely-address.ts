import type { CalendarEvent } from './calendar-event';
import type { LikelyAddress } from './calendar-views';
import { foldText } from './fold-text';
import { isTitle } from './pair';
import type { Mentorship, Person } from './records';

/**
 * Of those whom she meets and whose address is not known: who is a guest of these events by name. Only where the name is
 * one person's and the address nobody else's; without it their meetings cannot be found in a calendar.
 */
export function likelyAddresses(
  events: readonly CalendarEvent[],
  { people, mentorships }: { people: readonly Person[]; mentorships: readonly Mentorship[] },
): LikelyAddress[] {
  const met = new Set(mentorships.filter(({ status }) => status !== 'closed').map(({ personId }) => personId));
  const lacking = people.filter(({ id, body }) => met.has(id) && body.emails.length === 0 && nameKey(body.name) !== '');
  if (lacking.length === 0) return [];
  const taken = new Set(people.flatMap(({ body }) => body.emails.map((email) => email.toLowerCase())));
  const guests = new Map<string, Set<string>>();
  for (const { attendees = [], organizer } of events)
    for (const { name, email } of [...attendees, ...(organizer ? [organizer] : [])]) {
      const key = nameKey(name ?? '');
      if (!email || key === '') continue;
      guests.set(key, (guests.get(key) ?? new Set()).add(email.toLowerCase()));
    }
  return lacking.flatMap(({ id: personId, body: { name } }) => {
    const key = nameKey(name);
    const isOnlyOne = people.filter((one) => nameKey(one.body.name) === key).length === 1;
    const [email, ...others] = guests.get(key) ?? [];
    return email && others.length === 0 && isOnlyOne && !taken.has(email) ? [{ personId, name, email }] : [];
  });
}

/** The same for `Ruiz, Ana`, `Ana Ruiz` and `Dr. Ana Ruiz`; empty for one name alone, which many may have. */
function nameKey(name: string): string {
  const words = name.split(/[\s,.]+/u).filter((word) => word !== '' && !isTitle(word));
  return words.length < 2 ? '' : words.map(foldText).sort().join(' ');
}
