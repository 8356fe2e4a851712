import type { Role } from '../../content/types';
import type { ChromiumBrowser } from './chromium';
import { sendOwn } from './steps';

/** Some of everything that this version can hold. */
export async function fill(browser: ChromiumBrowser, myRole: Role = 'mentor'): Promise<void> {
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
