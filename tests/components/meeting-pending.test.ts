import { describe, expect, it } from 'vitest';
import { applyPending, findRow, type Pending, type PendingRow, prunePending } from '../../components/meeting/pending';
import { rankBetween, rankFor } from '../../components/meeting/rank';
import { item, line, meetingView } from '../support/sample-views';

const view = meetingView();
const pending = (...rows: PendingRow[]): Pending => new Map(rows.map((row) => [row.row.id, row]));

describe('acts that the next view does not show yet', () => {
  it('keeps a ticked row from before where it was, also when the view names it no more', () => {
    const done = { section: 'itemsBefore', row: item({ state: 'done', rev: 1 }), index: 0, rev: 2 } as const;
    expect(applyPending(view, pending(done)).fromBefore.items.map(({ state }) => state)).toEqual(['done', 'open']);
    const gone = meetingView({ fromBefore: { lines: [], items: view.fromBefore.items.slice(1) } });
    expect(applyPending(gone, pending(done)).fromBefore.items.map(({ id }) => id)).toEqual(['item-1', 'item-2']);
  });

  it('hides what was dropped and shows what was added', () => {
    const dropped = { section: 'agenda', row: line({ state: 'dropped' }), index: 0 } as const;
    const added = { section: 'agenda', row: line({ id: 'new', order: 3, rev: 0 }), index: 999 } as const;
    expect(applyPending(view, pending(dropped, added)).agenda.map(({ id }) => id)).toEqual(['line-2', 'new']);
  });

  it('lets a later text from another window win, once her own was acknowledged', () => {
    const own = { section: 'agenda', row: line({ text: 'mine' }), index: 0 } as const;
    const later = meetingView({ agenda: [line({ text: 'theirs', rev: 5 })] });
    expect(applyPending(later, pending(own)).agenda[0]?.text).toBe('mine');
    expect(applyPending(later, pending({ ...own, rev: 4 })).agenda[0]?.text).toBe('theirs');
  });

  it('forgets what the view shows by itself', () => {
    const out = { section: 'agenda', row: line(), index: 0 } as const;
    expect(prunePending(view, pending(out)).size).toBe(1);
    expect(prunePending(view, pending({ ...out, rev: 2 })).size).toBe(1);
    expect(prunePending(meetingView({ agenda: [line({ rev: 2 })] }), pending({ ...out, rev: 2 })).size).toBe(0);
  });

  it('finds a row with its place', () => {
    expect(findRow(view, 'line-2')).toMatchObject({ section: 'agenda', index: 1 });
    expect(findRow(view, 'nobody')).toBeUndefined();
  });
});

describe('fractional rank', () => {
  it('lies between its neighbours', () => {
    expect(rankBetween(1, 2)).toBe(1.5);
    expect(rankBetween(undefined, 1)).toBeLessThan(1);
    expect(rankBetween(2, undefined)).toBeGreaterThan(2);
  });

  it('moves one row to any place and rewrites no other', () => {
    const rows = [1, 2, 3, 4].map((order) => ({ order }));
    for (let from = 0; from < 4; from++)
      for (let to = 0; to < 4; to++) {
        const next = rows.map((row, index) => (index === from ? { order: rankFor(rows, from, to), is: true } : row));
        next.sort((a, b) => a.order - b.order);
        expect(next.findIndex((row) => 'is' in row)).toBe(to);
      }
  });
});
