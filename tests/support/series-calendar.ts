import type { CalendarEvent } from '../../core/calendar-event';
import { addDays } from '../../core/local-time';

/** The ways in which one event is seen: two with its UID, one with ids of its own. */
export type EventView = 'google' | 'nextcloud' | 'plain';

interface Occurrence {
  base: string;
  /** Day of the original start, which a moved one keeps. */
  day: string;
  /** Day of the split since which Google calls it otherwise. */
  split?: string;
  startsAt: string;
  title: string;
  emails: string[];
}

/** The weekly series, and who is invited to each. */
const series = { ana: ['ana'], tom: ['tom'], both: ['ana', 'tom'] };

/** A calendar with three weekly series of three occurrences each: 0 to 2 with Ana, 3 to 5 with Tom, 6 to 8 with both. */
export class Calendar {
  readonly events: Occurrence[] = Object.entries(series).flatMap(([name, guests], at) =>
    [0, 7, 14].map((days) => {
      const day = addDays('2026-11-24', days + at);
      const emails = guests.map((guest) => `${guest}@example.org`);
      return { base: `${name}0`, day, startsAt: `${day}T14:00`, title: `With ${name}`, emails };
    }),
  );
  private made = 0;

  move(at: number, days: number): void {
    const event = this.at(at);
    event.startsAt = `${addDays(event.startsAt.slice(0, 10), days)}T15:30`;
  }

  rename(at: number): void {
    this.at(at).title = `Renamed ${this.made++}`;
  }

  /** "This and following events": what they are called changes in Google. */
  splitSeries(at: number): void {
    const { base, day } = this.at(at);
    for (const one of this.events) if (one.base === base && one.day >= day) one.split = day;
  }

  /** Removed and entered anew: nothing but title, time and guests is the same. */
  recreate(at: number): void {
    const { base, day } = this.at(at);
    const fresh = `${base.slice(0, 3)}${++this.made}`;
    for (const one of this.events)
      if (one.base === base && one.day >= day) {
        one.base = fresh;
        delete one.split;
      }
  }

  /** What tells it apart in this view, for as long as the calendar does not make it anew. */
  key(view: EventView, at: number): string {
    const { base, day } = this.at(at);
    return `${view} ${base} ${day}`;
  }

  read(view: EventView, at: number, changed: Partial<CalendarEvent> = {}): CalendarEvent {
    const { base, day, split, startsAt, title, emails } = this.at(at);
    const date = day.replaceAll('-', '');
    const alias = split && `${base}_R${split.replaceAll('-', '')}T140000`;
    const shown = { title, startsAt, recurring: true, attendees: emails.map((email) => ({ email })) };
    const uid = `${base}@google.com`;
    const views: Record<EventView, CalendarEvent> = {
      google: {
        ...{ adapter: 'google-calendar', host: 'calendar.google.com', calendar: 'me@example.org', ...shown },
        ...(alias ? { seriesAlias: alias, uid: `${alias}@google.com` } : { uid }),
        ...{ seriesKey: base, originalStart: `${date}T140000Z` },
      },
      nextcloud: {
        ...{ adapter: 'nextcloud', host: 'cloud.test', ...shown, uid, seriesKey: `${base}.ics` },
        originalStart: String(Date.parse(`${day}T14:00:00Z`) / 1000),
      },
      plain: { adapter: 'demo-calendar', host: '127.0.0.1', ...shown, seriesKey: base, originalStart: `${day}T14:00` },
    };
    return { ...views[view], ...changed };
  }

  private at(at: number): Occurrence {
    return this.events[at] as Occurrence;
  }
}
