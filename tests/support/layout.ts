import type { Frame, Page } from 'playwright-core';
import { pairName } from '../../core/pair';
import type { Pair } from '../../core/views';
import { addDays, type DemoEvent, wallTime } from '../../demo/events';
import type { Demo } from '../../demo/server';
import { until } from './browser';
import type { ChromiumBrowser } from './chromium';
import { finderStates } from './layout-finder';
import { journeyStates } from './layout-journey';
import { agendaStates, fillNotes } from './layout-notes';
import { questionStates } from './layout-questions';
import { addGoal, callOn, menuStates, type Own, planStates, type State, type Visit } from './panel-states';
import { openSidebar } from './sidebar';
import { openEvent, press, showSample, typeInto } from './steps';

const word = 'Donaudampfschifffahrtsgesellschaft'.repeat(6).slice(0, 200);
const long = {
  name: 'Prof. Dr. Maximiliane-Sophie von Hohenlohe-Waldenburg-Schillingsfürst',
  email: 'maximiliane-sophie.von.hohenlohe-waldenburg-schillingsfuerst@rectorate.university.example.org',
  owner: 'max',
  title: word,
  line: `${word} and then some words`,
  note: `# ${word}\n\n- ${word}\n- short\n\nhttps://example.org/${word}`,
} as const;
const short = { name: 'Li', email: 'li@example.org', owner: 'li', title: '1:1', line: 'Aims', note: 'Two aims.' };
const today = wallTime(new Date()).slice(0, 10);
const days = { before: addDays(today, -1), after: addDays(today, 1) };

/** Events of short and of long words, one that is over, one of both people, and one of strangers. */
export const layoutEvents: DemoEvent[] = [
  eventOf('short', days.after, '09', short.title, [short]),
  eventOf('long', days.after, '10', long.title, [long]),
  eventOf('group', days.after, '11', 'Both', [short, long]),
  eventOf('strangers', days.after, '12', long.title, [
    { name: `${long.name} the Elder`, email: `elder.${long.email}` },
    { name: 'Bo', email: 'bo@example.org' },
  ]),
  eventOf('over-short', days.before, '09', short.title, [short]),
  eventOf('over-long', days.before, '10', long.title, [long]),
];

function eventOf(id: string, day: string, hour: string, title: string, guests: DemoEvent['guests']): DemoEvent {
  const startsAt = `${day}T${hour}:00`;
  return { id, title, startsAt, endsAt: `${day}T${hour}:45`, kind: 'mentoring', guests: guests ?? [] };
}

/** Every surface in every state; `visit` is called when it rests. Begins with an empty profile. */
export async function walkStates(browser: ChromiumBrowser, demo: Demo, visit: Visit): Promise<void> {
  await browser.page.setViewportSize({ width: 1280, height: 800 });
  await nobodyYet(browser, demo, visit);
  await sidebarStates(browser, demo, visit);
  const panel = await openOwn(browser, 'sidepanel.html', 800);
  const popup = await openOwn(browser, 'popup.html', 600);
  const { pairs } = await callOn<{ pairs: Pair[] }>(panel.view, { call: 'listPairs', args: {} });
  for (const pair of pairs) {
    const names = pairName(pair);
    await addGoal(panel, pair, long.title);
    const who = names.length > 20 ? `${pair.members.length} long` : names;
    await callOn(panel.view, { call: 'choosePair', args: { mentorshipIds: pair.mentorshipIds } });
    await popupStates(popup, who, names, visit);
    await panelStates(panel, who, names, visit);
  }
  for (const own of [panel, popup]) await finderStates(own, (name) => visit(own.state(name)));
  await menuStates(panel, visit);
  await showSample(browser, true);
  await popupStates(popup, 'sample', 'Ana Ruiz', visit);
  await panelStates(panel, 'sample', 'Ana Ruiz', visit);
  await Promise.all([popup.page.close(), panel.page.close()]);
}

async function openOwn(browser: ChromiumBrowser, path: string, height: number): Promise<Own> {
  const view = await browser.openOwnPage(path, { width: 400, height });
  const page = browser.context.pages().findLast((one) => one.url().endsWith(path)) as Page;
  const resize = (width: number) => page.setViewportSize({ width, height });
  const state = (name: string) => ({ name, frame: page.mainFrame(), widths: [320, 360, 400], resize });
  return { page, view, url: page.url(), state };
}

async function nobodyYet(browser: ChromiumBrowser, demo: Demo, visit: Visit): Promise<void> {
  for (const path of ['popup.html', 'sidepanel.html']) {
    const own = await openOwn(browser, path, 600);
    await own.view.waitForText('Whom do you meet?');
    await visit(own.state(`${path}, nobody yet`));
    await press(own.view, 'Start');
    await own.view.waitForText('Type a name or initials first.');
    await visit(own.state(`${path}, nobody yet, name missing`));
    await own.page.close();
  }
  await openOn(browser, demo, 'strangers');
  await visit(await sidebarState(browser, 'tab'));
  const sidebar = await openSidebar(browser);
  await sidebar.waitForText('Whom do you meet here?');
  await visit(await sidebarState(browser, 'whose, first time'));
  const welcome = await openOwn(browser, 'welcome.html', 800);
  await welcome.view.waitForText('Whom do you meet?');
  await visit(welcome.state('welcome'));
  await press(welcome.view, 'Another calendar');
  await press(welcome.view, 'Use this address');
  await press(welcome.view, 'No, others use it');
  await welcome.view.waitForText('Paste the address');
  await visit(welcome.state('welcome, other calendar, shared computer'));
  await typeInto(welcome.view, 'Name or initials', long.name);
  await welcome.view.type('input[name=email]', long.email);
  await press(welcome.view, 'I am the mentor');
  await press(welcome.view, 'Add a person');
  await welcome.view.waitForText('is added');
  await visit(welcome.state('welcome, done'));
  await welcome.page.close();
}

