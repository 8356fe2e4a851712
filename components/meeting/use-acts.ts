import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Patch } from '../../core/records';
import type { MeetingView, OpenItem, OpenLine } from '../../core/views';
import type { Answer } from '../../platform/answer';
import { call } from '../../platform/call';
import { tellRefusal } from '../shared/refusal';
import { applyPending, findRow, type Pending, type PendingRow, prunePending, type Section } from './pending';

type LinePatch = Patch<'agendaLines'>;
type ItemPatch = Patch<'actionItems'>;

/** What she can do to the rows of one meeting. Each shows at once and is written in the background. */
export interface Acts {
  addLine(row: OpenLine): void;
  changeLine(id: string, patch: Omit<LinePatch, 'id'>): void;
  addItem(row: OpenItem): void;
  changeItem(id: string, patch: Omit<ItemPatch, 'id'>): void;
  /** A row that another call writes (a question taken into the agenda). */
  expectLine(row: OpenLine, written: Promise<Answer<object>>): void;
}

/** The view with her own acts applied, and the acts. */
export function useActs(view: MeetingView): { shown: MeetingView; acts: Acts } {
  const [pending, setPending] = useState<Pending>(new Map());
  const latest = useRef({ view, pending });
  latest.current = { view, pending };
  useEffect(() => setPending((before) => prunePending(view, before)), [view]);

  const acts = useMemo<Acts>(() => {
    const note = (id: string, change: PendingRow | undefined) =>
      setPending((before) => {
        const next = new Map(before);
        if (change) next.set(id, change);
        else next.delete(id);
        latest.current.pending = next;
        return next;
      });
    const write = async (change: PendingRow, written: Promise<Answer<{ rev?: number }>>) => {
      const { id } = change.row;
      const before = latest.current.pending.get(id);
      note(id, change);
      const answer = await written;
      // A later act on the same row is shown instead, and has its own answer.
      if (latest.current.pending.get(id) !== change) return;
      if (answer.ok) note(id, { ...change, rev: answer.rev ?? 0 });
      else {
        note(id, before?.rev === undefined ? undefined : before);
        tellRefusal(answer.reason, answer.message);
      }
    };
    const now = (id: string) => {
      const shown = latest.current.pending.get(id);
      return shown ?? findRow(latest.current.view, id);
    };
    const meetingId = () => latest.current.view.meetingId;
    const add = (section: Section, row: OpenLine | OpenItem): PendingRow => ({ section, row, index: 999 });
    const putLine = (patch: LinePatch) => call('putAgendaLine', { meetingId: meetingId(), patch });
    const putItem = (patch: ItemPatch) => call('putActionItem', { meetingId: meetingId(), patch });
    return {
      addLine: (row) => void write(add('agenda', row), putLine(newLine(row))),
      addItem: (row) => void write(add('steps', row), putItem(newItem(row))),
      expectLine: (row, written) => void write(add('agenda', row), written),
      changeLine: (id, patch) => {
        const before = now(id);
        if (before) void write(changed(before, patch), putLine({ id, ...patch }));
      },
      changeItem: (id, patch) => {
        const before = now(id);
        if (before) void write(changed(before, patch), putItem({ id, ...patch }));
      },
    };
  }, []);
  return { shown: useMemo(() => applyPending(view, pending), [view, pending]), acts };
}

function changed(before: PendingRow, { head, body }: Omit<LinePatch, 'id'> | Omit<ItemPatch, 'id'>): PendingRow {
  const fields = Object.entries({ ...head, ...body });
  const row = { ...before.row, ...Object.fromEntries(fields.filter(([, value]) => value !== null)) };
  for (const [key, value] of fields) if (value === null) delete (row as Record<string, unknown>)[key];
  return { section: before.section, row, index: before.index };
}

function newLine({ id, mentorshipIds, meetingId, order, audience, text, minutes }: OpenLine): LinePatch {
  const head = { mentorshipIds, meetingId, state: 'open' as const, order, audience };
  return { id, head: minutes === undefined ? head : { ...head, minutes }, body: { text } };
}

function newItem({ id, mentorshipIds, owner, dueOn, audience, text, meetingId }: OpenItem): ItemPatch {
  const head = { mentorshipIds, owner, state: 'open' as const, audience };
  return {
    id,
    head: { ...head, ...(meetingId ? { meetingId } : {}), ...(dueOn ? { dueOn } : {}) },
    body: { text },
  };
}
