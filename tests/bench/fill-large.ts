import { until } from '../support/browser';
import type { ChromiumBrowser } from '../support/chromium';

/** 10,000 meetings with 20 people and five notes' worth of lines around each, written straight into the database. */
export async function fillLarge(browser: ChromiumBrowser): Promise<void> {
  const page = await browser.silentPage();
  const send = (call: string, args: object) =>
    page.evaluate(
      ({ call, args }) =>
        (
          globalThis as unknown as { chrome: { runtime: { sendMessage(message: object): Promise<unknown> } } }
        ).chrome.runtime.sendMessage({
          call,
          args,
        }),
      { call, args },
    );
  for (let i = 0; i < 20; i++)
    await send('addPerson', { name: `Person ${i}`, myRole: 'mentor', personId: `p${i}`, mentorshipId: `m${i}` });
  await page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('mentorside');
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    const at = new Date().toISOString();
    const frame = { rev: 1, createdAt: at, updatedAt: at };
    const day = (i: number) => new Date(Date.now() + (i - 9900) * 8 * 3_600_000).toISOString().slice(0, 16);
    for (let start = 0; start < 10_000; start += 1000) {
      const transaction = database.transaction(['meetings', 'notes', 'agendaLines', 'actionItems'], 'readwrite');
      for (let i = start; i < start + 1000; i++) {
        const mentorshipIds = [`m${i % 20}`];
        const meetingId = `k${i}`;
        const body = { v: 1, title: `Meeting ${i}` };
        const meeting = { startsAt: day(i), status: 'planned', kind: 'regular', source: 'hand' };
        transaction.objectStore('meetings').put({ id: meetingId, ...frame, mentorshipIds, ...meeting, body });
        const note = {
          meetingId,
          mentorshipId: `m${i % 20}`,
          audience: 'me',
          body: { v: 1, text: 'Decided. '.repeat(30) },
        };
        // The notes of one meeting and of four that were removed from view: 50,000 in all.
        for (let n = 0; n < 5; n++) transaction.objectStore('notes').put({ id: `n${i}-${n}`, ...frame, ...note });
        const line = { mentorshipIds, meetingId, audience: 'me', body: { v: 1, text: `line ${i}` } };
        transaction.objectStore('agendaLines').put({ id: `l${i}`, ...frame, ...line, state: 'done', order: i });
        const state = i % 50 === 0 ? 'open' : 'done';
        transaction.objectStore('actionItems').put({ id: `a${i}`, ...frame, ...line, state, owner: 'me' });
      }
      await new Promise((resolve, reject) => {
        transaction.oncomplete = resolve;
        transaction.onerror = () => reject(transaction.error);
      });
    }
    database.close();
  });
  await send('choosePair', { mentorshipIds: ['m3'] });
  // The background has made its brief when it is in memory.
  await until('no brief was kept', () =>
    page.evaluate(async () => {
      const { session } = (
        globalThis as unknown as { chrome: { storage: { session: { get(key: string): Promise<object> } } } }
      ).chrome.storage;
      return 'brief' in (await session.get('brief'));
    }),
  );
}
