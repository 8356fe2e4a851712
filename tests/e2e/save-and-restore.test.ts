import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, onTestFailed, test } from 'vitest';
import type { Role } from '../../content/types';
import { chromium } from '../support/browsers';
import type { ChromiumBrowser } from '../support/chromium';
import { allRecords, keepPicture, press, sendOwn } from '../support/steps';

let open: ChromiumBrowser[] = [];
afterEach(async () => {
  for (const browser of open) await browser.close();
  open = [];
});
const launch = async () => {
  const browser = await chromium();
  open.push(browser);
  return browser;
};

/** Some of everything that this version can hold. */
async function fill(browser: ChromiumBrowser, myRole: Role = 'mentor'): Promise<void> {
  const mentorshipId = crypto.randomUUID();
  const meetingId = crypto.randomUUID();
  const person = { name: 'Ana Ruiz', email: 'ana@example.org', myRole, personId: crypto.randomUUID() };
  await sendOwn(browser, 'addPerson', { ...person, mentorshipId });
  const meeting = { meetingId, mentorshipIds: [mentorshipId], title: '1:1 "Ana" ✓', startsAt: '2026-11-24T14:00' };
  await sendOwn(browser, 'addMeeting', meeting);
  const text = 'Zeile\n<b>keine Auszeichnung</b> 👩‍⚕️ \u202eשלום';
  await sendOwn(browser, 'putNote', { meetingId, mentorshipId, text, baseRev: 0, baseText: '', from: 'panel' });
  const line = (id: string) => ({ meetingId, patch: { id, body: { text: `line ${id}` } } });
  await sendOwn(browser, 'putAgendaLine', line('a'));
  await sendOwn(browser, 'putAgendaLine', line('b'));
  await sendOwn(browser, 'putActionItem', {
    meetingId,
    patch: { id: 'c', head: { owner: mentorshipId }, body: { text: 'c' } },
  });
  await sendOwn(browser, 'setTick', { mentorshipId, itemId: `c-p-${myRole}-01`, round: 'once', ticked: true });
  await sendOwn(browser, 'setStage', { mentorshipId, stage: 'initiate' });
  await sendOwn(browser, 'remove', { store: 'agendaLines', id: 'b' });
}

test.each<Role>(['mentor', 'mentee'])(
  'the %s: everything to a file, and back into an empty profile: identical',
  async (role) => {
    const folder = await mkdtemp(join(tmpdir(), 'mentorside-file-'));
    const file = join(folder, 'all.json');
    const first = await launch();
    onTestFailed(() => keepPicture(first));
    await fill(first, role);
    const panel = await first.openPage('sidepanel.html');
    await panel.getByRole('button', { name: 'Menu' }).click();
    await panel.getByText('Save everything to a file').click();
    const download = panel.waitForEvent('download');
    await panel.getByRole('button', { name: /save/i }).last().click();
    await (await download).saveAs(file);
    await panel.getByText(/mentorside-.*\.json/).waitFor();
    const before = await allRecords(first);
    expect(before.notes).toHaveLength(1);

    const second = await launch();
    const welcome = await second.openPage('welcome.html');
    await welcome.locator('input[type=file]').setInputFiles(file);
    await welcome.getByText('Everybody from your file').or(welcome.getByText('Everything is back')).first().waitFor();
    const after = await allRecords(second);
    // The one thing that is written after the file: when it was saved.
    const { settings: _before, ...hers } = before;
    const { settings: _after, ...restored } = after;
    expect(restored).toEqual(hers);
    expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({ format: 'mentorside-backup', formatVersion: 1 });

    // A second time the profile is not empty: nothing is changed, and she is told.
    await welcome.reload();
    await welcome.locator('input[type=file]').setInputFiles(file);
    await welcome.getByText('A file can only be read into an empty profile').waitFor();
    expect(await allRecords(second)).toEqual(after);
    await rm(folder, { recursive: true });
  },
);

test('sample people never mix with hers, and go with one click', async () => {
  const browser = await launch();
  onTestFailed(() => keepPicture(browser));
  await fill(browser);
  const hers = await allRecords(browser);
  const popup = await browser.openOwnPage('popup.html', { width: 400, height: 600 });
  await popup.waitForText('Ana Ruiz');
  await sendOwn(browser, 'showSample', { on: true });
  await popup.waitForText('Sample people');
  expect(await allRecords(browser)).toEqual(hers);
  const { pairs } = (await sendOwn(browser, 'listPairs', {})) as { pairs: unknown[] };
  expect(pairs.length).toBeGreaterThanOrEqual(4);
  await press(popup, 'Remove and start with yours');
  await popup.waitFor('.notice', 'gone');
  expect(((await sendOwn(browser, 'listPairs', {})) as { pairs: unknown[] }).pairs).toHaveLength(1);
  expect(await allRecords(browser)).toEqual(hers);
});
