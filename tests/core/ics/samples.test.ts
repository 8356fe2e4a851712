import { readdirSync, readFileSync } from 'node:fs';
import ICAL from 'ical.js';
import { expect, it } from 'vitest';
import { eventsOf } from './read';

const folder = new URL('../../fixtures/ics/', import.meta.url);
const zone = 'America/Los_Angeles';

/** The instances as ical.js itself finds them, as local times of the events' own zone. */
function expanded(text: string, from: string, to: string): string[] {
  const calendar = ICAL.Component.fromString(text);
  for (const one of calendar.getAllSubcomponents('vtimezone'))
    if (one.getFirstPropertyValue('tzid')) ICAL.TimezoneService.register(new ICAL.Timezone(one));
  const events = calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));
  const found: string[] = [];
  for (const event of events.filter((one) => !one.isRecurrenceException())) {
    if (!event.isRecurring()) {
      found.push(textOf(event.startDate));
      continue;
    }
    const iterator = event.iterator();
    for (let time = iterator.next(); time && time.toString().slice(0, 10) <= to; time = iterator.next())
      found.push(textOf(event.getOccurrenceDetails(time).startDate));
  }
  ICAL.TimezoneService.reset();
  return found.filter((start) => start.slice(0, 10) >= from && start.slice(0, 10) <= to).sort();
}

function textOf(time: ICAL.Time): string {
  return time.toString().slice(0, time.isDate ? 10 : 16);
}

const files = readdirSync(folder).filter((name) => name.endsWith('.ics'));

it('there are samples', () => expect(files.length).toBeGreaterThanOrEqual(6));

it.each(files)("ical.js's sample %s has the instances that ical.js finds", (name) => {
  const text = readFileSync(new URL(name, folder), 'utf8');
  // Its own times without a zone are UTC: in 2024 that sample is compared as such.
  const own = text.includes('TZID') ? zone : 'UTC';
  const [from, to] = name.startsWith('rdate') ? ['2024-01-01', '2024-12-31'] : ['2012-03-01', '2013-06-30'];
  const expected = expanded(text, from, to);
  expect(expected.length).toBeGreaterThan(0);
  expect(eventsOf(text, { from, to, zone: own }).map(({ startsAt }) => startsAt)).toEqual(expected);
});
