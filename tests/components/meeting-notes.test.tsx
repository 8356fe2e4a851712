// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { MeetingNotes } from '../../components/meeting/MeetingNotes';
import { Toast } from '../../components/shared/Toast';
import { hideToast } from '../../components/shared/toasts';
import { unsavedTexts } from '../../components/shared/unsaved';
import type { MeetingView } from '../../core/views';
import { answerCalls, sentTo } from '../support/fake-browser';
import { ana, item, line, meetingView } from '../support/sample-views';
import { allNamed, draw, key, named, press, settle, type, undraw } from '../support/surface';

vi.mock('webextension-polyfill', async () => import('../support/fake-browser'));

const show = (view: MeetingView) =>
  draw(
    <>
      <MeetingNotes key={view.meetingId} view={view} where="sidebar" />
      <Toast />
    </>,
  );
const texts = (selector: string) => [...document.querySelectorAll(selector)].map((found) => found.textContent?.trim());

beforeEach(() => {
  vi.useFakeTimers({ now: new Date(2026, 10, 24, 13, 48), toFake: ['setTimeout', 'clearTimeout', 'Date'] });
  answerCalls({});
});
afterEach(() => {
  undraw();
  hideToast();
  vi.useRealTimers();
});

describe('From last time', () => {
  it('ticks a promise and leaves it where it was', async () => {
    await show(meetingView());
    await press(/send the grant template/);
    expect(sentTo('putActionItem')[0]?.patch).toEqual({
      id: 'item-1',
      head: { state: 'done', closedIn: 'meeting-1', closedOn: '2026-11-24' },
    });
    expect(named(/send the grant template/)).toHaveProperty('checked', true);
  });

  it('drops one and takes it back with Undo', async () => {
    await show(meetingView());
    await press('Drop: draft the aims page');
    expect(allNamed(/draft the aims page/)).toEqual([]);
    await press('Undo');
    expect(sentTo('putActionItem').map(({ patch }) => patch.head)).toEqual([{ state: 'dropped' }, { state: 'open' }]);
    expect(named('Drop: draft the aims page')).toBeTruthy();
  });

  it('puts a row back and says so when it was not written', async () => {
    answerCalls({ putActionItem: () => ({ ok: false, reason: 'quota' }) });
    await show(meetingView());
    await press('Drop: draft the aims page');
    expect(named('Drop: draft the aims page')).toBeTruthy();
    expect(texts('.toast')).toEqual(['Not saved. The disk is full. Free some space, then try again.']);
  });
});

describe('Agenda', () => {
  it('adds a line by Enter, only for her, after the last one', async () => {
    await show(meetingView());
    await type(named('Add a point'), '  Two aims or three  ');
    await key(named('Add a point'), 'Enter');
    const patch = sentTo('putAgendaLine')[0]?.patch;
    expect(patch?.body).toEqual({ text: 'Two aims or three' });
    expect(patch?.head).toMatchObject({ audience: 'me', order: 3, mentorshipIds: ['m-ana'], meetingId: 'meeting-1' });
    expect(texts('.agenda .line-edit').at(-1)).toBe('Two aims or three');
    expect(named('Add a point')).toHaveProperty('value', '');
  });

  it('adds what stands in the field when the page goes away', async () => {
    await show(meetingView());
    await type(named('Add a point'), 'half a thought');
    await act(() => void window.dispatchEvent(new Event('pagehide')));
    expect(sentTo('putAgendaLine')[0]?.patch.body).toEqual({ text: 'half a thought' });
    expect(unsavedTexts.value.size).toBe(0);
  });

  it('moves a line with Alt and an arrow key, keeps the focus, tells the place', async () => {
    await show(meetingView());
    const grip = named(/^Move: Who reviews/);
    grip.focus();
    await key(grip, 'ArrowUp', { altKey: true });
    expect(sentTo('putAgendaLine')[0]?.patch).toEqual({ id: 'line-2', head: { order: 0 } });
    expect(texts('.agenda .line-edit')[0]).toMatch(/^Who reviews/);
    expect(document.activeElement).toBe(grip);
    expect(texts('.sr[role=status]')).toContain('Place 1 of 2');
  });

  it('edits a text where it stands; Esc takes it back', async () => {
    await show(meetingView());
    await press(/^Edit: Aims/);
    await type(named(/^Edit: Aims/), 'Aims: clear?');
    await key(named(/^Edit: Aims/), 'Enter');
    expect(sentTo('putAgendaLine')[0]?.patch).toEqual({ id: 'line-1', body: { text: 'Aims: clear?' } });
    await press(/^Edit: Who/);
    await type(named(/^Edit: Who/), 'other words');
    await key(named(/^Edit: Who/), 'Escape');
    expect(sentTo('putAgendaLine')).toHaveLength(1);
  });

  it('makes a line for both only by a press, and can take it back', async () => {
    await show(meetingView());
    await press(/^Only me: Aims/);
    expect(sentTo('putAgendaLine')[0]?.patch.head).toEqual({ audience: 'both' });
    expect(texts('.audience-word')).toEqual(['For both']);
    await press('Undo');
    expect(texts('.audience-word')).toEqual([]);
  });
});

