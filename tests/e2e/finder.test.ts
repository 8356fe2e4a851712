import { afterAll, beforeAll, describe, expect, onTestFailed, test } from 'vitest';
import type { Role } from '../../content/types';
import { addDays, wallTime } from '../../demo/events';
import { type TestBrowser, until, type View } from '../support/browser';
import { bothBrowsers, chromium } from '../support/browsers';
import type { ChromiumBrowser } from '../support/chromium';
import { allRecords, keepPicture, press, sendOwn, typeInto, writeRecords } from '../support/steps';

const sides = [
  { role: 'mentor', typed: 'we keep canceling agian', title: 'We keep cancelling' },
  { role: 'mentee', typed: 'my mentor is to bussy', title: 'My mentor is too busy' },
] as const;
type Side = (typeof sides)[number];

const today = () => wallTime(new Date()).slice(0, 10);
const panelSize = { width: 360, height: 800 };
const popupSize = { width: 400, height: 600 };
const label = 'What is going on?';
const firstFound = '[role=option][data-active=true]';

/** Somebody she works with, whom she has met, and a meeting that runs now. */
async function startWith(browser: TestBrowser, { role }: Pick<Side, 'role'>) {
  const mentorshipId = crypto.randomUUID();
  await sendOwn(browser, 'addPerson', { name: 'Ana Ruiz', myRole: role, personId: crypto.randomUUID(), mentorshipId });
  await sendOwn(browser, 'setStage', { mentorshipId, stage: 'cultivate' });
  const meetingId = await meet(browser, mentorshipId, wallTime(new Date()));
  return { mentorshipIds: [mentorshipId], mentorshipId, meetingId };
}

async function meet(browser: TestBrowser, mentorshipId: string, startsAt: string): Promise<string> {
  const meetingId = crypto.randomUUID();
  const endsAt = wallTime(new Date(new Date(startsAt).getTime() + 3_600_000));
  await sendOwn(browser, 'addMeeting', { meetingId, mentorshipIds: [mentorshipId], title: 'Talk', startsAt, endsAt });
  return meetingId;
}

/** Types it and opens the first problem that was found. */
async function find(view: View, { typed, title }: Side): Promise<void> {
  await typeInto(view, label, typed);
  await view.waitForText(title, firstFound);
  await view.press('Enter');
  await view.waitForText('First step this week');
}

/** What is kept besides the records: all of both stores, and the page's own. */
async function keptElsewhere(view: View): Promise<string> {
  return view.evaluate(async () => {
    const all = globalThis as unknown as { browser?: { storage: Areas }; chrome?: { storage: Areas } };
    const storage = (all.browser ?? all.chrome)?.storage;
    const areas = await Promise.all([storage?.session.get(null), storage?.local.get(null)]);
    return JSON.stringify([areas, { ...localStorage }, { ...sessionStorage }, location.href, history.length]);
  });
}
interface Areas {
  session: { get(keys: null): Promise<object> };
  local: { get(keys: null): Promise<object> };
}

async function picks(browser: TestBrowser) {
  const { problemsPicked = [] } = await allRecords(browser);
  return problemsPicked.filter(({ deletedAt }) => !deletedAt) as unknown as { sortedOn?: string; helped?: string }[];
}

describe.each(bothBrowsers)('%s', (_name, launch) => {
  test.each(sides)('$role: from her own words to the agenda, and what she works on', async (side) => {
    const browser = await launch();
    onTestFailed(() => keepPicture(browser));
    try {
      await startWith(browser, side);
      const panel = await browser.openOwnPage('sidepanel.html', panelSize);
      await find(panel, side);
      await panel.waitForText('What it may be');
      const question = await panel.text('.prompt .q');
      await press(panel, 'Agenda', '.prompt button');
      await panel.waitForText('On the agenda', '.problem-taken');

      await press(panel, 'Work on this');
      await panel.waitForText('Counts since');
      await press(panel, 'Back');
      // She is where she was: in the box, with her words and what they found.
      expect(await panel.evaluate(() => (document.activeElement as HTMLInputElement).value)).toBe(side.typed);
      await panel.press('Escape');
      await panel.waitForText('It fits a problem you picked', '[role=tabpanel]');
      // She may open it beside the other person.
      await panel.waitForText('1 problem you picked', '.picked');
      expect(await panel.text('[role=tabpanel]')).not.toContain(side.title);
      expect(await keptElsewhere(panel)).not.toContain(side.typed);

      await press(panel, 'Open notes');
      await panel.waitForText(question, '.agenda');

      const popup = await browser.openOwnPage('popup.html', popupSize);
      await popup.waitForText('1 problem you picked', '.picked');
      expect(await popup.text()).not.toContain(side.title);
      await popup.click('.picked summary');
      await popup.waitForText(side.title, '.picked');
      await popup.close();

      await press(panel, 'Today');
      await panel.click('.picked summary');
      await press(panel, `Sorted: ${side.title}`);
      await panel.waitFor('.picked', 'gone');
      await until('it still counts', async () => (await picks(browser)).every(({ sortedOn }) => sortedOn === today()));
      await until('the reasons still name it', async () => !(await panel.text()).includes('problem you picked'));
      await press(panel, 'Undo');
      await panel.waitFor('.picked');
      expect(await picks(browser)).toMatchObject([{ problemId: expect.any(String) }]);
      expect((await picks(browser))[0]?.sortedOn).toBeUndefined();
    } finally {
      await browser.close();
    }
  });
});

