/** A box on the page, in CSS pixels of the viewport. */
export interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** The sidebar's width while open: between the two by dragging. */
export const width = { least: 280, usual: 340, most: 480 } as const;

export function clampWidth(wanted: number | undefined, viewport: number): number {
  const most = Math.min(width.most, Math.max(width.least, viewport - 120));
  return Math.round(Math.min(most, Math.max(width.least, wanted ?? width.usual)));
}

/**
 * The side on which an open sidebar does not meet the event's box; the preferred one first.
 * @returns `fits: false` when it would cover the event on both sides: then it stays a tab until she opens it herself.
 */
export function chooseSide(
  viewport: number,
  event: Box | undefined,
  sidebar: number,
  preferred: 'left' | 'right' = 'right',
): { side: 'left' | 'right'; fits: boolean } {
  const other = preferred === 'right' ? 'left' : 'right';
  for (const side of [preferred, other] as const) {
    const covers = event && (side === 'right' ? event.right > viewport - sidebar : event.left < sidebar);
    if (!covers) return { side, fits: true };
  }
  return { side: preferred, fits: false };
}
