import type { Page } from '../page';
import { cleanText, decodePiece, parseUrl } from '../page-text';
import type { Chip } from './chip';
import { dateAttribute } from './chip';
import { shortTexts } from './lines';
import { readMoment } from './times';

/** By what the page tells this event from all others. */
export interface Identity {
  key: string;
  source: string;
  /** Which occurrence of a series, where the page states it. */
  occurrence?: string;
  /** The key stands on several days. */
  isSeries?: boolean;
}

/** Names of attributes that hold an id of the thing itself, not of a test, a place, or what it belongs to. */
const ID_NAME = /^data-(?:[a-z]+-)*(?:[a-z]*id|uid|uuid|href|key)$/u;
const OTHER_ID =
  /test|react|column|resource|calendar|view|cell|slot|layout|group|color|user|owner|account|parent|qa|cy|track|tab|popover|tooltip|target|vue|svelte|radix|index|row/u;
const OCCURRENCE_NAME =
  /^data-(?:[a-z]+-)*(?:recurrence-id|recurrenceid|occurrence(?:-?id)?|original-start|instance(?:-?id)?)$/u;
const MAX_KEY = 300;

/** An id on the chip, else the part of the address that came with it, else the page's own request for it. */
export function findIdentity(page: Page, chip: Chip): Identity | null {
  return idOnChip(page, chip) ?? idInAddress(page) ?? idInRequest(page);
}

function idOnChip(page: Page, chip: Chip): Identity | null {
  const carriers = [...chip.chain, ...[...chip.element.querySelectorAll('*')].slice(0, 20)];
  let occurrence: string | undefined;
  for (const each of carriers) occurrence ??= attributesOf(each).find(([name]) => OCCURRENCE_NAME.test(name))?.[1];
  const found = carriers.flatMap((each) =>
    attributesOf(each).filter(([name, value]) => ID_NAME.test(name) && !OTHER_ID.test(name) && isTelling(value)),
  );
  found.sort(([a], [b]) => weight(b) - weight(a));
  for (const [name, value] of found.slice(0, 4)) {
    const shared = sharing(page, chip, name, value);
    if (shared === 'others') continue;
    const key = cleanText(value, MAX_KEY);
    if (key)
      return { key, source: name, ...(occurrence && { occurrence }), ...(shared === 'series' && { isSeries: true }) };
  }
  return null;
}

/** Names that speak of an event come first. */
const weight = (name: string) => (/event|appointment|object|uid|item|entry/u.test(name) ? 1 : 0);

/** The number of a row is no id: it is another event's tomorrow. */
const isTelling = (value: string) =>
  value.length >= 3 && value.length <= MAX_KEY && !/^\d{1,3}$/u.test(value) && !readMoment(value);

/** Whether the same value stands on chips of other titles (then it is no id), or of other days (then it is a series). */
function sharing(page: Page, chip: Chip, name: string, value: string): 'none' | 'series' | 'others' {
  const days = new Set<string>();
  const all = page.document.querySelectorAll(`[${name}]`);
  for (let index = 0; index < Math.min(all.length, 300); index++) {
    const other = all[index];
    if (!other || other.getAttribute(name) !== value || chip.element.contains(other) || other.contains(chip.element))
      continue;
    const lines = shortTexts(other);
    // The open event itself may carry the id as well.
    if (!lines || other.matches('dialog, [role=dialog], aside') || other.closest('dialog, [role=dialog], aside'))
      continue;
    const text = lines.join(' ').toLowerCase();
    if (text && ![...chip.titles].some((title) => text.includes(title))) return 'others';
    for (let up: Element | null = other; up; up = up.parentElement) {
      const day = dateAttribute(up)?.moment.day;
      if (day) {
        days.add(day);
        break;
      }
    }
  }
  for (const each of chip.chain) days.delete(dateAttribute(each)?.moment.day ?? '');
  return days.size > 0 ? 'series' : 'none';
}

function attributesOf(element: Element): [string, string][] {
  const pairs: [string, string][] = [];
  const { attributes } = element;
  for (let index = 0; index < Math.min(attributes.length, 40); index++) {
    const attribute = attributes[index];
    if (attribute) pairs.push([attribute.name, attribute.value]);
  }
  return pairs;
}

/** The pieces of the address that were not in it when the chip was pressed. */
function idInAddress(page: Page): Identity | null {
  if (!page.urlBefore || page.urlBefore === page.url) return null;
  const before = new Set(pieces(page.urlBefore));
  const fresh = pieces(page.url).filter((piece) => !before.has(piece));
  const occurrence = fresh.find((piece) => /^\d{10}(?:\d{3})?$|^\d{8}T\d{6}Z?$/u.test(piece));
  const ids = fresh.filter((piece) => piece !== occurrence && isTelling(piece) && /\d/u.test(piece) && !isStamp(piece));
  ids.sort((a, b) => b.length - a.length);
  const key = cleanText(ids[0] ?? (fresh.length === 1 ? occurrence : undefined), MAX_KEY);
  return key ? { key, source: 'address', ...(occurrence && occurrence !== key && { occurrence }) } : null;
}

const isStamp = (piece: string) => /^\d{4}(?:-\d{1,2}){0,2}(?:T[\d:.]+Z?)?$/u.test(piece);

function pieces(address: string): string[] {
  const url = parseUrl(address.slice(0, 4000));
  if (!url) return [];
  const parts = [...url.pathname.split('/'), ...url.hash.slice(1).split(/[/?&=]/u), ...[...url.searchParams.values()]];
  return parts
    .map(decodePiece)
    .filter((part) => part.length > 0)
    .slice(0, 60);
}

/** `planning-1.ics`: only when it is all that was asked for lately, or it may be another event's. */
function idInRequest(page: Page): Identity | null {
  const recent = page.requests.slice(-4).flatMap((address) => {
    const path = parseUrl(address)?.pathname ?? '';
    return /\/([^/]+\.ics)(?:\/|$)/u.exec(path)?.[1] ?? [];
  });
  const [name] = recent;
  const last = parseUrl(page.requests.at(-1))?.pathname ?? '';
  if (!name || new Set(recent).size > 1 || !last.includes(name)) return null;
  const key = cleanText(decodePiece(name), MAX_KEY);
  return key ? { key, source: 'resource timeline' } : null;
}
