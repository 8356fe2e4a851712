/** What the demo calendar shows: sample people and their events, made relative to a given moment. Nobody is real. */

export interface DemoPerson {
  name: string;
  email: string;
}

export interface DemoEvent {
  /** Absent only on the hostile event without an id. */
  id?: string;
  title?: string;
  /** Local wall time `2026-11-24T14:00`; an all-day event has dates. */
  startsAt: string;
  /** Same form. All-day: the last day, inclusive. */
  endsAt: string;
  /** Set on each occurrence of a series. */
  series?: { id: string; originalStart: string };
  location?: string;
  organizer?: DemoPerson;
  guests?: DemoPerson[];
  /** Colour of the chip only. */
  kind: 'mentoring' | 'other' | 'hostile';
}

export const people = {
  ben: { name: 'Ben Adeyemi', email: 'ben.adeyemi@example.org' },
  ana: { name: 'Ana Ruiz', email: 'ana.ruiz@example.org' },
  miriam: { name: 'Prof. Miriam Okafor', email: 'miriam.okafor@example.org' },
  tom: { name: 'Tom Berg', email: 'tom.berg@example.org' },
  lea: { name: 'Lea Sommer', email: 'lea.sommer@example.org' },
} as const satisfies Record<string, DemoPerson>;

const strangers: DemoPerson[] = [
  { name: 'Ida Holm', email: 'ida.holm@example.net' },
  { name: 'Dr. Paul Weiss', email: 'paul.weiss@example.net' },
  { name: 'Yuki Tanaka', email: 'yuki.tanaka@example.net' },
];

/** Ids of the events, for tests. */
export const ids = {
  ana: 'one-to-one-ana@demo.example.org',
  miriam: 'mentoring-miriam@demo.example.org',
  group: 'group-tom-lea@demo.example.org',
  ward: 'ward-round@demo.example.org',
  journal: 'journal-club@demo.example.org',
  data: 'data-meeting@demo.example.org',
  day: 'mentoring-day@demo.example.org',
  markup: 'hostile-markup@demo.example.org',
  long: 'hostile-long@demo.example.org',
  rtl: 'hostile-rtl@demo.example.org',
  emoji: 'hostile-emoji@demo.example.org',
  untitled: 'hostile-untitled@demo.example.org',
  crowd: 'hostile-crowd@demo.example.org',
} as const;

/** How many weeks before and after the current one hold occurrences. */
const weeksAround = 12;

/** `2026-11-24` plus days. Noon UTC keeps daylight saving out of it. */
export function addDays(date: string, days: number): string {
  const moved = new Date(`${date}T12:00:00Z`);
  moved.setUTCDate(moved.getUTCDate() + days);
  return moved.toISOString().slice(0, 10);
}

/** 0 Monday ... 6 Sunday. */
function weekday(date: string): number {
  return (new Date(`${date}T12:00:00Z`).getUTCDay() + 6) % 7;
}

/** The local wall time of a moment, as in `?now=`. */
export function wallTime(moment: Date): string {
  const pad = (value: number) => String(value).padStart(2, '0');
  const date = `${moment.getFullYear()}-${pad(moment.getMonth() + 1)}-${pad(moment.getDate())}`;
  return `${date}T${pad(moment.getHours())}:${pad(moment.getMinutes())}`;
}

interface Slot {
  /** 0 Monday ... 6 Sunday. */
  day: number;
  from: string;
  to: string;
}

type Words = Omit<DemoEvent, 'startsAt' | 'endsAt' | 'series'>;

function once(monday: string, { day, from, to }: Slot, words: Words): DemoEvent {
  const date = addDays(monday, day);
  return { ...words, startsAt: `${date}T${from}`, endsAt: `${date}T${to}` };
}

/** Occurrences every `everyWeeks` weeks, one of them in the week of `monday`. */
function series(monday: string, slot: Slot, everyWeeks: number, words: Words & { id: string }): DemoEvent[] {
  const events: DemoEvent[] = [];
  const reach = Math.floor(weeksAround / everyWeeks) * everyWeeks;
  for (let week = -reach; week <= reach; week += everyWeeks) {
    const event = once(addDays(monday, 7 * week), slot, words);
    events.push({ ...event, series: { id: words.id, originalStart: event.startsAt } });
  }
  return events;
}

