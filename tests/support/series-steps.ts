import fc from 'fast-check';
import type { EventView } from './series-calendar';

const at = fc.nat({ max: 8 });
const view = fc.constantFrom<EventView>('google', 'nextcloud', 'plain');
/** One thing that happens in the calendar, or that she does. */
export const step = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: fc.constant('open' as const), at, view, forSeries: fc.boolean() }) },
  {
    weight: 6,
    arbitrary: fc.record({ do: fc.constant('write' as const), as: fc.constantFrom('note', 'line', 'item'), about: at }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('move' as const), at, days: fc.integer({ min: -3, max: 9 }) }) },
  fc.record({ do: fc.constant('rename' as const), at }),
  { weight: 2, arbitrary: fc.record({ do: fc.constant('splitSeries' as const), at }) },
  fc.record({ do: fc.constant('recreate' as const), at }),
  fc.record({ do: fc.constant('cancel' as const), at }),
  { weight: 3, arbitrary: fc.record({ do: fc.constant('saySame' as const), at, undoNow: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('answer' as const), yes: fc.boolean(), undoNow: fc.boolean() }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('notSame' as const), undoNow: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('reassign' as const), to: at, forSeries: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('undo' as const) }) },
);

export type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;
