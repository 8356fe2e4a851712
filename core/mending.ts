import type { CalendarEvent } from './calendar-event';
import { normalTitle } from './calendar-ref';

/** How the events of one site are to be read, by what she mended there. No word of hers or of the page is in it. */
export interface Mended {
  /** Numeric dates stand in the other order than the page's language has it. */
  swapsDays?: boolean;
  /** The place of the title among the lines of an open event. */
  titleAt?: string;
}

/** A line of an open event that may be its title, and a name for its place that is the same in the next event. */
export interface TitlePlace {
  text: string;
  at: string;
}

/** What a page told beside an event: how it was read, and what else its title could be. */
export interface Read {
  used: Mended;
  titles: TitlePlace[];
}

const MOST_TITLES = 12;
const LONGEST_TITLE = 200;
const PLACE = /^t[0-9a-z]{1,12}$/u;

/** What a page's process told, made well-formed and bounded. */
export function cleanRead(raw: object): Read {
  const { used, titles } = raw as Partial<Record<keyof Read, unknown>>;
  const list = Array.isArray(titles) ? titles.slice(0, MOST_TITLES) : [];
  return {
    used: cleanMended(typeof used === 'object' && used !== null ? used : {}),
    titles: list.flatMap((one: Partial<TitlePlace> | null) => {
      const { text, at } = one ?? {};
      return typeof text === 'string' && text.length <= LONGEST_TITLE && isPlace(at) ? [{ text, at }] : [];
    }),
  };
}

function cleanMended({ swapsDays, titleAt }: { swapsDays?: unknown; titleAt?: unknown }): Mended {
  return { ...(swapsDays === true && { swapsDays }), ...(isPlace(titleAt) && { titleAt }) };
}

function isPlace(value: unknown): value is string {
  return typeof value === 'string' && PLACE.test(value);
}

/**
 * What a mending teaches: that day and month stand the other way round, or that the title stands elsewhere. And how the
 * same event will be read from now on, so that it keeps its notes.
 * @returns null when it teaches nothing that helps with the next event.
 */
export function mendingOf(
  event: CalendarEvent,
  { used, titles }: Read,
  said: { title?: string; startsAt?: string },
): { mended: Mended; event: CalendarEvent } | null {
  const swapped = event.startsAt === undefined ? null : swapDay(event.startsAt);
  const swaps = swapped !== null && swapped !== event.startsAt && said.startsAt?.slice(0, 10) === swapped.slice(0, 10);
  const isNamed = normalTitle(said.title) !== '' && normalTitle(said.title) !== normalTitle(event.title);
  const title = isNamed ? titles.find(({ text }) => normalTitle(text) === normalTitle(said.title)) : undefined;
  if (!swaps && !title) return null;
  const { swapsDays = false, titleAt } = used;
  const at = title?.at ?? titleAt;
  return {
    mended: { ...(swaps !== swapsDays && { swapsDays: true }), ...(at !== undefined && { titleAt: at }) },
    event: { ...(swaps ? withStart(event, swapped) : event), ...(title && withTitle(event, title.text)) },
  };
}

/** The end goes along on the same day; that of another day may be written in words, and is left out. */
function withStart({ endsAt, ...event }: CalendarEvent, startsAt: string): CalendarEvent {
  const { startsAt: before, originalStart } = event;
  const end = endsAt && endsAt.slice(0, 10) === before?.slice(0, 10) ? swapDay(endsAt) : null;
  return {
    ...event,
    startsAt,
    ...(end && { endsAt: end }),
    // Where the start stands for the occurrence, it does so after the mending.
    ...(originalStart !== undefined && originalStart === before && { originalStart: startsAt }),
  };
}

/** A page tells what it took for the title by itself along with what she said. */
function withTitle({ title, titleAlias = title }: CalendarEvent, now: string): Partial<CalendarEvent> {
  return { title: now, ...(titleAlias !== undefined && { titleAlias }) };
}

/** A local time with day and month the other way round; null where that is no date. */
function swapDay(time: string): string | null {
  const [, year, month, day, rest = ''] = /^(\d{4})-(\d\d)-(\d\d)(T.*)?$/u.exec(time) ?? [];
  return day !== undefined && Number(day) <= 12 ? `${year}-${day}-${month}${rest}` : null;
}