/**
 * All events around `now` (local wall time). Ana's meeting is on Tuesday; with `anaToday` on now's weekday, so that
 * "today" can be shown on any day.
 */
export function demoEvents(now: string, { anaToday = false, hostile = false } = {}): DemoEvent[] {
  const today = now.slice(0, 10);
  const monday = addDays(today, -weekday(today));
  const { ben, ana, miriam, tom, lea } = people;
  const ward = { kind: 'other', title: 'Ward round', location: 'Ward 4B', guests: strangers } as const;
  return [
    ...series(monday, { day: anaToday ? weekday(today) : 1, from: '14:00', to: '14:30' }, 1, {
      id: ids.ana,
      kind: 'mentoring',
      title: '1:1 Ana / Ben',
      location: 'Room 2.14',
      organizer: ben,
      guests: [ben, ana],
    }),
    ...series(monday, { day: 3, from: '10:00', to: '10:45' }, 2, {
      id: ids.miriam,
      kind: 'mentoring',
      title: 'Mentoring with Miriam',
      location: 'Office 3.02',
      organizer: miriam,
      guests: [miriam, ben],
    }),
    ...series(monday, { day: 2, from: '15:00', to: '16:00' }, 4, {
      id: ids.group,
      kind: 'mentoring',
      title: 'Group mentoring: Tom and Lea',
      location: 'Seminar room 1',
      organizer: ben,
      guests: [ben, tom, lea],
    }),
    ...[0, 1, 2, 3, 4].flatMap((day) =>
      series(monday, { day, from: '08:00', to: '08:45' }, 1, { ...ward, id: `${day + 1}-${ids.ward}` }),
    ),
    ...series(monday, { day: 2, from: '12:00', to: '13:00' }, 1, {
      id: ids.journal,
      kind: 'other',
      title: 'Journal club',
      location: 'Library',
      guests: strangers,
    }),
    once(
      monday,
      { day: 0, from: '13:00', to: '14:00' },
      {
        id: ids.data,
        kind: 'other',
        title: 'Data meeting',
        ...(strangers[1] ? { organizer: strangers[1] } : {}),
        guests: strangers,
      },
    ),
    {
      id: ids.day,
      kind: 'other',
      title: 'Mentoring day',
      location: 'Main hall',
      startsAt: addDays(monday, 4),
      endsAt: addDays(monday, 4),
    },
    ...(hostile ? hostileEvents(monday) : []),
  ];
}

/** One a day, 17:00 to 18:00. The markup sets `window.demoHacked` if anybody ever runs it. */
function hostileEvents(monday: string): DemoEvent[] {
  const guests = [people.ben, people.ana];
  const crowd = Array.from({ length: 300 }, (_, index) => ({
    name: `Guest ${index + 1}`,
    email: `guest${index + 1}@example.com`,
  }));
  const markup = '<img src=x onerror="window.demoHacked=true"><script>window.demoHacked=true</script>"\'>&amp;';
  const words: Omit<Words, 'kind'>[] = [
    { id: ids.markup, title: markup, location: markup, guests: [{ name: markup, email: 'markup@example.com' }] },
    { id: ids.long, title: 'Long '.repeat(1000), guests },
    { id: ids.rtl, title: '\u202e1:1 Ana\u202c \u05de\u05e0\u05d8\u05d5\u05e8\u05d9\u05e0\u05d2 \u200fBen', guests },
    { id: ids.emoji, title: '👩🏽‍🔬🤝👨‍🎓 1:1 🎉', guests },
    { id: ids.untitled, guests },
    { id: ids.crowd, title: 'Town hall', guests: crowd },
    { title: 'Without an id', guests },
  ];
  return words.map((word, day) => once(monday, { day, from: '17:00', to: '18:00' }, { ...word, kind: 'hostile' }));
}
