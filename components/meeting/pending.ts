import type { MeetingView, OpenItem, OpenLine } from '../../core/views';

export type Section = 'linesBefore' | 'itemsBefore' | 'agenda' | 'steps';
type Row = OpenLine | OpenItem;

/** A change of one row that the next view may not show yet. */
export interface PendingRow {
  section: Section;
  /** The row as she sees it. */
  row: Row;
  /** Where it stood, should the next view not name it any more. */
  index: number;
  /** Revision that the background acknowledged; absent while the call is out. */
  rev?: number;
}
export type Pending = ReadonlyMap<string, PendingRow>;

/**
 * The view with her latest acts applied, so that nothing jumps: a row ticked in "From last time" stays where it was,
 * a dropped one is gone, a new one is there before the background says so.
 */
export function applyPending(view: MeetingView, pending: Pending): MeetingView {
  if (pending.size === 0) return view;
  const named = new Set(allRows(view).map((row) => row.id));
  const lines = (section: Section, rows: OpenLine[]) => apply(rows, section, pending, named) as OpenLine[];
  const items = (section: Section, rows: OpenItem[]) => apply(rows, section, pending, named) as OpenItem[];
  return {
    ...view,
    fromBefore: {
      lines: lines('linesBefore', view.fromBefore.lines),
      items: items('itemsBefore', view.fromBefore.items),
    },
    agenda: lines('agenda', view.agenda).sort((a, b) => a.order - b.order),
    steps: items('steps', view.steps),
  };
}

/** Forgets what the view now shows by itself. */
export function prunePending(view: MeetingView, pending: Pending): Pending {
  const revs = new Map(allRows(view).map((row) => [row.id, row.rev]));
  const left = [...pending].filter(([id, { rev }]) => rev === undefined || (revs.get(id) ?? -1) < rev);
  return left.length === pending.size ? pending : new Map(left);
}

/** The section a row of the view stands in, and its place there. */
export function findRow(view: MeetingView, id: string): PendingRow | undefined {
  const sections: Record<Section, Row[]> = {
    linesBefore: view.fromBefore.lines,
    itemsBefore: view.fromBefore.items,
    agenda: view.agenda,
    steps: view.steps,
  };
  for (const [section, rows] of Object.entries(sections) as [Section, Row[]][]) {
    const index = rows.findIndex((row) => row.id === id);
    const row = rows[index];
    if (row) return { section, row, index };
  }
  return undefined;
}

function allRows(view: MeetingView): Row[] {
  return [...view.fromBefore.lines, ...view.fromBefore.items, ...view.agenda, ...view.steps];
}

function apply(rows: Row[], section: Section, pending: Pending, named: ReadonlySet<string>): Row[] {
  const shown = rows.map((row) => {
    const change = pending.get(row.id);
    // What another window wrote later wins over what she did here.
    return change && (change.rev === undefined || change.rev >= row.rev) ? change.row : row;
  });
  for (const [id, change] of pending)
    if (change.section === section && !named.has(id)) shown.splice(change.index, 0, change.row);
  return shown.filter((row) => row.state !== 'dropped');
}
