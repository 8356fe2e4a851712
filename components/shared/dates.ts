import { addDays, compare, dateOf, daysBetween, isAllDay, toLocal } from '../../core/local-time';
import { locale, t, tn } from '../../platform/words';

/**
 * Dates and times in the reader's words. All take local dates or wall times (text) and, where the words depend on it,
 * `now`. The year is told only when it is not this one.
 */

/** 'Tue 24 Nov' in the reader's language. */
export function formatDay(date: string, now: Date): string {
  return format(date, { weekday: 'short', day: 'numeric', month: 'short' }, now);
}

/** '10 Nov': a day that needs no weekday. */
export function formatDate(date: string, now: Date): string {
  return format(date, { day: 'numeric', month: 'short' }, now);
}

/** 'Tue 24 Nov', 'Today' or 'Tomorrow'. */
export function formatNearDay(date: string, now: Date): string {
  const today = dateOf(toLocal(now));
  if (dateOf(date) === today) return t('shared_today');
  if (dateOf(date) === addDays(today, 1)) return t('shared_tomorrow');
  return formatDay(date, now);
}

/** '14:00'. */
export function formatTime(local: string): string {
  return new Intl.DateTimeFormat(locale(), { hour: 'numeric', minute: '2-digit', timeZone: 'UTC' }).format(wall(local));
}

/** '14:00:05': two things of the same minute can be told apart. In the reader's zone. */
export function formatTimeExactly(at: Date): string {
  return new Intl.DateTimeFormat(locale(), { timeStyle: 'medium' }).format(at);
}

/** '14:00 – 14:30', or the start alone. Nothing for an all-day date. */
export function formatTimeRange(startsAt: string, endsAt?: string): string {
  if (isAllDay(startsAt)) return '';
  if (!endsAt || isAllDay(endsAt) || compare(endsAt, startsAt) <= 0) return formatTime(startsAt);
  if (dateOf(endsAt) !== dateOf(startsAt)) return formatTime(startsAt);
  const time = new Intl.DateTimeFormat(locale(), { hour: 'numeric', minute: '2-digit', timeZone: 'UTC' });
  return time.formatRange(wall(startsAt), wall(endsAt));
}

/** 'Tue 24 Nov, 14:00 – 14:30'; 'Today, ended at 14:30' for one that is over today; days alone for an all-day one. */
export function formatWhen(startsAt: string, endsAt: string | undefined, now: Date): string {
  const nowLocal = toLocal(now);
  if (isAllDay(startsAt)) return formatDays(startsAt, endsAt, now);
  const isToday = dateOf(startsAt) === dateOf(nowLocal);
  if (isToday && endsAt && dateOf(endsAt) === dateOf(startsAt) && compare(endsAt, nowLocal) <= 0)
    return t('shared_ended_at', formatTime(endsAt));
  const day = isToday ? t('shared_today') : formatDay(startsAt, now);
  const times =
    endsAt && !isAllDay(endsAt) && dateOf(endsAt) !== dateOf(startsAt)
      ? t('shared_until', formatTime(startsAt), `${formatDay(endsAt, now)}, ${formatTime(endsAt)}`)
      : formatTimeRange(startsAt, endsAt);
  return t('shared_day_time', day, times);
}

/** How far it is: 'In 12 min', 'Now', 'Today 16:00', 'Tomorrow 9:00', 'Tue 24 Nov, 14:00'. */
export function formatStart(startsAt: string, now: Date): string {
  if (isAllDay(startsAt)) return formatNearDay(startsAt, now);
  const minutes = Math.round((wall(startsAt).getTime() - wall(toLocal(now)).getTime()) / 60_000);
  if (minutes > 0 && minutes < 60) return tn('shared_in_minutes', minutes);
  if (minutes <= 0 && minutes > -60) return t('shared_now');
  return t('shared_day_time', formatNearDay(startsAt, now), formatTime(startsAt));
}

/** 'due today', 'due Fri', 'due 12 Dec', 'was due 20 Nov'. */
export function formatDue(dueOn: string, now: Date): string {
  const days = daysBetween(dateOf(toLocal(now)), dueOn);
  if (days < 0) return t('shared_was_due', formatDate(dueOn, now));
  if (days === 0) return t('shared_due_today');
  if (days === 1) return t('shared_due_tomorrow');
  return t('shared_due', days < 7 ? format(dueOn, { weekday: 'short' }, now) : formatDate(dueOn, now));
}

/** 'since 10 Nov'. */
export function formatSince(sinceOn: string, now: Date): string {
  return t('shared_since', formatDate(sinceOn, now));
}

function formatDays(startsAt: string, endsAt: string | undefined, now: Date): string {
  const last = endsAt && compare(dateOf(endsAt), startsAt) > 0 ? dateOf(endsAt) : undefined;
  if (!last) return t('shared_all_day', formatNearDay(startsAt, now));
  const day = new Intl.DateTimeFormat(locale(), {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    timeZone: 'UTC',
  });
  return day.formatRange(wall(startsAt), wall(last));
}

function format(date: string, options: Intl.DateTimeFormatOptions, now: Date): string {
  const isThisYear = date.slice(0, 4) === toLocal(now).slice(0, 4);
  const year = isThisYear || !options.month ? {} : ({ year: 'numeric' } as const);
  return new Intl.DateTimeFormat(locale(), { ...options, ...year, timeZone: 'UTC' }).format(wall(date));
}

/** A wall time as if it were UTC, so that no zone can move it. */
function wall(local: string): Date {
  return new Date(isAllDay(local) ? `${local}T00:00Z` : `${local.slice(0, 16)}Z`);
}

/** 'Tue 24 Nov 2026': for a text that is read on another day by somebody else. */
export function formatFullDay(date: string): string {
  const options = { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(locale(), options).format(wall(date));
}

/** 'Tue 24 Nov 2026, 14:00 – 14:30'; days alone for an all-day one. */
export function formatFullWhen(startsAt: string, endsAt?: string): string {
  const times = formatTimeRange(startsAt, endsAt);
  return times ? t('shared_day_time', formatFullDay(startsAt), times) : formatFullDay(startsAt);
}
