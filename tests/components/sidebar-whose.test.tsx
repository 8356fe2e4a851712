// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { sentTo } from '../support/fake-browser';
import { whoseView } from '../support/sample-views';
import { leaveSidebar, setWidth, show } from '../support/shown-sidebar';
import { allNamed, named, press, settle, type } from '../support/surface';

vi.mock('webextension-polyfill', async () => import('../support/fake-browser'));

const page = () => document.body.textContent ?? '';

beforeEach(() => setWidth(340));
afterEach(leaveSidebar);

describe('whose meeting', () => {
  it('takes one press, for the whole series', async () => {
    await show(whoseView());
    expect(page()).toContain('1:1 Ana / Ben');
    await press(/^ARAna RuizInvited/);
    expect(sentTo('sayWhose')).toEqual([{ mentorshipIds: ['m-ana'], forSeries: true }]);
  });

  it('answers for this event alone when the series is unticked', async () => {
    await show(whoseView());
    await press('For the whole series');
    await press(/^ARAna Ruiz/);
    expect(sentTo('sayWhose')[0]?.forSeries).toBe(false);
  });

  it('takes a group after two were chosen, all with the same part', async () => {
    const bo = { mentorshipIds: ['m-bo'], name: 'Bo', myRole: 'mentor' as const };
    await show(whoseView({ candidates: [...whoseView().candidates, bo] }));
    await press('More than one person');
    await press(/^ARAna/);
    await press('These are all');
    await press(/Maximiliane/);
    expect(sentTo('sayWhose')).toEqual([]);
    await press(/^BBo/);
    await press('These are all');
    expect(sentTo('sayWhose')).toEqual([{ mentorshipIds: ['m-ana', 'm-bo'], forSeries: true }]);
  });

  it('takes somebody new from the guests, and asks for her part', async () => {
    await show(whoseView({ isFirst: true, candidates: [], isSeries: false }));
    expect(page()).toContain('Nothing is sent to anyone.');
    expect(page()).toContain('1:1 Ana / Ben');
    expect(named('Name or initials')).toHaveProperty('value', 'Ana Ruiz');
    await press('Start notes');
    expect(page()).toContain('Choose your part, please.');
    await press('I am the mentor');
    await press('Start notes');
    expect(sentTo('sayWhoseNew')[0]).toMatchObject({
      name: 'Ana Ruiz',
      email: 'ana@example.org',
      myRole: 'mentor',
      forSeries: false,
    });
  });

  it('two of the same name are told apart by my part and their addresses', async () => {
    const one = (id: string, apart = {}) => ({
      mentorshipIds: [id],
      name: 'Ana Ruiz',
      myRole: 'mentor' as const,
      ...apart,
    });
    await show(whoseView({ candidates: [one('m-1', { apart: 'ana@example.org' }), one('m-2')] }));
    await press(/^ARAna RuizYou are the mentor · ana@example.org$/);
    expect(sentTo('sayWhose')[0]?.mentorshipIds).toEqual(['m-1']);
    await press(/^ARAna RuizYou are the mentor$/);
    expect(sentTo('sayWhose')[1]?.mentorshipIds).toEqual(['m-2']);
  });

  it('that is me: said once, taken back by Undo, and the other one is filled in', async () => {
    const attendees = [
      { name: 'Ben Ost', email: 'Ben@example.org' },
      { name: 'Ana Ruiz', email: 'ana@example.org' },
    ];
    await show(whoseView({ isFirst: true, candidates: [], attendees }));
    expect(allNamed('That is me')).toEqual([]);
    await press('Ben Ost');
    await press('That is me');
    expect(sentTo('sayMe')).toEqual([{ guest: 'ben@example.org' }]);
    expect(named('Name or initials')).toHaveProperty('value', 'Ana Ruiz');
    await press('Undo');
    expect(sentTo('sayMe')[1]).toEqual({ guest: 'ben@example.org', undo: true });
  });

  it('finds somebody known by two letters', async () => {
    const ben = { mentorshipIds: ['m-ben'], name: 'Ben Adeyemi', myRole: 'mentee' as const };
    await show(whoseView(), { findPerson: () => ({ ok: true, candidates: [ben] }) });
    await press('Someone else you know');
    await type(named('Type two letters of the name'), 'B');
    expect(sentTo('findPerson')).toEqual([]);
    await type(named('Type two letters of the name'), 'Be');
    await settle();
    await press(/^BABen/);
    expect(sentTo('sayWhose')[0]?.mentorshipIds).toEqual(['m-ben']);
  });

  it('stays away from what is no mentoring meeting, with Undo', async () => {
    await show(whoseView());
    await press('Not a mentoring meeting');
    await press('Undo');
    expect(sentTo('sayNotMentoring')).toEqual([{}, { undo: true }]);
  });
});
