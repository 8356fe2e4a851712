// @vitest-environment happy-dom
import { afterEach, expect, it, vi } from 'vitest';
import { AddToCalendar } from '../../components/panel/AddToCalendar';
import { addDays, addMinutes, toLocal } from '../../core/local-time';
import { answerCalls } from '../support/fake-browser';
import { meetingView } from '../support/sample-views';
import { allNamed, draw, undraw } from '../support/surface';

vi.mock('webextension-polyfill', async () => import('../support/fake-browser'));
afterEach(undraw);

it('only a meeting to come is offered for the calendar', async () => {
  answerCalls({});
  const now = toLocal(new Date());
  const today = now.slice(0, 10);
  for (const [fields, isOffered] of [
    [{ startsAt: addMinutes(now, 90) }, true],
    [{ startsAt: today }, true],
    [{ startsAt: addMinutes(now, 90), status: 'cancelled' }, false],
    [{ startsAt: addMinutes(now, -5) }, false],
    [{ startsAt: addDays(today, -1) }, false],
  ] as const) {
    await draw(<AddToCalendar view={meetingView(fields)} />);
    expect([fields.startsAt, allNamed('Add to calendar').length]).toEqual([fields.startsAt, isOffered ? 1 : 0]);
    undraw();
  }
});
