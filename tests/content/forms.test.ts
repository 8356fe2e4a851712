import { describe, expect, test } from 'vitest';
import { agreement, assessment, content, goalsPlan } from '../../content/index';
import type { MeetingKind } from '../../content/types';
import { AREA_THEMES, KIND_THEMES, LIMITS, NEIGHBOURS } from '../../core/points';
import type { Meeting, Goal as StoredGoal } from '../../core/records';

describe('agendas', () => {
  test.each(content.agendas.map((one) => [one.id, one] as const))(
    '%s: its minutes add up',
    (id, { minutes, segments }) => {
      expect(segments.reduce((sum, segment) => sum + segment.minutes, 0)).toBe(minutes);
      expect(id).toMatch(new RegExp(`-${minutes}$`));
    },
  );

  test('every kind of meeting has one, a regular meeting a short and a long one', () => {
    // The same kinds as in the records: the types must fit both ways.
    const kinds = Object.keys(KIND_THEMES) as (Meeting['kind'] & MeetingKind)[];
    const both: Meeting['kind'][] = content.agendas.map(({ kind }) => kind);
    expect([...new Set(both)].sort()).toEqual([...kinds].sort());
    const regular = content.agendas.filter(({ kind }) => kind === 'regular').map(({ minutes }) => minutes);
    expect(regular).toEqual([30, 60]);
  });

  test('both have a part in each', () => {
    for (const { id, segments } of content.agendas) {
      const parts = segments.map(({ who }) => who);
      expect([id, parts.includes('both'), parts.includes('mentee')]).toEqual([id, true, true]);
    }
  });
});

describe('agreement', () => {
  const ids = agreement.sections.map(({ id }) => id);

  test('twelve sections; the ones that must be filled in are there and open', () => {
    expect(ids.length).toBe(12);
    expect(agreement.minRequired).toEqual(['goals', 'rhythm', 'privacy', 'review']);
    const open = agreement.sections.filter(({ core }) => core).map(({ id }) => id);
    expect(agreement.minRequired.filter((id) => !open.includes(id))).toEqual([]);
  });

  test('says that it is a promise and no contract, and speaks of privacy’s limits and of the end', () => {
    expect(agreement.intro).toContain('a promise between two people and not a contract');
    const promptsOf = (id: string) => agreement.sections.find((one) => one.id === id)?.prompts.join(' ');
    expect(promptsOf('privacy')).toMatch(/must be passed on/);
    expect(promptsOf('review')).toMatch(/without blame/);
  });
});

describe('goals and plan', () => {
  test('at most three goals, looked at as often as the suggestions remind', () => {
    expect(goalsPlan.maxActive).toBe(3);
    expect(goalsPlan.reviewEveryDays).toBe(LIMITS.goalsUnseenDays);
  });

  test('a goal is what the records keep', () => {
    const statuses: Record<StoredGoal['status'], true> = {
      new: true,
      moving: true,
      stuck: true,
      reached: true,
      changed: true,
      dropped: true,
    };
    expect([...goalsPlan.statuses].sort()).toEqual(Object.keys(statuses).sort());
  });

  test('the talk has the four steps, in our own names', () => {
    expect(goalsPlan.talk.map(({ step }) => step)).toEqual(['Goal', 'Now', 'Options', 'Choice']);
  });
});

describe('self-check', () => {
  test('its areas and their themes are those of the suggestions', () => {
    expect(Object.fromEntries(assessment.areas.map(({ id, themes }) => [id, themes]))).toEqual(AREA_THEMES);
  });

  test('asks how often one does something, in the first person', () => {
    const items = assessment.areas.flatMap(({ items }) => [...items.mentor, ...items.mentee]);
    expect(items.length).toBe(32);
    // "I know", "I have": yes or no, and no answer to "how often".
    const wrong = items.filter(({ text }) => !/\b(?:I|we)\b/i.test(text) || /^I (?:know|have|am)\b/.test(text));
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  test('says what it is not', () => {
    expect(assessment.notice).toMatch(/not a tested instrument/);
    expect(assessment.privacy).toMatch(/stay on this device/);
  });
});

describe('stages', () => {
  test('the four, in their order', () => {
    expect(content.stages.map(({ id }) => id)).toEqual(['prepare', 'initiate', 'cultivate', 'evaluate']);
    expect(content.stages.map(({ id }) => id).sort()).toEqual(Object.keys(NEIGHBOURS).sort());
  });
});

describe('help cards', () => {
  test('name contacts that can be given, and every one of these is on a card', () => {
    const fields = content.institutionFields.map(({ id }) => id);
    const named = content.helpCards.flatMap(({ contacts }) => contacts);
    expect(named.filter((id) => !fields.includes(id))).toEqual([]);
    expect(fields.filter((id) => !named.includes(id))).toEqual([]);
  });

  test('name no number, no address and no service that we would have to know', () => {
    const said = content.helpCards.flatMap(({ body, fallback, mentorNote = '' }) => [...body, fallback, mentorNote]);
    expect(said.filter((text) => /\d|https?:|@|[{}]/.test(text))).toEqual([]);
  });
});

describe('elements and benefits', () => {
  test('failure patterns show in problems that exist', () => {
    const problems = content.problems.map(({ id }) => id);
    const named = content.failurePatterns.flatMap((one) => one.problems);
    expect(named.filter((id) => !problems.includes(id))).toEqual([]);
  });

  test('as many benefits for one role as for the other, each with how well it is known', () => {
    const of = (role: string) => content.benefits.filter((one) => one.role === role).length;
    expect(of('mentor')).toBe(of('mentee'));
    expect(content.elementsEvidence).toMatch(/does not prove/);
  });
});
