// The demo calendar: a week on @event-calendar/build, and an event view that opens in one of two ways.
import { drawEvent, placeBeside } from './event-view.mjs';

/** @typedef {import('../events').DemoEvent} DemoEvent */
/** @typedef {{ event: { id: string }, el: HTMLElement }} ChipInfo */
/** @typedef {ChipInfo & { jsEvent: Event }} ChipPress */

const data = /** @type {{ now: string, frozen: boolean, events: DemoEvent[] }} */ (
  JSON.parse(document.getElementById('demo-data')?.textContent ?? '')
);
const query = new URLSearchParams(location.search);
const modal = query.get('dialog') !== 'popover';
const dialog = document.createElement('dialog');
dialog.className = 'event';
if (modal) document.body.append(dialog);

/** The chip's id is the place in the list: some events have no id of their own, occurrences share one. */
const byChip = new Map(data.events.map((event, index) => [String(index), event]));

/** @type {{ chip: string, box: HTMLElement, from: HTMLElement | null } | undefined} */
let open;

/** @param {string} chip @param {DemoEvent} event */
function asChip(chip, event) {
  const allDay = event.startsAt.length === 10;
  return {
    id: chip,
    title: event.title ?? '(No title)',
    start: event.startsAt,
    // The calendar wants the first moment after it.
    end: allDay ? dayAfter(event.endsAt) : event.endsAt,
    allDay,
    classNames: [`kind-${event.kind}`],
  };
}

/** @param {string} date */
function dayAfter(date) {
  const day = new Date(`${date}T12:00:00Z`);
  day.setUTCDate(day.getUTCDate() + 1);
  return day.toISOString().slice(0, 10);
}

/** @param {ChipInfo} info */
function markChip({ event: { id }, el }) {
  const event = byChip.get(id);
  if (event?.id) el.dataset.eventId = event.id;
  if (event?.series) el.dataset.originalStart = event.series.originalStart;
  el.setAttribute('aria-haspopup', 'dialog');
}

function closeEvent() {
  if (!open) return;
  const { box, from } = open;
  open = undefined;
  if (box === dialog) dialog.close();
  else box.remove();
  if (from?.isConnected) from.focus();
}

/** @param {ChipPress} info */
function openEvent({ event: { id: chip }, el, jsEvent }) {
  const event = byChip.get(chip);
  if (!event) return;
  // The same Enter would press the close button, which has the focus as soon as the dialog is open.
  jsEvent.preventDefault();
  closeEvent();
  if (modal) {
    drawEvent(dialog, event, closeEvent);
    open = { chip, box: dialog, from: el };
    dialog.showModal();
  } else {
    const box = document.createElement('div');
    box.className = 'event beside';
    box.setAttribute('role', 'dialog');
    box.tabIndex = -1;
    drawEvent(box, event, closeEvent);
    open = { chip, box, from: el };
    document.body.append(box);
    placeBeside(box, el.getBoundingClientRect());
    box.focus();
  }
}

// Escape on a modal dialog closes it without us.
dialog.addEventListener('close', closeEvent);
document.addEventListener('keydown', (key) => {
  if (key.key === 'Escape' && !modal) closeEvent();
});

const calendar = EventCalendar.create(document.getElementById('calendar'), {
  view: 'timeGridWeek',
  date: data.now.slice(0, 10),
  firstDay: 1,
  locale: document.documentElement.lang,
  height: '100%',
  scrollTime: '07:30:00',
  slotHeight: 36,
  nowIndicator: !data.frozen,
  highlightedDates: data.frozen ? [data.now.slice(0, 10)] : [],
  headerToolbar: { start: 'title', center: '', end: 'today prev,next' },
  eventStartEditable: false,
  eventDurationEditable: false,
  events: [...byChip].map(([chip, event]) => asChip(chip, event)),
  eventDidMount: markChip,
  eventClick: openEvent,
});

if (query.get('test') === '1') {
  /**
   * Changes the occurrence with this original start; without one the open event of this id, or else all of this id.
   * An open event is drawn anew in place, as when a calendar hears of a change.
   * @param {string} id
   * @param {Partial<DemoEvent>} fields
   * @param {string} [originalStart]
   */
  const demoChange = (id, fields, originalStart) => {
    const opened = open && byChip.get(open.chip)?.id === id && !originalStart ? open.chip : undefined;
    for (const [chip, event] of byChip) {
      if (event.id !== id || (opened && chip !== opened)) continue;
      if (originalStart && event.series?.originalStart !== originalStart) continue;
      const changed = { ...event, ...fields };
      byChip.set(chip, changed);
      calendar.updateEvent(asChip(chip, changed));
      if (open?.chip === chip) drawEvent(open.box, changed, closeEvent);
    }
  };
  Object.assign(window, { demoChange });
}
