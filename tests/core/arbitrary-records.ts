import fc from 'fast-check';
import words from '../../content/sample-people.json';
import type { AllRecords } from '../../core/backup';
import { samplePeople } from '../../core/sample-people';

/** A whole database of plausible records: the sample people, with ids that are the same each time. */
export function someRecords(): AllRecords {
  let next = 0;
  return samplePeople(words, new Date('2026-11-24T12:00:00Z'), () => `id-${next++}`);
}

const at = fc.integer({ min: 0, max: 6 }).map((day) => `2026-11-0${day + 1}T09:00:00.000Z`);
const line = fc.constantFrom('one', 'two', 'three', '', 'four ✓', '- [ ] five');
const text = fc.array(line, { maxLength: 5 }).map((lines) => lines.join('\n'));
const id = fc.constantFrom('a', 'b', 'c', 'd');
const rev = fc.integer({ min: 1, max: 5 });

const frame = <B extends object>(head: object, body: fc.Arbitrary<B>) =>
  fc
    .record({ id, rev, updatedAt: at, gone: fc.constantFrom('no', 'no', 'no', 'removed', 'purged'), body })
    .map(({ gone, body, ...base }) => {
      if (gone === 'purged') return { id: base.id, deletedAt: base.updatedAt };
      const removed = gone === 'removed' ? { deletedAt: base.updatedAt } : {};
      return { ...base, createdAt: '2026-11-01T09:00:00.000Z', ...removed, ...head, body: { v: 1, ...body } };
    });

const unique = <T extends { id: string }>(one: fc.Arbitrary<T>) =>
  fc.uniqueArray(one, { maxLength: 4, selector: (record) => record.id });

/** Two of these are two copies of one database that went their own ways. */
export const anyRecords = fc.record({
  people: unique(
    frame(
      {},
      fc.record({ name: fc.constantFrom('Ana', 'Ben'), emails: fc.uniqueArray(fc.constantFrom('a@x', 'b@x')) }),
    ),
  ),
  notes: unique(frame({ meetingId: 'm', mentorshipId: 's', audience: 'me' }, fc.record({ text }))),
  goals: unique(frame({ mentorshipId: 's', status: 'new', audience: 'me' }, fc.record({ what: text, how: text }))),
  agreements: unique(
    frame(
      { mentorshipId: 's', tickedByMe: '2026-11-02' },
      fc.record({ sections: fc.dictionary(fc.constantFrom('goals', 'privacy'), text) }),
    ),
  ),
  ticks: unique(frame({ mentorshipId: 's', itemId: 'i', round: 'once', tickedOn: '2026-11-02' }, fc.record({}))),
}) as unknown as fc.Arbitrary<AllRecords>;
