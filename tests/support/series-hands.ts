import { expect } from 'vitest';
import type { CalendarEvent } from '../../core/calendar-event';
import { isSamePair, isWithin } from '../../core/pair';
import type { MeetingView } from '../../core/views';
import { ownCalls } from '../../entrypoints/background/calls/own';
import { pageCalls } from '../../entrypoints/background/calls/page';
import { sidebarCalls } from '../../entrypoints/background/calls/sidebar';
import { database } from '../../entrypoints/background/database';
import { meetingViewById } from '../../entrypoints/background/views';
import { clearAll, listRecords } from '../../store';
import { forgetSession } from './fake-background';
import { textOf } from './meeting-text';
import { Calendar, type EventView } from './series-calendar';
import type { Step } from './series-steps';
import { dump, expectWords, type Word } from './series-words';

const tab = { tabId: 1, frameId: 0, documentId: 'page', origin: 'https://calendar.test' };
const frame = { name: 'sidebar', ...tab, frameId: 1, documentId: 'frame' } as never;
const ticket = 'of-the-frame';
/** Whose a meeting may be: one person, or a group. */
const pairs = [['m-ana'], ['m-tom'], ['m-ana', 'm-tom']];

/** An empty database with two people, and a person at work. */
export async function start(): Promise<Hands> {
  forgetSession();
  await clearAll(await database());
  for (const name of ['ana', 'tom'])
    await ownCalls.addPerson(
      { name, myRole: 'mentor', email: `${name}@example.org`, personId: `p-${name}`, mentorshipId: `m-${name}` },
      { name: 'own' },
    );
  await pageCalls.framePlaced({ ticket }, { name: 'page', ...tab } as never);
  await sidebarCalls.getSidebar({ ticket }, frame);
  return new Hands();
}

interface Kept {
  undoId: string;
  meetingId: string;
  /** What goes back when it is taken back. */
  back: () => void;
}

/** A person who opens events, writes and says what is the same; and what she must be able to find afterwards. */
export class Hands {
  readonly calendar = new Calendar();
  private words: Word[] = [];
  /** The meeting that an event was when she wrote there. */
  private homes = new Map<string, string>();
  private open: { key: string; meetingId: string } | undefined;
  private last: Kept | undefined;
  private written = 0;

  async take(step: Step): Promise<void> {
    if (step.do === 'open') await this.openEvent(step.view, step.at, step.forSeries);
    if (step.do === 'write') await this.write(step.as as 'note', step.about);
    if (step.do === 'move') this.calendar.move(step.at, step.days);
    if (step.do === 'rename') this.calendar.rename(step.at);
    if (step.do === 'splitSeries') this.calendar.splitSeries(step.at);
    if (step.do === 'recreate') this.calendar.recreate(step.at);
    if (step.do === 'cancel') await this.cancel();
    if (step.do === 'saySame') await this.sayAnother(step.at, step.undoNow);
    if (step.do === 'answer') await this.answer(step.yes, step.undoNow);
    if (step.do === 'notSame') await this.notSame(step.undoNow);
    if (step.do === 'reassign') await this.reassign(step.to, step.forSeries);
    if (step.do === 'undo') await this.undo();
  }

  /** Opens an event, and says whose it is when that is asked. */
  async openEvent(view: EventView, at: number, forSeries: boolean): Promise<void> {
    await this.report(this.calendar.read(view, at));
    let shown = await this.sidebar();
    if (shown.state === 'whose') {
      const mentorshipIds = pairs[Math.floor(at / 3)] as string[];
      expect(await sidebarCalls.sayWhose({ mentorshipIds, forSeries }, frame)).toMatchObject({ ok: true });
      shown = await this.sidebar();
    }
    if (shown.state !== 'notes') throw new Error('Nothing is shown.');
    const { meetingId } = shown.meeting;
    const key = this.calendar.key(view, at);
    this.open = { key, meetingId };
    const home = this.homes.get(key);
    if (home) expect(meetingId, 'the event has become another meeting').toBe(home);
  }

  /** The same with what a page shows changed; says what is seen and does not answer. */
  async openAs(view: EventView, at: number, changed: Partial<CalendarEvent>, isAnother = false) {
    const event = this.calendar.read(view, at, changed);
    await this.report(event, isAnother);
    const shown = await this.sidebar();
    if (shown.state === 'none') throw new Error('Nothing is shown.');
    const meeting = shown.state === 'notes' ? shown.meeting : shown;
    this.open = { key: this.calendar.key(view, at), meetingId: meeting.meetingId };
    const ask = shown.state === 'notes' ? shown.meeting.ask : undefined;
    return { ...meeting, state: shown.state, ask, text: shown.state === 'notes' ? textOf(shown.meeting) : '' };
  }

