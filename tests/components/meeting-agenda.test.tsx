// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { EventBar } from '../../components/meeting/EventBar';
import { MeetingNotes } from '../../components/meeting/MeetingNotes';
import { Toast } from '../../components/shared/Toast';
import { hideToast } from '../../components/shared/toasts';
import { content } from '../../content/index';
import { agendaOffers } from '../../core/agenda-template';
import type { MeetingView } from '../../core/views';
import { answerCalls, sentTo } from '../support/fake-browser';
import { line, meetingView } from '../support/sample-views';
import { allNamed, draw, named, press, settle, type, undraw } from '../support/surface';

vi.mock('webextension-polyfill', async () => import('../support/fake-browser'));

const withOffers = (fields: Partial<MeetingView> = {}) => {
  const view = meetingView(fields);
  return { ...view, agendas: agendaOffers(content, view.kind, 'mentor', view) };
};
const show = (view: MeetingView) =>
  draw(
    <>
      <MeetingNotes key={view.meetingId} view={view} where="sidebar" />
      <Toast />
    </>,
  );
const texts = (selector: string) => [...document.querySelectorAll(selector)].map((found) => found.textContent?.trim());
const nobody = { lines: [], items: [] };

beforeEach(() => {
  vi.useFakeTimers({ now: new Date(2026, 10, 24, 13, 48), toFake: ['setTimeout', 'clearTimeout', 'Date'] });
  answerCalls({});
});
afterEach(() => {
  undraw();
  hideToast();
  vi.useRealTimers();
});

describe('templates', () => {
  it('an empty agenda proposes what fits, with one new id for each line, and one Undo for all', async () => {
    await show(withOffers({ agenda: [], fromBefore: nobody }));
    expect(texts('.offer .btn-edge')).toEqual(['Use “Regular meeting”, 30 min', 'Use “Regular meeting”, 60 min']);
    await press('Use “Regular meeting”, 30 min');
    const [sent] = sentTo('takeAgenda');
    expect(sent).toMatchObject({ meetingId: 'meeting-1', agendaId: 'regular-30' });
    expect(new Set(sent?.lineIds).size).toBe(5);
    expect(texts('.agenda .mins')).toEqual(['3 min', '4 min', '15 min', '5 min', '3 min']);
    expect(texts('.count')).toContain('30 min of 30');
    expect(texts('.offer')).toEqual([]);
    expect(document.activeElement?.getAttribute('aria-label')).toMatch(/^Done: Hello/);
    await press('Undo');
    expect(texts('.agenda li')).toEqual([]);
    expect(sentTo('putAgendaLine').map(({ patch }) => patch)).toEqual(
      sent?.lineIds.map((id) => ({ id, head: { state: 'dropped' } })),
    );
  });

  it('shows what is in one before it is taken', async () => {
    await show(withOffers({ agenda: [], kind: 'first' }));
    const lines = document.querySelector<HTMLElement>('.offer-lines');
    expect(lines?.hidden).toBe(true);
    await press('What is in “First meeting”, 60 min');
    expect(lines?.hidden).toBe(false);
    expect(lines?.children).toHaveLength(6);
    expect(lines?.textContent).toContain('15 min');
  });

  it('takes the lines away again when they were not written', async () => {
    answerCalls({ takeAgenda: () => ({ ok: false, reason: 'quota' }) });
    await show(withOffers({ agenda: [] }));
    await press('Use “Regular meeting”, 30 min');
    expect(texts('.agenda li')).toEqual([]);
    expect(texts('.toast')).toEqual(['Not saved. The disk is full. Free some space, then try again.']);
  });

  it('with lines: on request, all of them; the new ones come after', async () => {
    await show(withOffers());
    expect(texts('.offer')).toEqual([]);
    await press('Use an agenda');
    expect(texts('.offer .btn-edge')).toHaveLength(content.agendas.length);
    await press('Use “Career talk”, 45 min');
    expect(texts('.agenda .line-edit')[0]).toMatch(/^Aims/);
    expect(texts('.agenda .line-edit')[2]).toMatch(/^Where the mentee stands/);
    expect(texts('.offer')).toEqual([]);
  });

  it('none once the meeting is over', async () => {
    await show(withOffers({ agenda: [], hasEnded: true }));
    expect(allNamed(/^Use/)).toEqual([]);
    expect(allNamed('Other agendas')).toEqual([]);
  });

  it('says what to do before, until it begins', async () => {
    await show(withOffers());
    expect(texts('.agenda-plan')).toEqual(['Before: Read the last note.']);
    undraw();
    vi.setSystemTime(new Date(2026, 10, 24, 14, 6));
    await show(withOffers({ agenda: [line({ minutes: 10, text: 'Aims: are they clear?' })] }));
    expect(texts('.agenda-plan')).toEqual(['4 min left in “Aims”']);
    expect(document.querySelector('.agenda-plan')?.getAttribute('aria-live')).toBe('off');
  });
});

