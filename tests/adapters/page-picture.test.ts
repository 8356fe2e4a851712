// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type OpenEvent, watchPage } from '../../entrypoints/calendar.content/page-picture';

const html = (title: string, id = 'ev-1') =>
  `<div role="dialog" data-event-id="${id}" aria-labelledby="t"><h2 id="t">${title}</h2><time data-start datetime="2026-11-24T14:00"></time></div>`;

let end: AbortController;
let seen: (string | null)[];
let states: (OpenEvent | null)[];
const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

function put(markup: string): Element {
  const box = document.createElement('div');
  box.append(...new DOMParser().parseFromString(markup, 'text/html').body.childNodes);
  const [element] = box.children;
  if (!element) throw new Error('no element');
  document.body.append(element);
  return element;
}

beforeEach(() => {
  document.head.append(
    Object.assign(document.createElement('meta'), { name: 'application-name', content: 'Mentorside demo calendar' }),
  );
  end = new AbortController();
  seen = [];
  states = [];
  watchPage({
    document,
    signal: end.signal,
    onChange(state) {
      states.push(state);
      seen.push(state ? (state.reading.event.title ?? '') : null);
    },
  });
});

afterEach(() => {
  end.abort();
  document.body.replaceChildren();
  document.head.replaceChildren();
});

it('reports an event when it opens, once', async () => {
  put(html('Mentoring'));
  await wait(300);
  document.body.append('x');
  await wait(300);
  expect(seen).toEqual(['Mentoring']);
});

it('reports a change of the open event, and of the event in the same element', async () => {
  const dialog = put(html('Mentoring'));
  await wait(250);
  const heading = dialog.querySelector('h2');
  if (heading) heading.textContent = 'Mentoring moved';
  await wait(500);
  dialog.setAttribute('data-event-id', 'ev-2');
  await wait(500);
  expect(seen).toEqual(['Mentoring', 'Mentoring moved', 'Mentoring moved']);
  expect(states.at(-1)?.reading.event.seriesKey).toBe('ev-2');
});

it('says closed only after a gap that is too long for a swap from view to edit', async () => {
  put(html('Mentoring')).remove();
  put(html('Mentoring'));
  await wait(250);
  document.body.replaceChildren();
  await wait(600);
  expect(seen).toEqual(['Mentoring']);
  const again = put(html('Mentoring'));
  await wait(400);
  expect(states.at(-1)?.holder).toBe(again);
  expect(seen).toEqual(['Mentoring', 'Mentoring']);
  again.setAttribute('style', 'display: none');
  await wait(1700);
  expect(seen).toEqual(['Mentoring', 'Mentoring', null]);
});

it('reports another event at once', async () => {
  const first = put(html('Mentoring'));
  await wait(250);
  first.remove();
  put(html('Dentist', 'ev-2'));
  await wait(300);
  expect(seen).toEqual(['Mentoring', 'Dentist']);
});

it('tells a change of the open event from another one that she pressed', async () => {
  const dialog = put(html('Mentoring'));
  const chip = put('<button>Later</button>');
  const rename = (title: string) => {
    const heading = dialog.querySelector('h2');
    if (heading) heading.textContent = title;
  };
  await wait(250);
  dialog.dispatchEvent(new Event('pointerdown', { bubbles: true }));
  rename('Mentoring moved');
  await wait(500);
  chip.dispatchEvent(new Event('pointerdown', { bubbles: true }));
  rename('Mentoring later');
  await wait(500);
  rename('Mentoring later, moved');
  await wait(500);
  expect(states.map((state) => state?.isAnother)).toEqual([false, false, true, false]);
});

it('is quiet after its end, and writes nothing', async () => {
  end.abort();
  const before = document.documentElement.outerHTML;
  await wait(200);
  expect(document.documentElement.outerHTML).toBe(before);
  put(html('Mentoring'));
  document.body.dispatchEvent(new Event('pointerdown', { bubbles: true }));
  await wait(400);
  expect(seen).toEqual([]);
});