describe('Worth asking today', () => {
  it('takes a question into the agenda', async () => {
    await show(meetingView());
    await press(/^Add to agenda: What would you do/);
    expect(sentTo('takeQuestion')[0]).toMatchObject({ questionId: 'q-1', meetingId: 'meeting-1' });
    expect(texts('.prompt .q')).toHaveLength(2);
    expect(texts('.agenda .line-edit').at(-1)).toMatch(/^What would you do/);
  });

  it('puts one off, with Undo, and shows others', async () => {
    answerCalls({
      otherQuestions: () => ({ ok: true, questions: [{ questionId: 'q-9', text: 'What else?', reasons: [] }] }),
    });
    await show(meetingView());
    await press(/^Not now: What got/);
    expect(texts('.prompt .q')).toHaveLength(2);
    await press('Undo');
    expect(sentTo('questionNotNow').map(({ undo }) => undo)).toEqual([undefined, true]);
    await press('Other questions');
    expect(texts('.prompt .q')).toHaveLength(4);
  });

  it('shows the others five at a time, and three again', async () => {
    const questions = Array.from({ length: 12 }, (_, n) => ({
      questionId: `o-${n}`,
      text: `Other ${n}?`,
      reasons: [],
    }));
    answerCalls({ otherQuestions: () => ({ ok: true, questions }) });
    await show(meetingView());
    await press('Other questions');
    expect(texts('.prompt .q')).toHaveLength(8);
    await press('5 more questions');
    expect(texts('.prompt .q')).toHaveLength(13);
    await press('2 more questions');
    expect(texts('.prompt .q')).toHaveLength(15);
    await press('Fewer questions');
    expect(texts('.prompt .q')).toHaveLength(3);
  });

  it('says the reason in words', async () => {
    await show(meetingView());
    expect(texts('.why')).toEqual([
      'It fits the Cultivate stage.',
      '2 steps are past their date.',
      'Your last three talks were on tasks.',
    ]);
  });
});

describe('Next steps', () => {
  it('reads who and when from the line', async () => {
    await show(meetingView());
    await type(named('Add a step'), '@ana ask for the site list Monday');
    expect(texts('.step-preview')[0]).toContain('Ana Ruiz');
    await key(named('Add a step'), 'Enter');
    const patch = sentTo('putActionItem')[0]?.patch;
    expect(patch?.head).toMatchObject({ owner: 'm-ana', dueOn: '2026-11-30', audience: 'me', meetingId: 'meeting-1' });
    expect(patch?.body).toEqual({ text: 'ask for the site list' });
  });

  it('changes who does it', async () => {
    await show(meetingView());
    const owner = named(/^Who does it/) as HTMLSelectElement;
    owner.value = 'me';
    await act(() => void owner.dispatchEvent(new Event('change', { bubbles: true })));
    expect(sentTo('putActionItem')[0]?.patch.head).toEqual({ owner: 'me' });
  });
});

describe('Did you meet?', () => {
  it('asks only after the end; Yes leads to one private tap', async () => {
    await show(meetingView());
    expect(allNamed('Moved')).toEqual([]);
    undraw();
    await show(meetingView({ hasEnded: true }));
    await press('Yes');
    expect(sentTo('putMeeting')[0]?.patch.head).toEqual({ status: 'held' });
    await press('It was OK');
    expect(sentTo('putMeeting')[1]?.patch.head).toEqual({ pulse: 3 });
    await press('Topic');
    expect(sentTo('putMeeting')[2]?.patch.head).toEqual({ pulseWhy: 'topic' });
  });
});

describe('Copy', () => {
  it('says how to get something when nothing is for both', async () => {
    await show(meetingView());
    await press('Copy agenda');
    expect(texts('.copy-said')[0]).toMatch(/^Nothing is for both yet/);
  });

  it('copies only what is for both', async () => {
    let copied = '';
    document.execCommand = () => {
      const event = new Event('copy', { cancelable: true });
      Object.assign(event, { clipboardData: { setData: (_: string, text: string) => (copied = text) } });
      document.dispatchEvent(event);
      return true;
    };
    await show(meetingView({ agenda: [line({ audience: 'both' }), line({ id: 'line-2', text: 'private' })] }));
    await press('Copy agenda');
    expect(copied).toContain('Aims page');
    expect(copied).not.toContain('private');
    expect(texts('.copy-said')).toContain('Copied');
  });
});

describe('a group', () => {
  it('has one note for each person', async () => {
    const bo = { ...ana, mentorshipId: 'm-bo', name: 'Bo' };
    const [note] = meetingView().notes;
    await show(
      meetingView({
        pair: { mentorshipIds: ['m-ana', 'm-bo'], members: [ana, bo], myRole: 'mentor', stage: 'cultivate' },
        notes: note ? [note, { ...note, mentorshipId: 'm-bo', name: 'Bo', text: '' }] : [],
        steps: [item()],
      }),
    );
    await press('Bo');
    await type(named('Note: Bo'), 'for Bo');
    await vi.advanceTimersByTimeAsync(150);
    await settle();
    expect(sentTo('putNote')[0]).toMatchObject({ mentorshipId: 'm-bo', text: 'for Bo' });
  });
});