  /** @param about which of a group the note is about. */
  async write(as: 'note' | 'line' | 'item', about = 0): Promise<string> {
    const word = `word${this.written++}w`;
    if (!this.open) return word;
    const { meetingId, key } = this.open;
    const before = await this.meeting(meetingId);
    const { mentorshipIds } = before.pair;
    const mentorshipId = mentorshipIds[about % mentorshipIds.length] as string;
    if (as === 'note') {
      const { text, rev } = before.notes.find((one) => one.mentorshipId === mentorshipId) ?? { text: '', rev: 0 };
      const put = { meetingId, mentorshipId, baseRev: rev, baseText: text, from: 'sidebar' as const };
      ok(await sidebarCalls.putNote({ ...put, text: `${text}${text && '\n'}${word}` }, frame));
    } else {
      const patch = { id: `id-${word}`, body: { text: word } };
      // One that is done is shown only where it was added: it must go along.
      const done = { ...patch, head: { state: 'done' as const, closedIn: meetingId } };
      if (as === 'line') ok(await sidebarCalls.putAgendaLine({ meetingId, patch: done }, frame));
      else ok(await sidebarCalls.putActionItem({ meetingId, patch }, frame));
    }
    this.words.push({ word, pair: as === 'note' ? [mentorshipId] : mentorshipIds, meetingId });
    this.homes.set(key, meetingId);
    return word;
  }

  async addByHand(startsAt: string): Promise<{ meetingId: string; word: string }> {
    const meetingId = 'by-hand';
    ok(await ownCalls.addMeeting({ meetingId, mentorshipIds: ['m-ana'], title: 'Talk', startsAt }, { name: 'own' }));
    const open = this.open;
    this.open = undefined;
    const word = 'handword';
    const put = { meetingId, mentorshipId: 'm-ana', text: word, baseRev: 0, baseText: '', from: 'panel' as const };
    ok(await ownCalls.putNote(put, { name: 'own' }));
    this.words.push({ word, pair: ['m-ana'], meetingId });
    this.open = open;
    return { meetingId, word };
  }

  async lateWord(meetingId: string, word: string): Promise<void> {
    const baseText = this.words.find((one) => one.meetingId !== meetingId && one.word === 'word1w')?.word ?? 'word1w';
    const put = { meetingId, mentorshipId: 'm-ana', baseRev: 1, baseText, from: 'sidebar' as const };
    ok(await sidebarCalls.putNote({ ...put, text: `${baseText}\n${word}` }, frame));
  }

  async saySame(meetingId: string, otherId: string, undoNow = false): Promise<void> {
    const isWritten = (await this.living('meetings')).some(({ id }) => id === meetingId);
    await this.say(
      undoNow,
      () => sidebarCalls.saySame({ meetingId, about: 'meeting', otherId }, frame),
      () => {
        const words = this.words.filter((one) => one.meetingId === meetingId);
        const homes = [...this.homes].filter(([, home]) => home === meetingId);
        if (isWritten) for (const one of words) one.meetingId = otherId;
        for (const [key] of homes) this.homes.set(key, otherId);
        return () => {
          for (const one of words) if (one.meetingId === otherId) one.meetingId = meetingId;
          for (const [key] of homes) if (this.homes.get(key) === otherId) this.homes.set(key, meetingId);
        };
      },
    );
  }

  private async sayAnother(at: number, undoNow: boolean): Promise<void> {
    if (!this.open) return;
    const { meetingId } = this.open;
    const answer = await sidebarCalls.nearbyMeetings({ meetingId }, frame);
    const others = answer.ok ? answer.meetings : [];
    const other = others[at % Math.max(1, others.length)];
    if (other) await this.saySame(meetingId, other.meetingId, undoNow);
  }

  private async answer(yes: boolean, undoNow: boolean): Promise<void> {
    const shown = this.open && (await this.sidebar());
    if (shown?.state !== 'notes' || !shown.meeting.ask) return;
    const { meetingId, ask } = shown.meeting;
    const { about, otherId } = ask;
    if (yes && about === 'meeting') return this.saySame(meetingId, otherId, undoNow);
    const said = { meetingId, about, otherId };
    await this.say(undoNow, () => (yes ? sidebarCalls.saySame(said, frame) : sidebarCalls.sayNotSame(said, frame)));
    if (undoNow) return;
    const after = await this.sidebar();
    if (after.state === 'notes') expect(after.meeting.ask, 'asked twice').not.toEqual(ask);
  }

