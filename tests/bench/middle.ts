export const middle = (sorted: readonly number[]) => sorted[Math.floor(sorted.length / 2)] as number;
