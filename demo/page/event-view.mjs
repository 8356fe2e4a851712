// The view of one open event, drawn into a <dialog> or a positioned box. All texts are set as text, never as markup.

/** @typedef {import('../events').DemoEvent} DemoEvent */
/** @typedef {import('../events').DemoPerson} DemoPerson */

/**
 * @param {string} tag
 * @param {Record<string, string>} [attributes]
 * @param {...(Node | string)} children
 */
function element(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
  node.append(...children);
  return node;
}

/** @param {string} local */
function formatted(local) {
  const allDay = local.length === 10;
  return new Intl.DateTimeFormat(document.documentElement.lang, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    ...(allDay ? {} : { hour: 'numeric', minute: '2-digit' }),
  }).format(new Date(allDay ? `${local}T12:00` : local));
}

/**
 * The attributes by which an open event says what it is.
 * @param {Element} box
 * @param {DemoEvent} event
 */
function identify(box, event) {
  const attributes = {
    'data-event-id': event.id,
    'data-series-id': event.series?.id,
    'data-original-start': event.series?.originalStart,
    'aria-labelledby': 'event-title',
  };
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined) box.removeAttribute(name);
    else box.setAttribute(name, value);
  }
}

/** @param {string} term @param {Node} value */
function row(term, value) {
  return element('div', { class: 'row' }, element('dt', {}, term), element('dd', {}, value));
}

/**
 * Draws the event into the box, or draws it anew after a change. Only our own part is replaced: what an extension put
 * beside it stays.
 * @param {HTMLElement} box
 * @param {DemoEvent} event
 * @param {() => void} close
 */
export function drawEvent(box, event, close) {
  identify(box, event);
  const button = element('button', { type: 'button', class: 'close', 'aria-label': 'Close' }, '✕');
  button.addEventListener('click', close);
  const list = element('dl');
  list.append(
    row('Starts', element('time', { 'data-start': '', datetime: event.startsAt }, formatted(event.startsAt))),
    row('Ends', element('time', { 'data-end': '', datetime: event.endsAt }, formatted(event.endsAt))),
  );
  if (event.series) list.append(row('Repeats', element('span', {}, 'Yes')));
  if (event.location) list.append(row('Where', element('span', { 'data-location': '' }, event.location)));
  if (event.organizer) {
    const { name, email } = event.organizer;
    list.append(row('Organiser', element('span', { 'data-organizer': '', 'data-email': email }, name)));
  }
  if (event.guests) {
    const guests = element('ul', { 'data-guests': '' });
    for (const { name, email } of event.guests)
      guests.append(element('li', { 'data-email': email, title: email }, name));
    list.append(row(`Guests (${event.guests.length})`, guests));
  }
  const head = element('header', {}, element('h2', { id: 'event-title' }, event.title ?? ''), button);
  const view = element('article', { class: 'event-view' }, head, list);
  const old = box.querySelector(':scope > .event-view');
  const hadFocus = old?.contains(document.activeElement);
  if (old) old.replaceWith(view);
  else box.prepend(view);
  if (hadFocus) button.focus();
}

/**
 * Puts a positioned box beside the pressed chip, inside the window.
 * @param {HTMLElement} box
 * @param {DOMRect} chip
 */
export function placeBeside(box, chip) {
  const gap = 8;
  const { width, height } = box.getBoundingClientRect();
  const right = chip.right + gap;
  const left = right + width <= innerWidth - gap ? right : Math.max(gap, chip.left - gap - width);
  const top = Math.max(gap, Math.min(chip.top, innerHeight - gap - height));
  box.style.left = `${left}px`;
  box.style.top = `${top}px`;
}