describe('minutes', () => {
  const write = async (words: string) => {
    const field = named(/^Minutes: Aims/);
    await type(field, words);
    await act(() => void field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true })));
    await settle();
  };

  it('are changed and taken away where they stand', async () => {
    await show(meetingView({ agenda: [line({ minutes: 10 })] }));
    await press(/^10 min. Change minutes/);
    await write('25');
    expect(sentTo('putAgendaLine')[0]?.patch).toEqual({ id: 'line-1', head: { minutes: 25 } });
    expect(texts('.count')).toContain('25 min of 30');
    await press(/^25 min. Change minutes/);
    await write('');
    expect(sentTo('putAgendaLine')[1]?.patch).toEqual({ id: 'line-1', head: { minutes: null } });
    expect(named(/^Add minutes: Aims/)).toBeTruthy();
  });

  it('take only what is a number of minutes', async () => {
    await show(meetingView({ agenda: [line({ minutes: 10 })] }));
    await press(/^10 min. Change minutes/);
    await write('0');
    expect(sentTo('putAgendaLine')).toEqual([]);
    expect(texts('.agenda .mins')).toEqual(['10 min']);
  });
});

describe('for both', () => {
  it('makes all lines for both in one press, with one Undo; hers before stay as they were', async () => {
    const agenda = [line(), line({ id: 'line-2', order: 2 }), line({ id: 'line-3', order: 3, audience: 'both' })];
    await show(meetingView({ agenda }));
    await press('Make all 2 for both');
    expect(texts('.agenda .audience-word')).toHaveLength(3);
    expect(allNamed(/^Make all/)).toEqual([]);
    await press('Undo');
    expect(texts('.agenda .audience-word')).toHaveLength(1);
    expect(sentTo('putAgendaLine').map(({ patch }) => patch.id)).toEqual(['line-1', 'line-2', 'line-1', 'line-2']);
  });

  it('is offered where nothing could be copied, and the message goes', async () => {
    await show(meetingView({ agenda: [line()] }));
    expect(allNamed('Make it for both')).toEqual([]);
    await press('Copy agenda');
    await press('Make it for both');
    expect(sentTo('putAgendaLine')[0]?.patch).toEqual({ id: 'line-1', head: { audience: 'both' } });
    expect(texts('.copy-said')[0]).toBe('');
    expect(document.activeElement?.textContent).toBe('Copy agenda');
  });
});

describe('the kind of the meeting', () => {
  it('is seen, changed in one step, and taken back', async () => {
    await draw(
      <>
        <EventBar meetingId="meeting-1" event={meetingView()} kind="regular" now={new Date()} />
        <Toast />
      </>,
    );
    const select = named('Kind of meeting') as HTMLSelectElement;
    expect(select.value).toBe('regular');
    select.value = 'feedback';
    await act(() => void select.dispatchEvent(new Event('change', { bubbles: true })));
    await settle();
    await press('Undo');
    expect(sentTo('putMeeting').map(({ patch }) => patch.head)).toEqual([{ kind: 'feedback' }, { kind: 'regular' }]);
    expect(select.value).toBe('regular');
  });
});

describe('copies', () => {
  const said = () => texts('.copy-said').join(' ');

  it('say what looks like patient data in them, and block nothing', async () => {
    const [line] = meetingView().agenda;
    if (!line) throw new Error('no line');
    const written = vi.fn(async () => {});
    vi.stubGlobal('navigator', { ...navigator, clipboard: { writeText: written } });
    const shared = { ...line, text: 'Patient Anna Meier, MRN 223344', audience: 'both' as const };
    await show(meetingView({ agenda: [shared] }));
    await press('Copy agenda');
    expect(written).toHaveBeenCalledWith(expect.stringContaining('MRN 223344'));
    expect(said()).toContain('Copied');
    expect(said()).toContain('“MRN 223344” looks like a record number');
    vi.unstubAllGlobals();
  });

  it('of what was agreed offer to make all steps for both', async () => {
    const [step] = meetingView().steps;
    if (!step) throw new Error('no step');
    const steps = [step, { ...step, id: 'step-2', text: 'name two reviewers' }];
    await show(meetingView({ steps, notes: [], fromBefore: { lines: [], items: [] } }));
    await press('Copy what we agreed');
    await press('Make all 2 steps for both');
    expect(sentTo('putActionItem').map(({ patch }) => patch)).toEqual(
      steps.map(({ id }) => ({ id, head: { audience: 'both' } })),
    );
  });
});

describe('Why these?', () => {
  it('lists the parts of each shown question with whole points, and their sum', async () => {
    const [question] = meetingView().questions;
    if (!question) throw new Error('no question');
    const parts = [
      { reason: { key: 'problem', params: { problem: 'cancelling' } }, points: 40 },
      { reason: { key: 'own-stage', params: { stage: 'cultivate' } }, points: 20 },
      { reason: { key: 'online' }, points: 10.8 },
      { reason: { key: 'shown-lately' }, points: -25 },
    ];
    await show(meetingView({ questions: [{ ...question, parts }] }));
    expect(texts('.points')).toEqual([]);
    await press('Why these?');
    expect(texts('.points dt')).toEqual([
      'It fits a problem you picked.',
      'It fits the Cultivate stage.',
      'You meet online.',
      'It was shown here not long ago.',
      'Points in all',
    ]);
    expect(texts('.points dd')).toEqual(['+40', '+20', '+11', '-25', '46']);
    await press('Why these?');
    expect(texts('.points')).toEqual([]);
  });
});