  private async notSame(undoNow: boolean): Promise<void> {
    const shown = this.open && (await this.sidebar());
    if (!this.open || shown?.state !== 'notes' || !shown.meeting.canSplit) return;
    const { meetingId, key } = this.open;
    await this.say(
      undoNow,
      () => sidebarCalls.splitMeeting({ meetingId }, frame),
      (own) => {
        const home = this.homes.get(key);
        this.homes.set(key, own);
        return () => {
          for (const [other, is] of this.homes) if (is === own) this.homes.delete(other);
          if (home) this.homes.set(key, home);
        };
      },
    );
  }

  /** From one to another person the words go along; else what is not of the new ones stays with the former, by itself. */
  private async reassign(at: number, forSeries: boolean): Promise<void> {
    if (!this.open) return;
    const { meetingId } = this.open;
    const { mentorshipIds } = (await this.meeting(meetingId)).pair;
    const others = pairs.filter((one) => !isSamePair(one, mentorshipIds));
    const to = others[at % others.length] as string[];
    const before = await this.living('meetings');
    ok(await sidebarCalls.sayWhose({ mentorshipIds: to, forSeries }, frame));
    const made = (await this.living('meetings')).find(
      ({ id }) => id !== meetingId && before.every((one) => one.id !== id),
    );
    for (const one of this.words.filter((word) => word.meetingId === meetingId)) {
      if (mentorshipIds.length === 1 && to.length === 1) one.pair = to;
      else if (!isWithin(one.pair, to)) one.meetingId = made?.id ?? 'nowhere';
    }
  }

  private async cancel(): Promise<void> {
    if (!this.open) return;
    const { meetingId } = this.open;
    ok(await sidebarCalls.putMeeting({ meetingId, patch: { id: meetingId, head: { status: 'cancelled' } } }, frame));
  }

  /** Taken back later: it is refused when something was written there meanwhile. */
  private async undo(): Promise<void> {
    const { last } = this;
    if (!last) return;
    this.last = undefined;
    const own = { name: 'own' } as const;
    const answer = await ownCalls.undoSame({ meetingId: last.meetingId, undoId: last.undoId }, own);
    if (!answer.ok) return;
    last.back();
    this.open = undefined;
  }

  private async say(
    undoNow: boolean,
    call: () => ReturnType<(typeof sidebarCalls)['saySame']>,
    done: (meetingId: string) => () => void = () => () => {},
  ): Promise<void> {
    const before = await dump();
    const answer = await call();
    if (!answer.ok) throw new Error(`Refused: ${answer.reason}`);
    const { meetingId, undoId } = answer;
    if (undoNow) {
      ok(await sidebarCalls.undoSame({ meetingId, undoId }, frame));
      expect(await dump(), 'undo is not exact').toEqual(before);
    } else {
      this.last = { undoId, meetingId, back: done(meetingId) };
      if (this.open) this.open.meetingId = meetingId;
    }
  }

  /** Every word is where she would look, and nowhere else. */
  async check(after: Step): Promise<void> {
    const views = [];
    for (const { id } of await this.living('meetings')) views.push(await this.meeting(id));
    expectWords(this.words, views, JSON.stringify(after));
  }

  private async meeting(meetingId: string): Promise<MeetingView> {
    const view = await meetingViewById(await database(), meetingId);
    if (!view) throw new Error('The meeting is gone.');
    return view;
  }

  /** "Is this your meeting? Yes": the surface sends all that it shows. */
  async confirm(meetingId: string, corrected: { title?: string; startsAt?: string; endsAt?: string }): Promise<void> {
    ok(await sidebarCalls.putMeeting({ meetingId, patch: { id: meetingId, body: { corrected } } }, frame));
  }

  private async report(event: CalendarEvent, isAnother = false): Promise<void> {
    const page = { name: 'page', ...tab, host: event.host } as never;
    expect(await pageCalls.eventOpened({ event, level: 'sure', isAnother }, page)).toMatchObject({ ok: true });
  }

  private async sidebar() {
    const answer = await sidebarCalls.getSidebar({}, frame);
    if (!answer.ok) throw new Error('No sidebar.');
    return answer.view;
  }

  private async living(store: 'meetings') {
    return listRecords(await database(), store);
  }
}

function ok(answer: { ok: boolean }): void {
  expect(answer).toMatchObject({ ok: true });
}