async function openOn(browser: ChromiumBrowser, demo: Demo, id: string): Promise<void> {
  const day = id.startsWith('over') ? days.before : days.after;
  await browser.page.bringToFront();
  await browser.tab.goto(demo.url({ dialog: 'popover', now: `${day}T08:00` }));
  await openEvent(browser, id);
}

async function sidebarState(browser: ChromiumBrowser, name: string): Promise<State> {
  await browser.sidebar();
  const frame = browser.page.frames().find((one) => one.url().includes('sidebar.html')) as Frame;
  const element = await frame.frameElement();
  const resize = async (width: number) => {
    if (name === 'tab') return;
    // The width that dragging the handle would give it.
    await element.evaluate((iframe, wanted) => {
      const { host } = iframe.getRootNode() as ShadowRoot;
      (host as HTMLElement).style.setProperty('width', `${wanted}px`, 'important');
    }, width);
    await until(`the sidebar is not ${width} wide`, () => frame.evaluate((wanted) => innerWidth === wanted, width));
  };
  return { name: `sidebar, ${name}`, frame, widths: name === 'tab' ? [28] : [280, 340, 480], resize };
}

async function sidebarStates(browser: ChromiumBrowser, demo: Demo, visit: Visit): Promise<void> {
  const welcome = await browser.openOwnPage('welcome.html');
  const others = [
    { name: short.name, email: short.email, myRole: 'mentor', personId: 'person-1', mentorshipId: 'pair-1' },
    { name: 'Nobody Met', myRole: 'mentee', personId: 'person-2', mentorshipId: 'pair-2' },
  ];
  for (const args of others) await callOn(welcome, { call: 'addPerson', args });
  await welcome.close();
  const show = async (name: string) => visit(await sidebarState(browser, name));

  await openOn(browser, demo, 'strangers');
  const whose = await openSidebar(browser);
  await whose.waitForText('Whose meeting is this?');
  await show('whose');
  await press(whose, 'Someone new');
  await press(whose, 'Start notes');
  await whose.waitFor('[role=alert]');
  await show('whose, someone new');
  await press(whose, 'Someone else you know');
  await typeInto(whose, 'Type two letters of the name', 'max');
  await whose.waitFor('.find ~ .picks');
  await show('whose, someone known');
  await press(whose, 'More than one person');
  await press(whose, 'Correct what was read');
  await show('whose, several, correcting');

  for (const [id, words] of [
    ['over-short', short],
    ['over-long', long],
    ['short', short],
    ['long', long],
  ] as const) {
    await openOn(browser, demo, id);
    const sidebar = await openSidebar(browser);
    await sidebar.waitForText('You are the mentor');
    if (!id.startsWith('over')) await show(`notes empty, ${id}`);
    await fillNotes(sidebar, words);
    await show(`notes, ${id}`);
    if (id === 'over-long') {
      await press(sidebar, 'Yes');
      await press(sidebar, 'Very much');
      await sidebar.waitForText('Tone');
      await show('after the end, answered');
    }
  }
  const sidebar = await browser.sidebar();
  await press(sidebar, 'Correct what was read');
  await sidebar.waitFor('.ev-form');
  await show('notes, correcting');
  await press(sidebar, 'Cancel');
  await browser.tab.click('[role=dialog] button');
  await sidebar.waitForText('losed in the calendar');
  await show('closed in the calendar');
  await sidebar.click('.with .who');
  await sidebar.waitForText('Who is it with?');
  await show('changing whose it is');
  await openOn(browser, demo, 'group');
  const group = await openSidebar(browser);
  await group.waitForText('You are the mentor');
  await show('notes of a group');
  await agendaStates(group, show);
  await group.click('[aria-keyshortcuts="Alt+Shift+H"]');
  await group.waitFor('.cover');
  await show('covered');
  // The cover is on all surfaces until it is taken off.
  await press(group, 'Show them again');
}

async function popupStates(own: Own, who: string, names: string, visit: Visit): Promise<void> {
  await own.page.bringToFront();
  await own.page.reload();
  await own.view.waitForText(names);
  await visit(own.state(`popup, ${who}`));
  await own.view.click('.who');
  await own.view.waitFor('.switcher');
  await visit(own.state(`popup, ${who}, switcher`));
  await own.view.press('Escape');
}

async function panelStates(own: Own, who: string, names: string, visit: Visit): Promise<void> {
  const { page, view, state, url } = own;
  await page.bringToFront();
  await page.goto('about:blank');
  await page.goto(url);
  await view.waitForText(names);
  await visit(state(`panel, today, ${who}`));
  await view.click('.row .btn-icon');
  await view.waitFor('.pop .src');
  await visit(state(`panel, why, ${who}`));
  await view.press('Escape');
  await journeyStates(own, who, long.line, visit);
  await questionStates(view, word.slice(0, 100), (name) => visit(state(`panel, ${name}, ${who}`)));
  await planStates({ view, state }, who, visit);
  await view.click('#tab-meetings');
  await view.waitForText('Coming up');
  await visit(state(`panel, meetings, ${who}`));
  await press(view, 'New meeting');
  await view.waitFor('.new-meeting');
  await visit(state(`panel, new meeting, ${who}`));
  await press(view, 'Cancel');
  if (!(await view.box('.tl-open'))) return;
  await view.click('.tl-open');
  await view.waitFor('.meeting');
  await visit(state(`panel, one meeting, ${who}`));
}
