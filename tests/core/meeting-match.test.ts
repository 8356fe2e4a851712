import { describe, expect, it } from 'vitest';
import type { CalendarEvent } from '../../core/calendar-event';
import { findByName, matchMeeting } from '../../core/meeting-match';
import type { Mentorship, Person } from '../../core/records';

const at = '2026-11-01T00:00:00.000Z';
const base = { rev: 1, createdAt: at, updatedAt: at };
const person = (id: string, name: string, email?: string): Person => ({
  ...base,
  id,
  body: { v: 1, name, emails: email ? [email] : [] },
});
const mentorship = (id: string, personId: string, myRole: 'mentor' | 'mentee' = 'mentor'): Mentorship => ({
  ...base,
  id,
  personId,
  myRole,
  stage: 'prepare',
  stageHistory: [],
  status: 'active',
  body: { v: 1 },
});
const known = {
  people: [
    person('ana', 'Ana Ruiz', 'ana@example.org'),
    person('tom', 'Tom Berg', 'tom@example.org'),
    person('lea', 'Lea Sommer', 'lea@example.org'),
    person('miriam', 'Prof. Miriam Okafor', 'miriam@example.org'),
  ],
  mentorships: [
    mentorship('m-ana', 'ana'),
    mentorship('m-tom', 'tom'),
    mentorship('m-lea', 'lea'),
    mentorship('m-miriam', 'miriam', 'mentee'),
  ],
  meetings: [],
};
const event = (fields: Partial<CalendarEvent>): CalendarEvent => ({ adapter: 'x', host: 'h', ...fields });
const guests = (...emails: string[]) => emails.map((email) => ({ email }));

describe('a meeting of more people', () => {
  const lab = (...emails: string[]) =>
    matchMeeting(event({ title: 'Lab meeting', attendees: guests(...emails) }), known);
  it('is asked about when only one guest of four is hers, and is not when most are', () => {
    expect(lab('me@x.org', 'ana@example.org', 'a@x.org').mentorshipIds).toEqual(['m-ana']);
    expect(lab('me@x.org', 'ana@example.org', 'a@x.org', 'b@x.org').mentorshipIds).toBeUndefined();
    expect(lab('me@x.org', 'ana@example.org', 'a@x.org', 'b@x.org').candidates[0]?.mentorshipIds).toEqual(['m-ana']);
    const group = ['me@x.org', 'ana@example.org', 'tom@example.org', 'lea@example.org'];
    expect(lab(...group).mentorshipIds).toEqual(['m-ana', 'm-lea', 'm-tom']);
  });
});

describe('matchMeeting', () => {
  it('is certain of a small meeting with one known guest, whatever the case of the address', () => {
    const match = matchMeeting(event({ attendees: guests('ANA@example.org', 'me@example.org') }), known);
    expect(match.mentorshipIds).toEqual(['m-ana']);
  });

  it('takes two known guests of one role as a group', () => {
    const match = matchMeeting(event({ attendees: guests('tom@example.org', 'lea@example.org') }), known);
    expect(match.mentorshipIds).toEqual(['m-lea', 'm-tom']);
  });

  it('asks when the two known guests have different roles', () => {
    const match = matchMeeting(event({ attendees: guests('ana@example.org', 'miriam@example.org') }), known);
    expect(match.mentorshipIds).toBeUndefined();
    expect(match.candidates.map(({ name }) => name)).toEqual(['Ana Ruiz', 'Prof. Miriam Okafor']);
  });

  it('asks in a large meeting', () => {
    const many = guests('ana@example.org', ...Array.from({ length: 300 }, (_, i) => `g${i}@example.org`));
    const match = matchMeeting(event({ attendees: many }), known);
    expect(match.mentorshipIds).toBeUndefined();
    expect(match.candidates[0]).toMatchObject({ name: 'Ana Ruiz', reason: { key: 'whose-invited' } });
  });

  it('is never certain by a title', () => {
    const match = matchMeeting(event({ title: '1:1 Ana / Ben' }), known);
    expect(match.mentorshipIds).toBeUndefined();
    expect(match.candidates[0]).toMatchObject({ name: 'Ana Ruiz', reason: { key: 'whose-title' } });
  });

  it('is not certain of a person with whom she has two mentorships', () => {
    const twice = { ...known, mentorships: [...known.mentorships, mentorship('m-ana-2', 'ana', 'mentee')] };
    expect(matchMeeting(event({ attendees: guests('ana@example.org') }), twice).mentorshipIds).toBeUndefined();
  });

  it('leaves an event of strangers alone', () => {
    expect(matchMeeting(event({ title: 'Ward round', attendees: guests('x@example.org') }), known)).toEqual({
      candidates: [],
    });
  });
});

describe('findByName', () => {
  it('finds by the beginning of any word, from two letters on', () => {
    expect(findByName('ok', known).map(({ name }) => name)).toEqual(['Prof. Miriam Okafor']);
    expect(findByName('o', known)).toEqual([]);
  });
});
