import type { View } from './browser';
import { press, typeInto } from './steps';

/** A line, a step and a note. */
export async function fillNotes(sidebar: View, words: { line: string; owner: string; note: string }): Promise<void> {
  await typeInto(sidebar, 'Add a point', words.line);
  await sidebar.press('Enter');
  await sidebar.waitFor('.agenda li');
  await typeInto(sidebar, 'Add a step', `@${words.owner} ${words.line} tomorrow`);
  await sidebar.press('Enter');
  await sidebar.waitFor('.step');
  await sidebar.type('textarea.note', words.note);
  await sidebar.waitForText('Saved', '.saved');
}

/** What a meeting's page can open: agendas on offer, one that was taken, and why the questions are there. */
export async function agendaStates(sidebar: View, show: (name: string) => Promise<void>): Promise<void> {
  await press(sidebar, 'Other agendas');
  await sidebar.click('.offer .btn-icon');
  await show('agendas on offer');
  await sidebar.click('.offer .btn-edge');
  await press(sidebar, 'Why these?');
  await sidebar.click('.agenda .mins');
  await sidebar.waitFor('.mins-field');
  await show('an agenda with minutes, why these questions');
}
