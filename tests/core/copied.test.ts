import { describe, expect, test } from 'vitest';
import { agendaText, agreedText, type CopyLabels, onlyMine, onlyMySteps } from '../../core/copied';
import { openItem, openLine } from '../../core/open-item';
import type { MeetingView } from '../../core/views';
import { aLine, anItem } from './a-record';

const labels: CopyLabels = {
  agenda: 'Agenda',
  notes: 'Notes',
  steps: 'Next steps',
  done: 'Done',
  me: 'Ben',
  when: (startsAt) => `at ${startsAt}`,
  due: (date) => `by ${date}`,
  minutes: (minutes) => `${minutes} min`,
};
const member = (name: string) => ({
  mentorshipId: `ms-${name.toLowerCase()}`,
  personId: `p-${name}`,
  name,
  myRole: 'mentor' as const,
  stage: 'cultivate' as const,
  status: 'active' as const,
});
const ana = member('Ana');
const tom = member('Tom');
const view = (over: Partial<MeetingView>, members = [ana]): MeetingView => ({
  meetingId: 'm1',
  isDraft: false,
  pair: { mentorshipIds: members.map((one) => one.mentorshipId), members, myRole: 'mentor', stage: 'cultivate' },
  title: '1:1 Ana / Ben',
  startsAt: '2026-11-24T14:00',
  kind: 'regular',
  status: 'planned',
  hasEnded: false,
  fromBefore: { lines: [], items: [] },
  agenda: [],
  steps: [],
  notes: [],
  questions: [],
  agendas: [],
  ...over,
});
const both = { audience: 'both' as const };

describe('agendaText', () => {
  test('what is for both, with minutes', () => {
    const text = agendaText(
      view({
        fromBefore: { lines: [openLine(aLine({ id: 'a', ...both, body: { text: 'Site list' } }))], items: [] },
        agenda: [
          openLine(aLine({ id: 'b', ...both, minutes: 10, body: { text: 'Aims page' } })),
          openLine(aLine({ id: 'c', body: { text: 'Private thought' } })),
        ],
      }),
      labels,
    );
    expect(text).toBe('1:1 Ana / Ben\nat 2026-11-24T14:00\n\nAgenda\n- Site list\n- Aims page (10 min)');
  });

  test('nothing for both: nothing to copy', () => {
    expect(agendaText(view({ agenda: [openLine(aLine({ id: 'a' }))] }), labels)).toBe('');
  });

  test('one person’s lines do not leak into a group’s copy', () => {
    const lines = [
      openLine(aLine({ id: 'a', ...both, body: { text: 'Ana alone' } })),
      openLine(aLine({ id: 'b', ...both, mentorshipIds: ['ms-tom', 'ms-ana'], body: { text: 'All of us' } })),
    ];
    const text = agendaText(view({ agenda: lines }, [ana, tom]), labels);
    expect(text).toContain('All of us');
    expect(text).not.toContain('Ana alone');
  });
});

describe('agreedText', () => {
  const note = { mentorshipId: 'ms-ana', name: 'Ana', rev: 1, ...both, text: 'We keep\ntwo weeks.\n' };

  test('notes, steps with owner and date, and what was done', () => {
    const text = agreedText(
      view({
        notes: [note],
        fromBefore: {
          lines: [],
          items: [openItem(anItem({ id: 'a', ...both, state: 'done', body: { text: 'Send the template' } }), [ana])],
        },
        steps: [
          openItem(
            anItem({ id: 'b', ...both, owner: 'ms-ana', dueOn: '2026-11-27', body: { text: 'Draft the aims' } }),
            [ana],
          ),
          openItem(anItem({ id: 'c', body: { text: 'Think about it' } }), [ana]),
        ],
      }),
      labels,
    );
    expect(text.split('\n\n').slice(1)).toEqual([
      'Notes\nWe keep\ntwo weeks.',
      'Next steps\n- Ana: Draft the aims (by 2026-11-27)',
      'Done\n- Ben: Send the template',
    ]);
  });

  test('a group’s copy holds no single person’s note', () => {
    expect(agreedText(view({ notes: [note] }, [ana, tom]), labels)).toBe('');
  });

  test('a private note stays', () => {
    expect(agreedText(view({ notes: [{ ...note, audience: 'me' }] }), labels)).toBe('');
  });
});

test('direction overrides, control characters and line ends cannot forge a line', () => {
  const text = agendaText(
    view({
      title: 'A\u202eB\u2066C',
      agenda: [openLine(aLine({ id: 'a', ...both, body: { text: 'one\n- Ana: two\u0007' } }))],
    }),
    labels,
  );
  expect(text).toBe('ABC\nat 2026-11-24T14:00\n\nAgenda\n- one - Ana: two');
});

describe('onlyMySteps', () => {
  test('steps that a copy leaves out because they are only hers; never one person of a group', () => {
    const steps = [
      openItem(anItem({ id: 'a' }), []),
      openItem(anItem({ id: 'b', ...both }), []),
      openItem(anItem({ id: 'c', mentorshipIds: ['ms-ana', 'ms-tom'] }), []),
    ];
    expect(onlyMySteps(view({ steps })).map(({ id }) => id)).toEqual(['a']);
    expect(onlyMySteps(view({ steps }, [ana, tom])).map(({ id }) => id)).toEqual(['c']);
  });
});

describe('onlyMine', () => {
  test('what a copy leaves out because it is only hers; never one person of a group', () => {
    const lines = [
      openLine(aLine({ id: 'a' })),
      openLine(aLine({ id: 'b', ...both })),
      openLine(aLine({ id: 'c', mentorshipIds: ['ms-ana', 'ms-tom'] })),
    ];
    expect(onlyMine(view({ agenda: lines })).map(({ id }) => id)).toEqual(['a']);
    expect(onlyMine(view({ agenda: lines }, [ana, tom])).map(({ id }) => id)).toEqual(['c']);
  });
});