describe.each<Role>(['mentor', 'mentee'])('harm and danger, Chromium, as the %s', (role) => {
  let browser: ChromiumBrowser;
  let scope: Awaited<ReturnType<typeof startWith>>;
  beforeAll(async () => {
    browser = await chromium();
    scope = await startWith(browser, { role });
    // What opening a surface writes by itself is written.
    for (const page of ['sidepanel.html', 'popup.html']) {
      const own = await browser.openOwnPage(page);
      await own.waitForText('Ana Ruiz');
      await own.close();
    }
  });
  afterAll(() => browser?.close());

  const words = { harm: 'my bosss harasses me', crisis: 'i want to kil myself' };
  const surfaces = { panel: ['sidepanel.html', panelSize], popup: ['popup.html', popupSize] } as const;
  const cases = (['harm', 'crisis'] as const).flatMap((problemId) =>
    (['panel', 'popup'] as const).map((surface) => ({ problemId, surface })),
  );

  test.each(cases)('$problemId in the $surface: the card at once, alone, and nothing kept', async (one) => {
    onTestFailed(() => keepPicture(browser));
    const typed = words[one.problemId];
    const before = await allRecords(browser);
    const [path, size] = surfaces[one.surface];
    const view = await browser.openOwnPage(path, size);
    await typeInto(view, label, typed);
    await view.waitForText('Get help now', '[role=alert]');
    await view.waitForText('Nothing of this was kept', '[role=alert]');
    await view.waitForText('Fill in your institution’s contacts', '[role=alert]');
    for (const other of ['.prompt', '.finder [role=option]', '.row']) expect(await view.box(other)).toBeNull();
    expect(await view.text()).not.toMatch(/\d{3}/);
    expect(await keptElsewhere(view)).not.toMatch(/harass|bosss|kil |myself/i);
    await press(view, 'Clear');
    await view.waitFor('[role=alert]', 'gone');
    await view.close();
    expect(await allRecords(browser)).toEqual(before);
  });

  test('nobody can pick one', async () => {
    const args = { mentorshipIds: scope.mentorshipIds, problemId: 'harm' };
    await expect(sendOwn(browser, 'pickProblem', args)).rejects.toThrow('bad-request');
  });

  test('contacts that she fills in stand on the card', async () => {
    onTestFailed(() => keepPicture(browser));
    const panel = await browser.openOwnPage('sidepanel.html', panelSize);
    await typeInto(panel, label, words.crisis);
    await press(panel, 'Fill in your institution’s contacts');
    await panel.waitForText('Nobody else sees them');
    for (const [field, text] of [
      ['Crisis line', 'Campus line, day and night'],
      ['Ombuds office', 'Dr. Vale'],
    ] as const)
      await typeInto(panel, field, text);
    await press(panel, 'Back');
    await until('the contacts were not kept', async () => {
      const [settings] = (await allRecords(browser)).settings ?? [];
      const contacts = settings?.body?.contacts as unknown as Record<string, string> | undefined;
      return contacts?.crisisLine === 'Campus line, day and night' && contacts.ombuds === 'Dr. Vale';
    });
    await typeInto(panel, label, words.crisis);
    await panel.waitForText('Campus line, day and night', '[role=alert]');
    await panel.waitForText('Dr. Vale', '[role=alert]');
    expect(await panel.text('[role=alert]')).not.toContain('Ask for the contact');
    const popup = await browser.openOwnPage('popup.html', popupSize);
    await typeInto(popup, label, words.crisis);
    await popup.waitForText('Campus line, day and night', '[role=alert]');
    await Promise.all([panel.close(), popup.close()]);
  });
});

