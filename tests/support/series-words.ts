import { expect } from 'vitest';
import { isWithin } from '../../core/pair';
import type { MeetingView } from '../../core/views';
import { database } from '../../entrypoints/background/database';
import { listRecords, storeNames } from '../../store';
import { textOf } from './meeting-text';

/** A word that she wrote, and where she must be able to find it. */
export interface Word {
  word: string;
  /** Of whom it is: of one where it is a note, else of all who met. */
  pair: string[];
  meetingId: string;
}

/** Every word is where she would look, and nowhere else. */
export function expectWords(words: readonly Word[], views: readonly MeetingView[], after: string): void {
  for (const { word, pair, meetingId } of words) {
    const home = views.find((one) => one.meetingId === meetingId);
    const told = `${word} after ${after}`;
    expect(home ? textOf(home) : '', `lost: ${told}`).toContain(word);
    // A line of one of a group is shown to the group too.
    for (const view of views)
      if (!isWithin(pair, view.pair.mentorshipIds))
        expect(textOf(view), `under another pair: ${told}`).not.toContain(word);
  }
}

/** All living records, but for when and how often they were written. */
export async function dump(): Promise<object> {
  const records = await database();
  const all: Record<string, unknown> = {};
  for (const store of storeNames)
    for (const { rev: _rev, updatedAt: _at, ...record } of await listRecords(records, store))
      all[`${store} ${record.id}`] = record;
  return all;
}
