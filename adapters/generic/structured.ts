import type { Attendee } from '../../core/calendar-event';
import { elementText, MAX_FIELD, MAX_TITLE } from '../page-text';
import { toAttendee, toAttendees } from '../reading';
import { sameText } from './lines';
import { type Moment, readMoment } from './times';

/** An event as schema.org or hCalendar marks it in the page. */
export interface Marked {
  source: 'JSON-LD' | 'microdata' | 'hCalendar';
  title: string;
  start: Moment;
  end?: Moment;
  uid?: string;
  location?: string;
  organizer?: Attendee;
  attendees?: Attendee[];
}

const MAX_SCRIPT = 100_000;

/** The marked event of this title; of several, the one on that day. */
export function findMarked(holder: Element, chip: Element, title: string, day: string | undefined): Marked | null {
  const all = [...inMarkup(holder), ...inMarkup(chip), ...inScripts(holder.ownerDocument)];
  const same = all.filter((each) => sameText(each.title, title));
  const covers = ({ start, end }: Marked) => day !== undefined && start.day <= day && (end?.day ?? start.day) >= day;
  return same.find(covers) ?? (same.length === 1 && day === undefined ? (same[0] ?? null) : null);
}

function inMarkup(element: Element): Marked[] {
  const roots = [element, ...[...element.querySelectorAll('[itemscope], .vevent, .h-event')].slice(0, 5)];
  const outer = element.closest('.vevent, .h-event, [itemscope][itemtype*="schema.org/Event" i]');
  if (outer) roots.push(outer);
  return roots.flatMap((root) => {
    if (/schema\.org\/\w*Event/iu.test(root.getAttribute('itemtype') ?? ''))
      return markup(root, 'microdata', MICRODATA) ?? [];
    return root.matches('.vevent, .h-event') ? (markup(root, 'hCalendar', HCALENDAR) ?? []) : [];
  });
}

const MICRODATA = {
  title: '[itemprop~=name]',
  start: '[itemprop~=startDate]',
  end: '[itemprop~=endDate]',
  location: '[itemprop~=location]',
  uid: '[itemprop~=identifier]',
};
const HCALENDAR = {
  title: '.summary, .p-name',
  start: '.dtstart, .dt-start',
  end: '.dtend, .dt-end',
  location: '.location, .p-location',
  uid: '.uid, .u-uid',
};

function markup(root: Element, source: Marked['source'], names: typeof MICRODATA): Marked | null {
  const title = elementText(root.querySelector(names.title), MAX_TITLE);
  const start = momentOf(root.querySelector(names.start));
  if (!title || !start) return null;
  const end = momentOf(root.querySelector(names.end));
  const location = elementText(root.querySelector(names.location));
  const uid = elementText(root.querySelector(names.uid), MAX_FIELD);
  return { source, title, start, ...(end && { end }), ...(location && { location }), ...(uid && { uid }) };
}

function momentOf(element: Element | null): Moment | null {
  if (!element) return null;
  const inner = element.querySelector('time[datetime], .value-title, [title]');
  const values = [element, ...(inner ? [inner] : [])].flatMap((each) =>
    ['datetime', 'content', 'title', 'value'].map((name) => each.getAttribute(name)),
  );
  for (const value of [...values, element.textContent]) {
    const moment = readMoment(value);
    if (moment) return moment;
  }
  return null;
}

function inScripts(document: Document): Marked[] {
  const scripts = [...document.querySelectorAll('script[type="application/ld+json"]')].slice(0, 5);
  return scripts.flatMap((script) => {
    const text = script.textContent ?? '';
    if (text.length > MAX_SCRIPT || !text.includes('Event')) return [];
    try {
      return nodesOf(JSON.parse(text)).flatMap((node) => jsonEvent(node) ?? []);
    } catch {
      return [];
    }
  });
}

type Json = Record<string, unknown>;

function nodesOf(data: unknown): Json[] {
  const list = Array.isArray(data) ? data : [data];
  const nodes = list.slice(0, 300).filter((each): each is Json => typeof each === 'object' && each !== null);
  return nodes.flatMap((node) => (Array.isArray(node['@graph']) ? nodesOf(node['@graph']) : [node])).slice(0, 300);
}

function jsonEvent(node: Json): Marked | null {
  const types = Array.isArray(node['@type']) ? node['@type'] : [node['@type']];
  const title = text(node.name);
  const start = readMoment(text(node.startDate));
  if (!types.some((type) => typeof type === 'string' && /Event$/u.test(type)) || !title || !start) return null;
  const end = readMoment(text(node.endDate));
  const place = node.location;
  const location =
    text(place) ?? (typeof place === 'object' && place !== null ? text((place as Json).name) : undefined);
  const [organizer] = persons(node.organizer);
  const attendees = persons(node.attendee ?? node.attendees);
  return {
    source: 'JSON-LD',
    title,
    start,
    ...(end && { end }),
    ...(location && { location }),
    ...(organizer && { organizer }),
    ...(attendees.length > 0 && { attendees }),
  };
}

function persons(value: unknown): Attendee[] {
  const list = Array.isArray(value) ? value.slice(0, 500) : [value];
  return toAttendees(
    list.map((each) => {
      if (typeof each !== 'object' || each === null) return null;
      return toAttendee(text((each as Json).name), text((each as Json).email)?.replace(/^mailto:/iu, ''));
    }),
  );
}

const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() ? value.slice(0, MAX_FIELD).trim() : undefined;