describe('the rest, Chromium', () => {
  let browser: ChromiumBrowser;
  beforeAll(async () => {
    browser = await chromium();
  });
  afterAll(() => browser?.close());

  test('"Did that help?" is asked after two meetings, once', async () => {
    onTestFailed(() => keepPicture(browser));
    const { mentorshipId } = await startWith(browser, { role: 'mentor' });
    await pickedBefore(browser, { mentorshipId, problemId: 'goals-drift', pickedOn: addDays(today(), -6) });
    const held = async (days: number) => {
      const meetingId = await meet(browser, mentorshipId, `${addDays(today(), -days)}T10:00`);
      await sendOwn(browser, 'putMeeting', { meetingId, patch: { id: meetingId, head: { status: 'held' } } });
    };
    await held(5);
    const panel = await browser.openOwnPage('sidepanel.html', panelSize);
    const ask = 'Did what you picked help?';
    await panel.waitForText('1 problem you picked', '.picked');
    expect(await panel.text()).not.toContain(ask);
    await held(4);
    await panel.waitForText(ask);
    expect(await panel.text()).not.toContain('Our goals are stuck');
    await panel.click('.helped-which summary');
    await panel.waitForText('Our goals are stuck', '.helped-which');
    const popup = await browser.openOwnPage('popup.html', popupSize);
    await popup.waitForText(ask);
    await press(panel, 'No');
    await press(panel, 'Undo');
    await panel.waitForText(ask);
    await press(popup, 'A little');
    await until('the answer was not kept', async () => (await picks(browser))[0]?.helped === 'some');
    await popup.close();
    await held(3);
    const again = await browser.openOwnPage('sidepanel.html', panelSize);
    await again.waitForText('1 problem you picked', '.picked');
    expect(await again.text()).not.toContain(ask);
    await Promise.all([panel.close(), again.close()]);
  });

  test('nothing fits: it says so, and good questions and help are one press away', async () => {
    onTestFailed(() => keepPicture(browser));
    const panel = await browser.openOwnPage('sidepanel.html', panelSize);
    await typeInto(panel, label, 'xyzzy qwrt');
    await panel.waitForText('Nothing fits these words');
    expect(await panel.evaluate(() => document.querySelectorAll('.finder [role=option]').length)).toBe(8);
    await press(panel, 'Just give me good questions', '[role=option]');
    await panel.waitFor('.finder .prompt');
    await press(panel, 'Clear');
    await typeInto(panel, label, 'xyzzy qwrt');
    await press(panel, 'Someone may not be safe, or is treated badly', '[role=option]');
    await panel.waitForText('Get help now');
    await panel.close();
  });

  test('the popup sends the problem alone to the panel, and takes no words along', async () => {
    onTestFailed(() => keepPicture(browser));
    const panel = await browser.openOwnPage('sidepanel.html', panelSize);
    await panel.waitForText('Ana Ruiz');
    const popup = await browser.openOwnPage('popup.html', popupSize);
    await typeInto(popup, label, 'we keep canceling agian');
    await popup.waitForText('We keep cancelling', firstFound);
    const kept = popup.evaluate(
      () =>
        new Promise<string>((resolve) => {
          const { chrome } = globalThis as unknown as { chrome: { storage: { session: Changing } } };
          chrome.storage.session.onChanged.addListener(({ panelGoes }) => {
            if (panelGoes?.newValue) resolve(JSON.stringify(panelGoes.newValue));
          });
        }),
    );
    await press(popup, 'We keep cancelling', '[role=option]');
    await panel.waitForText('First step this week');
    expect(Object.keys(JSON.parse(await kept)).sort()).toEqual(['at', 'mentorshipIds', 'problemId', 'tab']);
    await panel.close();
  });
});

interface Changing {
  onChanged: { addListener(hear: (changes: Record<string, { newValue?: unknown }>) => void): void };
}

/** A pick of an earlier day, which no call can make. */
async function pickedBefore(
  browser: TestBrowser,
  pick: { mentorshipId: string; problemId: string; pickedOn: string },
): Promise<void> {
  const at = `${pick.pickedOn}T09:00:00.000Z`;
  const record = { ...pick, id: 'picked-before', rev: 1, createdAt: at, updatedAt: at, body: { v: 1 } };
  await writeRecords(browser, 'problemsPicked', [record]);
}
